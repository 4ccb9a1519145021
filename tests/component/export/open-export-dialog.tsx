// Open export dialog: the dialog over a stored map of tests, with the files that it saves and the choice that it remembers.
import { signal } from '@preact/signals';
import { afterEach, expect, vi } from 'vitest';
import { ExportDialog } from '@/components/export/ExportDialog';
import { type Database, newDatabase } from '@/lib/db/database';
import { newExportDialog } from '@/lib/state/export-dialog';
import { type Language, loadText } from '@/lib/text/text';
import { mount, unmount } from '../map/mount';
import { drawnSource } from './drawn-source';

let db: Database;
afterEach(async () => {
  unmount();
  await db.delete();
});

interface Options {
  touchpoints?: number;
  language?: Language;
  /** Runs before pixels are read; to make an export slow or to stop it. */
  onRead?: () => Promise<void> | void;
}

export async function openDialog({ touchpoints = 4, language = 'en', onRead }: Options = {}) {
  const { mapRows, picture } = await drawnSource({ touchpoints, language, width: 400, height: 250 });
  const { map, snapshots, marks: _, linkedMaps: __, personas, overrides, steps, ...tables } = mapRows;
  db = newDatabase(`export-dialog-${performance.now()}`);
  await db.maps.add(map);
  for (const [name, rows] of Object.entries(tables)) await db.table(name).bulkAdd(rows);
  await db.snapshots.bulkAdd([...snapshots.values()]);
  for (const id of snapshots.keys()) await db.pixels.add({ id, blob: (await picture(id)) ?? new Blob() });
  if (onRead) {
    const get = db.pixels.get.bind(db.pixels);
    db.pixels.get = ((key: string) => Promise.resolve(onRead()).then(() => get(key))) as never;
  }
  const printed: string[] = [];
  const files: { name: string; blob: Blob }[] = [];
  const state = newExportDialog({
    db,
    mapId: () => map.id,
    speech: signal({ t: await loadText(language), language }),
    appVersion: '0.1.0',
    openPrint: (address) => printed.push(address),
    saveFile: (name, blob) => files.push({ name, blob }),
  });
  const onClose = vi.fn();
  await mount(<ExportDialog state={state} filtered={false} onClose={onClose} />, language);
  await expect.poll(() => document.activeElement?.getAttribute('name'), { timeout: 10_000 }).toBe('format');
  await expect.poll(() => state.preview.value.is, { timeout: 10_000 }).not.toBe('loading');
  const names = () => files.map((file) => file.name);
  return { db, state, printed, files, names, onClose };
}
