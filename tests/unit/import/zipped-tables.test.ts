// A zip of tables: those that can be taken in come out of it, and no more than is allowed.
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zippedTables } from '@/lib/import/zipped-tables';

const bytes = (text: string) => new TextEncoder().encode(text);
const zip = (files: Record<string, Uint8Array>) => new Blob([zipSync(files) as Uint8Array<ArrayBuffer>]);

it('gives touchpoints and metrics, whatever else is in it', async () => {
  const file = zip({
    'findings.csv': bytes('x'),
    'metrics.csv': bytes('Name'),
    'touchpoints.csv': bytes('Stage'),
    '../evil.csv': bytes('y'),
  });
  const found = await zippedTables(file, 100);
  expect(found.map(({ name, bytes: own }) => [name, new TextDecoder().decode(own)])).toEqual([
    ['touchpoints.csv', 'Stage'],
    ['metrics.csv', 'Name'],
  ]);
});

it('refuses what is none, what is broken, and what unpacks to more than is allowed', async () => {
  await expect(zippedTables(zip({ 'findings.csv': bytes('x') }), 100)).rejects.toThrow('table-empty');
  await expect(zippedTables(new Blob(['PK no zip']), 100)).rejects.toThrow('table-empty');
  await expect(zippedTables(zip({ 'touchpoints.csv': bytes('0'.repeat(5_000_000)) }), 1_000_000)).rejects.toThrow(
    'table-too-large',
  );
});

it('gives no more than a size that lies says', async () => {
  const packed = zipSync({ 'touchpoints.csv': bytes('0'.repeat(5_000_000)) });
  const view = new DataView(packed.buffer);
  for (let at = 0; at < packed.length - 4; at += 1) {
    if (view.getUint32(at, true) === 5_000_000) view.setUint32(at, 1_000, true);
  }
  const found = await zippedTables(new Blob([packed as Uint8Array<ArrayBuffer>]), 10_000).catch(() => []);
  expect(found.reduce((sum, { bytes: own }) => sum + own.length, 0)).toBeLessThanOrEqual(10_000);
});
