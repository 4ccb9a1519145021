// Save everything: a bundle that another browser takes in, or what can be read where the store is damaged.
import { expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { saveEverything } from '@/lib/state/save-everything';
import { newStore, startRun } from '../db/test-store';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '1.2.3' }) } } }));

const filesOf = async (db: Database) => {
  const files: { name: string; size: number }[] = [];
  await saveEverything(db, (name, { size }) => files.push({ name, size }));
  return files;
};

test('the library is one bundle, named by the day', async () => {
  const { db } = newStore();
  await startRun(db);
  const [file, ...rest] = await filesOf(db);
  expect(file?.name).toMatch(/\.walkmap$/);
  expect(file?.size).toBeGreaterThan(200);
  expect(rest).toEqual([]);
});

test('a library that makes no bundle is given out raw, without what cannot be read', async () => {
  const { db } = newStore();
  await startRun(db);
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(db.snapshots, 'each').mockRejectedValue(new DOMException('gone', 'NotReadableError'));
  const [file] = await filesOf(db);
  expect(file?.name).toBe('walkmap-raw-data.zip');
  expect(file?.size).toBeGreaterThan(200);
  expect(warned).toHaveBeenCalledOnce();
});
