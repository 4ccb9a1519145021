// Seed: puts whole maps into the extension's database, for screenshots and benches that no person could walk in time.
import type { Page } from '@playwright/test';
import type { PicturedRows } from '../../lib/db/maps';

/**
 * Writes the rows of a map through an open page of the extension. `pictures` (JPEG, base64) are dealt out to the
 * snapshots in turn. With `open`, the walkthrough is the one that the panel shows.
 */
export const seedMap = (page: Page, rows: PicturedRows, pictures: readonly string[], open = true): Promise<void> =>
  page.evaluate(seed, {
    tables: {
      maps: [rows.map],
      walkthroughs: rows.walkthroughs,
      personas: rows.personas,
      stages: rows.stages,
      steps: rows.steps,
      touchpoints: rows.touchpoints,
      findings: rows.findings,
      lanes: rows.lanes,
      cards: rows.cards,
      overrides: rows.overrides,
      briefs: rows.briefs,
      links: rows.links,
      opportunities: rows.opportunities,
      actions: rows.actions,
      metrics: rows.metrics,
      marks: [...rows.marks.values()].flat(),
    },
    snapshots: [...rows.snapshots.values()].map(({ thumbnail: _, ...row }) => row),
    project: rows.map.projectId,
    recording: open ? (rows.walkthroughs[0]?.id ?? null) : null,
    pictures,
  });

interface Seed {
  tables: Record<string, readonly object[]>;
  snapshots: readonly object[];
  project: string;
  recording: string | null;
  pictures: readonly string[];
}

// Runs in the page: it may use nothing from outside itself, and no named inner function.
const seed = async ({ tables, snapshots, project, recording, pictures }: Seed): Promise<void> => {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('walkmap');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const blobs: Blob[] = [];
  const thumbnails: Uint8Array[] = [];
  const sizes: { width: number; height: number; sha256: string }[] = [];
  for (const picture of pictures) {
    const blob = await (await fetch(`data:image/jpeg;base64,${picture}`)).blob();
    const bitmap = await createImageBitmap(blob);
    const height = Math.round((400 * bitmap.height) / bitmap.width);
    const canvas = new OffscreenCanvas(400, height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, 400, height);
    const small = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
    blobs.push(blob);
    thumbnails.push(new Uint8Array(await small.arrayBuffer()));
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    sizes.push({ width: bitmap.width, height: bitmap.height, sha256 });
  }
  const names = [...Object.keys(tables), 'projects', 'snapshots', 'pixels', 'meta'];
  const transaction = db.transaction(names, 'readwrite');
  for (const [name, rows] of Object.entries(tables)) {
    for (const row of rows) transaction.objectStore(name).put(row);
  }
  const base = { createdAt: 0, deletedAt: null, author: null, stamps: {}, seen: {}, conflicts: [] };
  const fields = { name: 'Brewhaus', scope: '', objectives: [], owner: null, reviewAt: null };
  transaction.objectStore('projects').put({ id: project, ...base, ...fields });
  for (const [index, row] of snapshots.entries()) {
    const turn = index % pictures.length;
    const blob = blobs[turn];
    const size = { ...sizes[turn], type: 'image/jpeg', size: blob?.size };
    transaction.objectStore('snapshots').put({ ...row, ...size, thumbnail: thumbnails[turn] });
    transaction.objectStore('pixels').put({ id: (row as { id: string }).id, blob });
  }
  // Rows that came by another door than `write` are counted anew at the next start.
  transaction.objectStore('meta').delete('tally');
  if (recording) transaction.objectStore('meta').put({ key: 'recording', value: recording });
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  db.close();
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { remove(key: string): Promise<void> } } };
  };
  await chrome.storage.local.remove('witness');
};
