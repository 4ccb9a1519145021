// Panel end: what the shopper says of the whole run, and handing it over to the reviewer.
import type { Database } from '@/lib/db/database';
import { patchRow } from '@/lib/db/write';
import { kept } from '@/lib/domain/row';
import type { RunScale } from '@/lib/domain/scale';
import type { Outcome } from '@/lib/domain/walkthrough';
import type { Text } from '@/lib/text/text';
import type { Attempt } from './error-reporter';
import type { PanelData } from './panel-data';

export interface PanelEnd {
  /** `null` takes it back. */
  setOutcome(outcome: Outcome | null): Promise<void>;
  /** Rates the whole run, or with `null` takes the rating back. */
  rate(scale: RunScale, value: number | null): Promise<void>;
  /** The touchpoints of the run that have a file. */
  withFiles(): Promise<ReadonlySet<string>>;
  /** Hands a finished run over to review, with an undo in the toast. */
  handOver(): Promise<void>;
  /** Takes a run back that nobody has reviewed. */
  takeBack(): Promise<void>;
}

interface Context {
  data: PanelData;
  attempt: Attempt;
  t: () => Text;
  offerUndo: (text: string, undo: () => void) => void;
  /** Saves what was typed. */
  flush: () => Promise<void>;
}

export function newPanelEnd(db: Database, { data, attempt, t, offerUndo, flush }: Context): PanelEnd {
  const withRun = (action: (runId: string) => Promise<unknown>) => {
    const id = data.run.value?.walkthrough.id;
    return attempt(async () => (id === undefined ? undefined : void (await action(id))));
  };
  return {
    setOutcome: (outcome) => withRun((id) => patchRow(db, 'walkthroughs', id, { outcome })),
    rate: (scale, value) =>
      withRun(async (id) => {
        const { rateRun } = await import('@/lib/db/run-ratings');
        await rateRun(db, id, scale, value);
      }),
    async withFiles() {
      const ids = data.run.value?.touchpoints.map(({ id }) => id) ?? [];
      const files = kept(await db.attachments.where('touchpointId').anyOf(ids).toArray());
      return new Set(files.map(({ touchpointId }) => touchpointId));
    },
    handOver: () =>
      withRun(async (id) => {
        await flush();
        const [{ turnWalkthrough }, { newTrail, takeBack }] = await Promise.all([
          import('@/lib/db/walkthrough-state'),
          import('@/lib/db/revert'),
        ]);
        const deed = await turnWalkthrough(db, id, 'submit');
        offerUndo(t()('end.handed-over'), () => void attempt(() => takeBack(db, deed, newTrail())));
      }),
    takeBack: () =>
      withRun(async (id) => {
        const { turnWalkthrough } = await import('@/lib/db/walkthrough-state');
        await turnWalkthrough(db, id, 'withdraw');
      }),
  };
}
