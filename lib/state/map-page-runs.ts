// Map page runs: which walkthroughs a map shows, and what the lines of its curve stand for.
import { write } from '@/lib/db/write';
import type { Id } from '@/lib/domain/id';
import type { CurveSplit, JourneyMap } from '@/lib/domain/journey-map';
import type { EditContext } from './map-page-edit';

export interface RunEdit {
  splitCurve(curves: CurveSplit): Promise<boolean>;
  /** The map shows these walkthroughs, in this order. */
  chooseRuns(walkthroughIds: readonly Id[]): Promise<boolean>;
}

export function newRunEdit({ db, text, shown, act }: EditContext): RunEdit {
  const patch = (fields: Partial<Pick<JourneyMap, 'curves' | 'walkthroughIds'>>) =>
    write(db, ['maps'], async (pen) => {
      await pen.patch('maps', shown().rows.map.id, fields);
      return { changes: pen.changes };
    });
  return {
    splitCurve: (curves) => act(text()('map.did.lines'), () => patch({ curves })),
    chooseRuns: (ids) => {
      const told = text()('map.runs.chosen', { n: ids.length });
      return act(text()('map.did.runs'), () => patch({ walkthroughIds: [...ids] }), told);
    },
  };
}
