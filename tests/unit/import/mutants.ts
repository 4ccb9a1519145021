// Mutants: bundles that were changed by chance or by malice, in their bytes, in their archive, or honestly with new checksums.
import { unzipSync, zipSync } from 'fflate';
import { type BundleFile, hashFileList } from '@/lib/bundle/manifest';
import { sha256Hex } from '@/lib/bundle/sha256';
import { bytesOf, type Files, textOf } from './forge';
import { type Json, mutateRow } from './mutate-row';

export type Bytes = Uint8Array<ArrayBuffer>;

export interface Seed {
  whole: Bytes;
  files: Files;
  chance: () => number;
}

export const newSeed = (whole: Bytes, chance: () => number): Seed => ({ whole, files: unzipSync(whole), chance });

export const upTo = ({ chance }: Pick<Seed, 'chance'>, limit: number) => Math.floor(chance() * limit);
export const oneOf = <T>(seed: Pick<Seed, 'chance'>, all: readonly T[]): T => all[upTo(seed, all.length)] as T;

/** What is done to the bytes of the file, whatever they mean. */
const BYTES: Record<string, (bytes: Bytes, seed: Seed) => Uint8Array> = {
  bits(bytes, seed) {
    for (let n = 0; n <= upTo(seed, 4); n += 1) {
      const at = upTo(seed, bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << upTo(seed, 8));
    }
    return bytes;
  },
  cut: (bytes, seed) => bytes.subarray(0, upTo(seed, bytes.length)),
  behead: (bytes, seed) => bytes.subarray(1 + upTo(seed, bytes.length - 1)),
  blank(bytes, seed) {
    const at = upTo(seed, bytes.length);
    return bytes.fill(oneOf(seed, [0, 0xff]), at, at + 1 + upTo(seed, 400));
  },
  double(bytes, seed) {
    const [at, length] = [upTo(seed, bytes.length), upTo(seed, 3_000)];
    return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
  },
  drop(bytes, seed) {
    const at = upTo(seed, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + upTo(seed, 900))]);
  },
  extend: (bytes, seed) => Buffer.concat([bytes, Buffer.alloc(1 + upTo(seed, 80_000), upTo(seed, 256))]),
};

const CENTRAL = Buffer.from('504b0102', 'hex');
/** Of an entry of the directory: flags, method, CRC, packed, size, name's length, extra's, comment's, offset; and their bytes. */
const HEADER = [
  [8, 2],
  [10, 2],
  [16, 4],
  [20, 4],
  [24, 4],
  [28, 2],
  [30, 2],
  [32, 2],
  [42, 4],
] as const;
const NUMBERS = [0, 1, 8, 30, 255, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff, 2e9];

/** What is done to the archive: sizes, offsets and names that lie. */
const ARCHIVE: Record<string, (bytes: Bytes, seed: Seed) => Uint8Array> = {
  header(bytes, seed) {
    const at = oneOf(seed, entriesOf(bytes));
    const [offset, width] = oneOf(seed, HEADER);
    setNumber(bytes, at + offset, width, oneOf(seed, NUMBERS));
    return bytes;
  },
  local(bytes, seed) {
    const start = new DataView(bytes.buffer).getUint32(oneOf(seed, entriesOf(bytes)) + 42, true);
    setNumber(bytes, start + upTo(seed, 29), oneOf(seed, [2, 4]), oneOf(seed, NUMBERS));
    return bytes;
  },
  end(bytes, seed) {
    setNumber(bytes, bytes.length - 22 + upTo(seed, 19), oneOf(seed, [2, 4]), oneOf(seed, NUMBERS));
    return bytes;
  },
  overlap(bytes, seed) {
    const [one, other] = [oneOf(seed, entriesOf(bytes)), oneOf(seed, entriesOf(bytes))];
    bytes.copyWithin(one + 42, other + 42, other + 46);
    return bytes;
  },
  /** Two entries of one name, whose lengths are the same. */
  twice(bytes, seed) {
    const names = ['rows/lanes', 'rows/links', 'rows/marks', 'rows/cards', 'rows/steps'];
    const [from, to] = [oneOf(seed, names), oneOf(seed, names)];
    for (const at of placesOf(bytes, from)) bytes.set(bytesOf(to), at);
    return bytes;
  },
};

/** Where the entries of the directory begin. */
export const entriesOf = (bytes: Bytes): number[] => placesOf(bytes, CENTRAL);

function placesOf(bytes: Bytes, part: string | Buffer): number[] {
  const [all, found] = [Buffer.from(bytes.buffer), [] as number[]];
  for (let at = all.indexOf(part); at >= 0; at = all.indexOf(part, at + 1)) found.push(at);
  return found;
}

function setNumber(bytes: Bytes, at: number, width: 2 | 4, value: number): void {
  if (at < 0 || at + width > bytes.length) return;
  const view = new DataView(bytes.buffer);
  if (width === 2) view.setUint16(at, value & 0xffff, true);
  else view.setUint32(at, value >>> 0, true);
}

const NAMES = [
  '../evil',
  'rows/../../x',
  '/etc/passwd',
  'C:\\evil',
  'rows\\maps.ndjson',
  'blob/',
  'a\u0000b',
  '__proto__',
];
const tablesIn = (files: Files) =>
  Object.keys(files).filter((name) => name.startsWith('rows/') && (files[name]?.length ?? 0) > 0);
const blobsIn = (files: Files) => Object.keys(files).filter((name) => name.startsWith('blob/'));
const BAD_UTF8 = [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0xe2, 0x82]];

/** What is done to the files in it, each time with a manifest that fits them. */
const HONEST: Record<string, (files: Files, seed: Seed) => void> = {
  row(files, seed) {
    const name = oneOf(seed, tablesIn(files));
    const row = JSON.parse(textOf(files[name])) as Json;
    for (let n = 0; n <= upTo(seed, 2); n += 1) mutateRow(row, seed);
    files[name] = bytesOf(`${JSON.stringify(row)}\n`);
  },
  /** A value that JSON can say and `JSON.stringify` cannot. */
  literal(files, seed) {
    const name = oneOf(seed, tablesIn(files));
    const text = textOf(files[name]);
    const values = [
      '1e999',
      '-1e999',
      '1e-999',
      '0.1e1',
      '"\\ud800"',
      '"\\u0000"',
      '[{"a":[[]]}]',
      `${'9'.repeat(400)}`,
    ];
    const parts = text.split(/(?<=:)(?=["\d[{nft-])/);
    const at = 1 + upTo(seed, parts.length - 1);
    parts[at] = (parts[at] ?? '').replace(/^("[^"]*"|[\d.-]+|null|true|false|\[\]|\{\})/, oneOf(seed, values));
    files[name] = bytesOf(parts.join(''));
  },
  key(files, seed) {
    const name = oneOf(seed, tablesIn(files));
    const poison = oneOf(seed, [
      '__proto__',
      'constructor',
      'prototype',
      '__pr\\u006fto__',
      'toString',
      'hasOwnProperty',
    ]);
    const value = oneOf(seed, ['{"polluted":1}', '[]', 'null', '1']);
    files[name] = bytesOf(textOf(files[name]).replace('{', `{"${poison}":${value},`));
  },
  deep(files, seed) {
    const name = oneOf(seed, tablesIn(files));
    const depth = 20 + upTo(seed, 5_000);
    const [open, close] = oneOf(seed, [
      ['[', ']'],
      ['{"a":', '}'],
    ]) as [string, string];
    const nested = `${open.repeat(depth)}1${close.repeat(depth)}`;
    files[name] = bytesOf(textOf(files[name]).replace(/^\{("[a-zA-Z]+"):[^,]*/, `{$1:${nested}`));
  },
  utf8(files, seed) {
    const name = oneOf(seed, tablesIn(files));
    const [bytes, at] = [files[name] ?? new Uint8Array(), upTo(seed, files[name]?.length ?? 1)];
    files[name] = Buffer.concat([bytes.subarray(0, at), Buffer.from(oneOf(seed, BAD_UTF8)), bytes.subarray(at)]);
  },
  lines(files, seed) {
    const name = oneOf(seed, tablesIn(files));
    const line = textOf(files[name]);
    files[name] = bytesOf(
      oneOf(seed, [line + line, line.trim(), `\n${line}`, `${line}\n\n`, `${line.trim()}\r\n`, '']),
    );
  },
  exchange(files, seed) {
    const [one, other] = [oneOf(seed, tablesIn(files)), oneOf(seed, tablesIn(files))];
    [files[one], files[other]] = [files[other] as Uint8Array, files[one] as Uint8Array];
  },
  swap(files, seed) {
    const [one, other] = [oneOf(seed, blobsIn(files)), oneOf(seed, blobsIn(files))];
    [files[one], files[other]] = [files[other] as Uint8Array, files[one] as Uint8Array];
  },
  lose(files, seed) {
    delete files[oneOf(seed, Object.keys(files))];
  },
  slip(files, seed) {
    files[oneOf(seed, NAMES)] = bytesOf(oneOf(seed, ['', 'x', '{}\n']));
  },
  manifest(files, seed) {
    const manifest = JSON.parse(textOf(files['manifest.json'])) as Json;
    mutateRow(manifest, seed);
    files['manifest.json'] = bytesOf(JSON.stringify(manifest));
  },
};

const hashes = new WeakMap<Uint8Array, Promise<string>>();

function hashOf(bytes: Uint8Array): Promise<string> {
  const known = hashes.get(bytes) ?? sha256Hex(new Uint8Array(bytes));
  hashes.set(bytes, known);
  return known;
}

/** The files with a manifest that lists them as they are. */
export async function packHonest(files: Files, level: 0 | 9 = 0): Promise<Bytes> {
  const manifest = { ...JSON.parse(textOf(files['manifest.json'])) };
  const list: BundleFile[] = [];
  for (const [name, bytes] of Object.entries(files)) {
    if (name !== 'manifest.json') list.push({ name, size: bytes.length, sha256: await hashOf(bytes) });
  }
  manifest.files = list;
  manifest.filesSha256 = await hashFileList(list);
  return zipSync({ ...files, 'manifest.json': bytesOf(JSON.stringify(manifest)) }, { level }) as Bytes;
}

export const MUTATIONS = [...Object.keys(BYTES), ...Object.keys(ARCHIVE), ...Object.keys(HONEST)];

export async function mutant(seed: Seed, way: string): Promise<Bytes> {
  const onBytes = BYTES[way] ?? ARCHIVE[way];
  if (onBytes) return new Uint8Array(onBytes(seed.whole.slice(), seed));
  const files = { ...seed.files };
  HONEST[way]?.(files, seed);
  if (!files['manifest.json']) return zipSync(files, { level: 0 }) as Bytes;
  return packHonest(files, upTo(seed, 8) === 0 ? 9 : 0);
}
