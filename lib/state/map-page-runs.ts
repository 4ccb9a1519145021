// Map page runs: which walkthroughs a map shows, what of them is one step, and what the lines of its curve stand for.

import { patching } from '@/lib/db/deed';
import { saveLineUp } from '@/lib/db/line-up';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import type { CurveSplit, JourneyMap } from '@/lib/domain/journey-map';
import { lineUp, type SettledMatch } from '@/lib/domain/line-up';
import type { EditContext } from './map-page-edit';

export interface RunEdit {
  splitCurve(curves: CurveSplit): Promise<boolean>;
  /** The map shows these walkthroughs, in this order. */
  chooseRuns(walkthroughIds: readonly Id[]): Promise<boolean>;
  /** Makes steps of proposals, all in one deed; one of which all touchpoints are left out is refused. */
  settleMatches(settled: readonly SettledMatch[]): Promise<boolean>;
}

export function newRunEdit({ db, text, shown, act }: EditContext): RunEdit {
  const patch = (fields: Partial<Pick<JourneyMap, 'curves' | 'walkthroughIds'>>) =>
    patching(db, 'maps', shown().rows.map.id, fields);
  return {
    splitCurve: (curves) => act(text()('map.did.lines'), () => patch({ curves })),
    chooseRuns: (ids) => {
      const told = text()('map.runs.chosen', { n: ids.length });
      return act(text()('map.did.runs'), () => patch({ walkthroughIds: [...ids] }), told);
    },
    settleMatches: (settled) => {
      const { rows, whole } = shown();
      const named = settled.map((one) => ({ ...one, title: cutText(one.title, 500) }));
      const made = lineUp(whole, named, db.platform.newId);
      const refused = named.every(({ match, leftOut }) => match.touchpoints.every(({ id }) => leftOut.has(id)));
      const label = text()(refused ? 'map.did.apart' : 'map.did.line-up');
      return act(label, () => saveLineUp(db, rows.map.id, made));
    },
  };
}
