// Redacted files: whatever is exported after a redaction is the same for two secrets, and has not 32 bytes of the old picture.
import '@/assets/tokens.css';
import { unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { makePicture } from '@/lib/capture/make-picture';
import type { Database } from '@/lib/db/database';
import { duplicate } from '@/lib/db/duplicate';
import { EXPORT_IDS } from '@/lib/domain/export-format';
import type { Area, Snapshot } from '@/lib/domain/snapshot';
import { writeLibraryBundle } from '@/lib/export/bundle/library-bundle';
import { loadExporter } from '@/lib/export/exporters';
import { exportRawData } from '@/lib/export/raw-data';
import { redactSnapshot } from '@/lib/state/redact';
import { bytesIn, newWindowScanner, unpacked } from '../../support/byte-windows';
import { NOW, quietRun, storedSource, storeMap } from '../../unit/export/stored-map';
import { bodyOf, pixelsIn, type Secret, secrets, take } from './secrets';

const MADE = { at: NOW, appVersion: '0.1.0' };
const stores: Database[] = [];
afterEach(async () => {
  for (const db of stores.splice(0)) await db.delete();
});

interface World {
  db: Database;
  id: string;
  area: Area;
  /** The picture as it was, and its thumbnail. */
  was: Uint8Array[];
}

/** A map of three touchpoints of which the first shows the secret, as does its copy. */
async function worldWith(secret: Secret, which: 0 | 1): Promise<World> {
  const db = await storeMap({ touchpoints: 3 });
  stores.push(db);
  const { blob, snapshot, area } = await take(secret, which);
  const rows = await db.snapshots.toArray();
  for (const row of rows) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const other = row === rows[0] ? { bytes, type: snapshot.type } : await plainPicture(rows.indexOf(row));
    const { picture, bitmap } = await makePicture(other.bytes, other.type, secret.source);
    bitmap.close();
    const { blob: pixels, ...facts } = picture;
    await db.snapshots.put({ ...row, ...facts } as Snapshot);
    await db.pixels.put({ id: row.id, blob: pixels });
  }
  const id = rows[0]?.id ?? '';
  const was = [new Uint8Array(await blob.arrayBuffer()), (await db.snapshots.get(id))?.thumbnail ?? new Uint8Array()];
  return { db, id, area, was };
}

async function plainPicture(n: number) {
  const canvas = new OffscreenCanvas(640, 200);
  const context = canvas.getContext('2d');
  for (let x = 0; context && x < 640; x += 8) {
    context.fillStyle = `hsl(${x + n * 40} 60% 50%)`;
    context.fillRect(x, (x * n) % 150, 8, 60);
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  return { bytes: new Uint8Array(await blob.arrayBuffer()), type: 'image/jpeg' as const };
}

/** Every file that can be made of a store, by name. */
async function filesOf(db: Database): Promise<Map<string, Blob>> {
  const files = new Map<string, Blob>();
  const source = await storedSource(db);
  for (const format of EXPORT_IDS) {
    const exporter = await loadExporter(format);
    const made = await exporter.run(source, { baseName: 'journey', scale: 1, theme: 'light' }, quietRun());
    for (const { name, blob } of made) files.set(name, blob);
  }
  for await (const { blob } of writeLibraryBundle(db, MADE, quietRun())) files.set('library.walkmap', blob);
  files.set('raw.zip', await exportRawData(db));
  return files;
}

/** What a file is made of: itself, the files in it, and what is written in base64 in either. */
async function insideOf(blob: Blob): Promise<Uint8Array[]> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b ? Object.values(unzipSync(bytes)) : [];
  const parts = [bytes, ...zipped];
  return parts.flatMap((part) => [part, ...unpacked(new TextDecoder('latin1').decode(part))]);
}

const isPicture = (bytes: Uint8Array) =>
  (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) || (bytes[0] === 0x89 && bytes[1] === 0x50);

test.each([0, 2])(
  'secret %i: nothing of it is in any table or file, and every picture in them is the same for two',
  async (n) => {
    const secret = secrets(12)[n] as Secret;
    const worlds = [await worldWith(secret, 0), await worldWith(secret, 1)] as const;
    const pictures: string[][] = [];
    for (const world of worlds) {
      const { db, id, area, was } = world;
      const [run] = await db.walkthroughs.toArray();
      await duplicate(db, 'walkthroughs', run?.id ?? '', 'Copy');
      const scanners = was.map((bytes) => newWindowScanner(bodyOf(bytes)));
      const anyOf = (bytes: Uint8Array) => scanners.reduce((sum, { find }) => sum + find(bytes).length, 0);
      expect(scanners.every(({ size }) => size > 500)).toBe(true);
      const before = await filesOf(db);
      for (const name of ['journey.html', 'journey.walkmap', 'library.walkmap', 'raw.zip'])
        expect(
          (await insideOf(before.get(name) as Blob)).some((bytes) => anyOf(bytes) > 0),
          name,
        ).toBe(true);

      expect((await redactSnapshot(db, id, [area])).pictures).toBe(2);

      for (const table of db.tables)
        for (const bytes of (await Promise.all((await table.toArray()).map(bytesIn))).flat())
          expect(anyOf(bytes), table.name).toBe(0);
      const files = await filesOf(db);
      expect(await files.get('journey.html')?.text()).toMatch(/<dt>Redacted<\/dt><dd><bdi>[^<]+: 1 area <\/bdi>/);
      const found: string[] = [];
      let decoded = 0;
      for (const [name, blob] of files) {
        for (const bytes of await insideOf(blob)) {
          expect(anyOf(bytes), name).toBe(0);
          if (!isPicture(bytes)) continue;
          const pixels = await pixelsIn(new Blob([bytes as Uint8Array<ArrayBuffer>])).catch(() => null);
          if (!pixels) continue;
          decoded += 1;
          found.push(`${name} ${await hashOf(pixels)}`);
        }
      }
      expect(decoded).toBeGreaterThan(20);
      pictures.push(found.sort());
    }
    expect(pictures[0]).toEqual(pictures[1]);
  },
);

async function hashOf(bytes: Uint8ClampedArray): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toHex();
}
