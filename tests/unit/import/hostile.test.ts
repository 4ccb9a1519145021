// Hostile bundles: whatever was done to a file, it is refused with the code that says why, and nothing is taken.
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, type Files, forge, textOf, withLine, withManifest, withRow } from './forge';
import { mapBundle, pngOf, refusal, storeLibrary } from './library';

let whole: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  whole = new Uint8Array(await (await mapBundle(await storeLibrary(1))).arrayBuffer());
});

const forged = (change: (files: Files) => void, list = true, level: 0 | 9 = 0) => forge(whole, change, list, level);

test('the fixture itself is taken, stored or packed', async () => {
  expect(await refusal(new Blob([whole]))).toBe('taken');
  expect(await refusal(await forged(() => {}))).toBe('taken');
  expect(await refusal(await forged(() => {}, true, 9))).toBe('taken');
});

test('every flipped bit of the manifest is noticed', async () => {
  const manifest = textOf(unzipSync(whole)['manifest.json']);
  const from = Buffer.from(whole).lastIndexOf(Buffer.from(manifest));
  expect(from).toBeGreaterThan(0);
  const outcomes = new Set<string>();
  for (let at = from; at < from + manifest.length; at += 1) {
    const bytes = whole.slice();
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
    outcomes.add(await refusal(new Blob([bytes])));
  }
  expect([...outcomes]).toEqual(['bundle-damaged']);
});

test('one flipped bit in every 97th byte of the rest is noticed, but for the dates in the headers', async () => {
  let taken = 0;
  for (let at = 0; at < whole.length; at += 97) {
    const bytes = whole.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    if ((await refusal(new Blob([bytes]))) === 'taken') taken += 1;
  }
  expect(taken).toBeLessThan(whole.length / 97 / 10);
});

test('a file that was cut short is damaged wherever it was cut, and foreign without its head', async () => {
  for (let share = 0.02; share < 1; share += 0.07) {
    expect(await refusal(new Blob([whole.slice(0, whole.length * share)]))).toBe('bundle-damaged');
  }
  expect(await refusal(new Blob([whole.slice(0, whole.length - 1)]))).toBe('bundle-damaged');
  expect(await refusal(new Blob([whole.slice(7)]))).toBe('bundle-foreign');
});

test.each([
  ['nothing', () => new Blob([])],
  ['a letter', () => new Blob(['Dear customer, '.repeat(20)])],
  ['a picture', () => new Blob([pngOf(4, 4, 0)])],
  ['another archive', () => new Blob([zipSync({ 'word/document.xml': bytesOf('<w/>') }) as Uint8Array<ArrayBuffer>])],
  ['a manifest of something else', () => forged(withManifest((one) => Object.assign(one, { format: 'other' })))],
])('%s is not ours', async (_, file) => {
  expect(await refusal(await file())).toBe('bundle-foreign');
});

test.each(['bundleVersion', 'dataVersion'])('a higher %s is too new, whatever else it holds', async (field) => {
  const file = await forged(withManifest((one) => Object.assign(one, { [field]: 99, news: [1, 2] })));
  expect(await refusal(file)).toBe('bundle-newer');
});

describe('too large', () => {
  test('more than 500 MB, before a byte is read', async () => {
    const giant = {
      size: 500 * 1024 * 1024 + 1,
      slice: () => {
        throw new Error('read');
      },
    } as unknown as Blob;
    expect(await refusal(giant)).toBe('bundle-too-large');
  });

  test('a table that packs 1,000 to 1', async () => {
    const file = await forged((files) => Object.assign(files, { 'rows/lanes.ndjson': new Uint8Array(4e6) }), true, 9);
    expect(await refusal(file)).toBe('bundle-too-large');
  });

  test('more than 5,000 files', async () => {
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, n) => [`blob/${n}`, new Uint8Array()]));
    expect(await refusal(await forged((files) => Object.assign(files, many), false))).toBe('bundle-too-large');
  });

  test('a directory that says 2 GB will come out', async () => {
    const bytes = whole.slice();
    const view = new DataView(bytes.buffer);
    const at = Buffer.from(bytes).lastIndexOf(Buffer.from('504b0102', 'hex'));
    view.setUint32(at + 24, 2e9, true);
    expect(await refusal(new Blob([bytes]))).toBe('bundle-too-large');
  });
});

test.each(['../evil', 'rows/../../evil', 'blob/x', 'ROWS/lanes.ndjson', 'rows/nothing.ndjson', 'note.txt', 'C:\\evil'])(
  'a file called %s is refused',
  async (name) => {
    expect(await refusal(await forged((files) => Object.assign(files, { [name]: bytesOf('') })))).toBe(
      'bundle-damaged',
    );
  },
);

test('an archive in which two files share their bytes, or one is there twice, is refused', async () => {
  const bytes = whole.slice();
  const central = Buffer.from(bytes).indexOf(Buffer.from('504b0102', 'hex'));
  const next = Buffer.from(bytes).indexOf(Buffer.from('504b0102', 'hex'), central + 4);
  new DataView(bytes.buffer).setUint32(next + 42, 0, true);
  expect(await refusal(new Blob([bytes]))).toBe('bundle-damaged');
  const prefixed = new Blob(['MZ', whole]);
  expect(await refusal(prefixed)).toBe('bundle-foreign');
});

test('unpacked data that is longer or shorter than announced is refused', async () => {
  const packed = new Uint8Array(await (await forged(() => {}, true, 9)).arrayBuffer());
  for (const by of [-1, 1]) {
    const bytes = packed.slice();
    const view = new DataView(bytes.buffer);
    const at = Buffer.from(bytes).indexOf(Buffer.from('504b0102', 'hex'));
    view.setUint32(at + 24, view.getUint32(at + 24, true) + by, true);
    expect(await refusal(new Blob([bytes]))).toBe('bundle-damaged');
  }
});

describe('rows', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  test.each<[string, (files: Files) => void]>([
    ['a poisoned key', withLine('maps', (line) => line.replace('{', '{"__proto__":{"polluted":1},'))],
    ['a poisoned key in disguise', withLine('maps', (line) => line.replace('{', '{"__pr\\u006fto__":{"polluted":1},'))],
    [
      'a poisoned key deep inside',
      withLine('touchpoints', (line) => line.replace('"stamps":{', '"stamps":{"constructor":1,')),
    ],
    ['a field too many', withRow('maps', (row) => Object.assign(row, { extra: 1 }))],
    ['a field too few', withRow('maps', (row) => delete row.name)],
    ['brackets 33 deep', withLine('maps', (line) => line.replace('{', `{"x":${nested(33)},`))],
    ['brackets 200,000 deep', withLine('maps', () => nested(200_000))],
    ['no object', withLine('maps', () => '[]')],
    ['no JSON', withLine('maps', () => '{')],
    ['no UTF-8', (files) => Object.assign(files, { 'rows/maps.ndjson': new Uint8Array([0xff, 10]) })],
    [
      'a line without an end',
      (files) => Object.assign(files, { 'rows/maps.ndjson': files['rows/maps.ndjson']?.slice(0, -1) }),
    ],
    ['one row twice', withLine('maps', (line) => `${line}\n${line}`)],
    ['an id of another table', withRow('maps', (row) => Object.assign(row, { id: row.projectId }))],
    [
      'a stamp of a field that it has not',
      withRow('maps', (row) => Object.assign(row.stamps as object, { evil: '1800000000000-0000-ABCD1234' })),
    ],
    [
      'a stamp of the year 2286',
      withRow('maps', (row) => Object.assign(row.stamps as object, { name: '9999999999999-ffff-ABCD1234' })),
    ],
    [
      'a conflict over a value that the field cannot have',
      withRow('maps', (row) =>
        Object.assign(row, { conflicts: [{ field: 'name', stamp: '1800000000000-0000-ABCD1234', value: 1 }] }),
      ),
    ],
    ['an address that runs', withRow('touchpoints', (row) => Object.assign(row, { url: 'javascript:alert(1)' }))],
    ['a number without end', withLine('snapshots', (line) => line.replace(/"width":\d+/, '"width":1e999'))],
    ['a table less than it says', (files) => delete files['rows/lanes.ndjson']],
  ])('%s is refused, and no prototype has changed', async (_, change) => {
    expect(await refusal(await forged(change))).toBe('bundle-damaged');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
