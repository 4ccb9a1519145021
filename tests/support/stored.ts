// Stored: reads what the extension's database holds, for tests to check; tests never write it.
/** A page or worker of the extension, in whichever browser. */
interface Evaluates {
  evaluate<Result>(read: () => Promise<Result>): Promise<Result>;
}

export interface StoredTouchpoint {
  id: string;
  title: string;
  url: string | null;
  channel: string;
  order: string;
  emotion: { value: number } | null;
  doing: string;
  thinking: string;
  snapshotId: string | null;
  deletedAt: number | null;
  time: { duration: number; source: string } | null;
  walkthroughId: string;
  facts: { viewportWidth: number } | null;
}

export interface Stored {
  touchpoints: StoredTouchpoint[];
  snapshots: {
    id: string;
    touchpointId: string;
    type: string;
    size: number;
    sha256: string;
    width: number;
    height: number;
    source: string;
  }[];
  attachments: {
    id: string;
    touchpointId: string;
    kind: string;
    type: string;
    sha256: string;
    duration: number | null;
  }[];
  journal: { id: string; step: string }[];
  walkthroughs: { id: string; name: string; recording: string; deletedAt: number | null }[];
  briefs: { id: string; title: string; startUrl: string | null; deletedAt: number | null }[];
  /** Pixels by id: size and real hash of the bytes, or `null` where they cannot be read. */
  pixels: { id: string; size: number; sha256: string | null }[];
}

/** All rows a test cares about, read through a page or the worker of the extension. */
export const readStored = (context: Evaluates): Promise<Stored> =>
  context.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('walkmap');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = <T>(table: string) =>
      new Promise<T[]>((resolve, reject) => {
        const request = db.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result as T[]);
        request.onerror = () => reject(request.error);
      });
    const hash = async (blob: Blob) => {
      const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    const stored = {
      touchpoints: await all<StoredTouchpoint>('touchpoints'),
      snapshots: await all<Stored['snapshots'][number]>('snapshots'),
      attachments: await all<Stored['attachments'][number]>('attachments'),
      journal: await all<Stored['journal'][number]>('journal'),
      walkthroughs: await all<Stored['walkthroughs'][number]>('walkthroughs'),
      briefs: await all<Stored['briefs'][number]>('briefs'),
      pixels: [] as Stored['pixels'],
    };
    for (const row of await all<{ id: string; blob: Blob }>('pixels')) {
      stored.pixels.push({ id: row.id, size: row.blob.size, sha256: await hash(row.blob).catch(() => null) });
    }
    db.close();
    return stored;
  });

/** What is half-written: pixels, snapshots or attachments without their touchpoint, or the reverse, or bytes that are not the snapshot's. */
export const findOrphans = (stored: Stored): string[] => {
  const snapshots = new Set(stored.snapshots.map((row) => row.id));
  const owners = [...stored.snapshots, ...stored.attachments];
  const owned = new Set(owners.map((row) => row.id));
  const pixels = new Map(stored.pixels.map((row) => [row.id, row]));
  const touchpoints = new Set(stored.touchpoints.map((row) => row.id));
  return [
    ...stored.touchpoints
      .filter((row) => row.snapshotId && !snapshots.has(row.snapshotId))
      .map((row) => `touchpoint ${row.id} without snapshot`),
    ...owners.filter((row) => !touchpoints.has(row.touchpointId)).map((row) => `snapshot ${row.id} without touchpoint`),
    ...owners
      .filter((row) => pixels.get(row.id)?.sha256 !== row.sha256)
      .map((row) => `snapshot ${row.id} without its bytes`),
    ...stored.pixels.filter((row) => !owned.has(row.id)).map((row) => `pixels ${row.id} without snapshot`),
  ];
};
