// CJML read by libxml2: valid by our own schema, references included, whatever was written in the map.
import path from 'node:path';
import { test } from '@playwright/test';
import { checkXml } from '../support/foreign-readers';
import { STRANGE_SIZES, strangeFile } from '../support/strange-export';

for (const touchpoints of STRANGE_SIZES) {
  test(`the journey of ${touchpoints} touchpoints is valid by docs/cjml.xsd`, () => {
    checkXml(strangeFile(touchpoints, 'cjml'), path.resolve('docs/cjml.xsd'));
  });
}
