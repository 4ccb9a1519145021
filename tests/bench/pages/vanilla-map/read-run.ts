// Read run: the rows of one run by raw IndexedDB, in one transaction.
import { rawAnswer } from '../../raw-answer';

interface TouchpointRow {
  id: string;
  title: string;
  order: string;
  stageId: string | null;
  snapshotId: string | null;
}

interface RunRows {
  touchpoints: TouchpointRow[];
  stages: { id: string; order: string }[];
  /** JPEG bytes by snapshot. */
  thumbnails: Map<string, Uint8Array<ArrayBuffer>>;
}

const byOrder = (a: { order: string }, b: { order: string }) => (a.order < b.order ? -1 : 1);

export async function readRun(run: string): Promise<RunRows> {
  const db = await rawAnswer(indexedDB.open('walkmap'));
  const transaction = db.transaction(['touchpoints', 'snapshots', 'findings', 'stages', 'lanes']);
  const all = <T>(table: string, index?: string) => {
    const store = transaction.objectStore(table);
    return rawAnswer<T[]>(index ? store.index(index).getAll(run) : store.getAll());
  };
  const [touchpoints, snapshots, stages] = await Promise.all([
    all<TouchpointRow>('touchpoints', 'walkthroughId'),
    all<{ id: string; thumbnail: Uint8Array<ArrayBuffer> }>('snapshots'),
    all<RunRows['stages'][number]>('stages'),
    all('findings', 'walkthroughId'),
    all('lanes'),
  ]);
  if (touchpoints.length === 0) throw new Error('the run is empty');
  return {
    touchpoints: touchpoints.sort(byOrder),
    stages: stages.sort(byOrder),
    thumbnails: new Map(snapshots.map(({ id, thumbnail }) => [id, thumbnail])),
  };
}
