// Locked bundles: without its passphrase a file gives nothing away; with it, all is as if it had never been locked.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeMapBundles } from '@/lib/export/bundle/bundle';
import { applyImport } from '@/lib/import/apply-import';
import { quietRun, storedSource } from '../export/stored-map';
import { check, contentOf, emptyStore, roomy, storeLibrary } from './library';

beforeEach(roomy);
afterEach(() => vi.unstubAllGlobals());

const passphrase = 'copper ladder seven';

test('a locked bundle opens with its passphrase alone, and comes back whole', async () => {
  const theirs = await storeLibrary(4);
  const source = await storedSource(theirs);
  const [file] = await writeMapBundles(source, { baseName: 'journey', passphrase }, quietRun());
  const blob = file?.blob as Blob;
  expect(file?.name).toBe('journey.walkmap');
  const bytes = Buffer.from(await blob.arrayBuffer());
  for (const word of ['manifest.json', 'rows/', 'Shop', 'PNG', source.map.map.id])
    expect(bytes.includes(word)).toBe(false);

  await expect(check(blob)).rejects.toMatchObject({ code: 'bundle-locked' });
  await expect(check(blob, 'copper ladder eight')).rejects.toMatchObject({ code: 'passphrase-wrong' });
  const mine = emptyStore();
  await applyImport(mine, await check(blob, passphrase));
  expect(await contentOf(mine)).toEqual(await contentOf(theirs));
});

test('a passphrase that is too short makes no file', async () => {
  const source = await storedSource(await storeLibrary(1));
  const work = writeMapBundles(source, { baseName: 'journey', passphrase: 'short' }, quietRun());
  await expect(work).rejects.toMatchObject({ code: 'passphrase-short' });
});

test('a passphrase that nobody asked for is not read', async () => {
  const [file] = await writeMapBundles(await storedSource(await storeLibrary(1)), { baseName: 'journey' }, quietRun());
  expect((await check(file?.blob as Blob, 'anything')).rows.walkthroughs).toHaveLength(1);
});
