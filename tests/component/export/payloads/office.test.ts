// Payloads in office files: 500 texts stand in every cell and shape; none computes, none leads away, and every part stays XML.
import { expect, test } from 'vitest';
import { parseXml, payloadFile, unzipped } from './payload-files';

/** The parts of an office file by name. */
const partsOf = (bytes: Uint8Array) =>
  unzipped(bytes, /\.(xml|rels)$/).map(([name, text]) => [name, parseXml(text)] as const);

/** Where its relations lead outside. */
const outside = (parts: ReturnType<typeof partsOf>) =>
  parts.flatMap(([, page]) =>
    [...page.querySelectorAll('Relationship[TargetMode="External"]')].map((one) => one.getAttribute('Target') ?? ''),
  );

/** Elements that would compute, run or fetch. */
const LIVE = 'f, oleObj, oleObject, control, ddeLink, externalReference, externalLink, webExtension, webPublishItem';

for (const format of ['xlsx', 'pptx'] as const) {
  test(`${format}: nothing computes, and links lead to pages alone`, async () => {
    const parts = partsOf(await payloadFile(format));
    expect(parts.length).toBeGreaterThan(10);
    const live = parts.filter(([name, page]) => !name.includes('charts/') && page.querySelector(LIVE));
    expect(live.map(([name]) => name)).toEqual([]);
    for (const address of outside(parts)) expect(address).toMatch(/^https?:\/\/(?!evil\.example)/);
    const actions = parts.flatMap(([, page]) =>
      [...page.querySelectorAll('[action]')].map((one) => one.getAttribute('action') ?? ''),
    );
    expect(actions.filter((action) => action !== '' && !action.startsWith('ppaction://hlinksldjump'))).toEqual([]);
  });
}
