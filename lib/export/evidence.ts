// Evidence: the touchpoints of a placed map one after the other, numbered as every written export numbers them.
import type { Finding } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import { type Marked, markedOf } from '@/lib/domain/mark-shape';
import { momentsBefore } from '@/lib/domain/moments-before';
import type { PlacedColumn } from '@/lib/domain/place-map';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Stage } from '@/lib/domain/stage';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { ExportSource } from './contract';

export interface EvidencePicture {
  snapshot: Snapshot;
  /** How it is shown, if not as it was taken. */
  marked: Marked | undefined;
}

export interface Evidence {
  /** 1 for the first touchpoint of the first column. */
  number: number;
  column: PlacedColumn;
  stage: Stage | null;
  touchpoint: Touchpoint;
  walkthrough: Walkthrough | undefined;
  /** Which run of the map it is, 1 for the first. */
  run: number;
  /** Its picture: one for most, several from the top down for a page too tall for one, none for what was not pictured. */
  pictures: readonly EvidencePicture[];
  findings: readonly Finding[];
  /** When the touchpoint before it in its run happened (epoch ms); `null` for the first. */
  before: number | null;
}

/** All touchpoints in the order of the map: column after column, in a column run after run. */
export function listEvidence(source: Pick<ExportSource, 'map' | 'mapRows'>): Evidence[] {
  const { map, mapRows } = source;
  const runs = new Map(mapRows.walkthroughs.map((run, index) => [run.id, { run, index }]));
  const stages = new Map(map.stages.flatMap(({ stage }) => (stage ? [[stage.id, stage] as const] : [])));
  const befores = momentsBefore(map.columns.flatMap(({ touchpoints }) => touchpoints));
  const parts = [...mapRows.snapshots.values()].filter(({ part }) => part > 0);
  const marked = markedIn(mapRows);
  const evidence: Evidence[] = [];
  for (const column of map.columns) {
    const place = (touchpoint: Touchpoint) => runs.get(touchpoint.walkthroughId)?.index ?? runs.size;
    for (const touchpoint of [...column.touchpoints].sort((a, b) => place(a) - place(b))) {
      const snapshot = touchpoint.snapshotId === null ? undefined : mapRows.snapshots.get(touchpoint.snapshotId);
      const further = parts.filter(({ touchpointId }) => touchpointId === touchpoint.id);
      evidence.push({
        number: evidence.length + 1,
        column,
        stage: column.stageId === null ? null : (stages.get(column.stageId) ?? null),
        touchpoint,
        walkthrough: runs.get(touchpoint.walkthroughId)?.run,
        run: place(touchpoint) + 1,
        pictures: snapshot ? [snapshot, ...further].map((one) => ({ snapshot: one, marked: marked(one.id) })) : [],
        findings: column.findings.filter((finding) => finding.touchpointId === touchpoint.id),
        before: befores.get(touchpoint.id) ?? null,
      });
    }
  }
  return evidence;
}

/** How each picture of a map is shown, if not as it was taken. */
export function markedIn({ snapshots, marks }: ExportSource['mapRows']): (snapshotId: Id) => Marked | undefined {
  return (id) => {
    const snapshot = snapshots.get(id);
    return snapshot && markedOf(snapshot, marks.get(id) ?? []);
  };
}
