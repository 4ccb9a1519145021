// Mutants: of 2,000 changed bundles each is refused with a reason, or what comes of it is a store of whole rows.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { BUNDLE_LIMITS } from '@/lib/bundle/limits';
import { sealChunks } from '@/lib/bundle/lock-bundle';
import { deriveKey, HEAD_LENGTH, type LockHead, newLockHead } from '@/lib/bundle/seal';
import { openChunks } from '@/lib/bundle/unlock-bundle';
import type { Database } from '@/lib/db/database';
import { AppError } from '@/lib/domain/app-error';
import { rowSchemas, TABLE_NAMES } from '@/lib/domain/tables';
import { applyImport } from '@/lib/import/apply-import';
import type { CheckedBundle } from '@/lib/import/checked-bundle';
import { planImport } from '@/lib/import/plan-import';
import { newChance } from '../../support/chance';
import { countedFile, countingArrays } from './counted-file';
import { bytesOf, forge } from './forge';
import { check, contentOf, emptyStore, roomy } from './library';
import { type Bytes, entriesOf, MUTATIONS, mutant, newSeed, type Seed, upTo } from './mutants';

/** One row in each table, a picture, a thumbnail and a file. */
const fixture = fileURLToPath(new URL('../../fixtures/frozen/v1/library.walkmap', import.meta.url));
const whole: Bytes = new Uint8Array(fs.readFileSync(fixture));
const REASONS = ['bundle-foreign', 'bundle-damaged', 'bundle-newer', 'bundle-too-large'];

let db: Database;
beforeAll(async () => {
  roomy();
  db = emptyStore();
  await applyImport(db, await check(new Blob([whole])));
});
afterAll(() => vi.unstubAllGlobals());

/** The code of the refusal, or the bundle. What is no AppError is thrown. */
async function outcome(work: Promise<CheckedBundle>): Promise<string | CheckedBundle> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** Takes in what was not refused: its rows still parse once they are merged, and a second time it changes nothing. */
async function takeIn(bytes: Bytes, what: string): Promise<void> {
  const checked = await check(new Blob([bytes]));
  try {
    await applyImport(db, checked);
  } catch (error) {
    expect(error, what).toMatchObject({ code: 'bundle-damaged' });
    return;
  }
  const again = Object.values((await planImport(db, checked)).tables);
  expect(
    again.reduce((sum, { added, changed, conflict }) => sum + added + changed + conflict, 0),
    what,
  ).toBe(0);
}

/** Every row of the store parses, and every picture has its row. */
async function expectWhole(): Promise<void> {
  const owners = new Set<string>();
  for (const table of TABLE_NAMES) {
    for (const row of await db.table(table).toArray()) {
      expect(rowSchemas[table].safeParse(row).error, table).toBeUndefined();
      owners.add(row.id);
    }
  }
  for (const id of await db.pixels.toCollection().primaryKeys()) expect(owners.has(id)).toBe(true);
}

test('1,800 mutants of every kind are refused with a reason or harmless, and none is read further than it is long', async () => {
  const seed: Seed = newSeed(whole, newChance(20_261_123));
  const outcomes = new Map<string, number>();
  for (let n = 0; n < 1_800; n += 1) {
    const way = MUTATIONS[n % MUTATIONS.length] as string;
    const bytes = await mutant(seed, way);
    const { file, read } = countedFile(bytes);
    const { result, most } = await countingArrays(() => outcome(check(file)));
    const what = `${way} ${n}`;
    expect(read.most, what).toBeLessThanOrEqual(bytes.length);
    // Every byte is read once, but for head, end and directory.
    expect(read.total, what).toBeLessThanOrEqual(2 * bytes.length + 70_000);
    expect(most, what).toBeLessThanOrEqual(bytes.length * BUNDLE_LIMITS.ratio);
    const code = typeof result === 'string' ? result : 'taken';
    expect([...REASONS, 'taken'], what).toContain(code);
    outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
    if (code === 'taken') await takeIn(bytes, what);
    if (n % 300 === 299) await expectWhole();
  }
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  // Neither a reader that refuses everything nor one that swallows anything would pass.
  expect(outcomes.get('bundle-damaged')).toBeGreaterThan(900);
  expect(outcomes.get('taken')).toBeGreaterThan(50);
});

test('what was refused has left the store as it was', async () => {
  const before = await contentOf(db);
  const seed: Seed = newSeed(whole, newChance(7));
  for (const way of MUTATIONS) await outcome(check(countedFile(await mutant(seed, way)).file));
  expect(await contentOf(db)).toEqual(before);
});

test('200 mutants of a locked bundle: nothing comes out of one, or the very bytes that went in', async () => {
  const head: LockHead = newLockHead();
  const key = await deriveKey('copper ladder seven', head);
  const sealed = await new Response(
    sealChunks(new Blob([whole, whole, whole, whole]).stream(), head, key),
  ).arrayBuffer();
  const seed: Seed = { whole: new Uint8Array(sealed), files: {}, chance: newChance(99) };
  for (let n = 0; n < 200; n += 1) {
    const way = ['bits', 'cut', 'blank', 'double', 'drop', 'extend'][n % 6] as string;
    const bytes = await mutant(seed, way);
    const body = new Uint8Array(Buffer.concat([head.bytes, bytes.subarray(HEAD_LENGTH)]));
    const opened = await openChunks(countedFile(body).file, head, key).then(
      (blob) => blob.size,
      (error) => (error as AppError).code,
    );
    const untouched = Buffer.from(body).equals(new Uint8Array(sealed));
    if (untouched) expect(opened).toBe(4 * whole.length);
    else expect(['passphrase-wrong', 'bundle-damaged'], `${way} ${n}`).toContain(opened);
  }
});

/** A few kilobytes that say they hold far more. */
const BOMBS: readonly [string, () => Promise<Blob>][] = [
  ...[1e6, 2e7].map((size): [string, () => Promise<Blob>] => [
    `a table of ${size} zeros`,
    () => forge(whole, (files) => Object.assign(files, { 'rows/lanes.ndjson': new Uint8Array(size) }), true, 9),
  ]),
  [
    'a picture of 20 million zeros',
    () => forge(whole, (files) => Object.assign(files, { [`blob/${'a'.repeat(64)}`]: new Uint8Array(2e7) }), true, 9),
  ],
  [
    'a line of 21 million letters',
    () =>
      forge(whole, (files) => Object.assign(files, { 'rows/maps.ndjson': bytesOf(`${'x'.repeat(2.2e7)}\n`) }), true, 9),
  ],
  [
    'entries that all share the packed bytes of one',
    async () => {
      const bytes = new Uint8Array(await (await forge(whole, () => {}, true, 9)).arrayBuffer());
      const view = new DataView(bytes.buffer);
      for (const at of entriesOf(bytes)) {
        view.setUint32(at + 42, 0, true);
        view.setUint32(at + 24, 60_000_000, true);
      }
      return new Blob([bytes]);
    },
  ],
];

test.each(BOMBS)('%s is refused before room is made for it', async (_, make) => {
  const file = await make();
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect(bytes.length).toBeLessThan(200_000);
  const counted = await countingArrays(() => outcome(check(countedFile(bytes).file)));
  expect(counted.result).toMatch(/^bundle-(too-large|damaged)$/);
  expect(counted.total).toBeLessThanOrEqual(100_000);
});

test('a manifest that lists a hundred thousand files, or counts billions of rows, is refused by its archive', async () => {
  const seed = upTo({ chance: newChance(1) }, 10);
  const lists = [
    (manifest: Record<string, unknown>) => Object.assign(manifest, { counts: { maps: 2 ** 40 + seed } }),
    (manifest: Record<string, unknown>) =>
      Object.assign(manifest, {
        files: Array(1e5).fill({ name: 'rows/maps.ndjson', size: 1, sha256: 'a'.repeat(64) }),
      }),
  ];
  for (const change of lists) {
    const file = await forge(
      whole,
      (files) => {
        const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json']));
        files['manifest.json'] = bytesOf(JSON.stringify(change(manifest)));
      },
      false,
    );
    expect(await outcome(check(file))).toMatch(/^bundle-(too-large|damaged)$/);
  }
});
