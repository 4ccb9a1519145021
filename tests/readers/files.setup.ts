// Files: the real extension exports maps full of odd words in every format, for other programs to read.
import fs from 'node:fs';
import { EXPORT_IDS } from '@/lib/domain/export-format';
import { exportFrom } from '../support/exporting';
import { photographShop } from '../support/shop-pictures';
import { openStrangeMap, STRANGE_SIZES, strangeFolder } from '../support/strange-export';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'serial' });

/** `FORMATS=pptx,xlsx` makes these alone. */
const formats = EXPORT_IDS.filter((id) => process.env.FORMATS?.split(',').includes(id) ?? true);

let photos: string[] | undefined;

for (const touchpoints of STRANGE_SIZES) {
  test(`every format of a map of ${touchpoints} touchpoints`, async ({ extension, site }) => {
    photos ??= await photographShop(extension.page, site);
    const page = await openStrangeMap(extension, touchpoints, photos);
    for (const format of formats) {
      const folder = strangeFolder(touchpoints, format);
      fs.rmSync(folder, { recursive: true, force: true });
      fs.mkdirSync(folder, { recursive: true });
      expect(await exportFrom(page, [format], folder)).toHaveLength(1);
    }
  });
}
