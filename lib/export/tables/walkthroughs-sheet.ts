// Walkthroughs sheet: every run of the map with who walked it, what became of it, and how it was rated as a whole.
import { elapsedAt } from '@/lib/domain/clock';
import { type RunResult, ratedOn } from '@/lib/domain/run-result';
import { column, newSheet, type Sheet } from './sheet';
import { onClockOf, type TableSource } from './table-source';

export function walkthroughsSheet({ t, made, evidence, results }: TableSource): Sheet {
  return newSheet<RunResult>(
    'walkthroughs',
    t,
    [
      column('walkthrough', 'text', 28, ({ run }) => run.name),
      column('shopper', 'text', 16, ({ run }) => run.shopper),
      column('customer', 'text', 16, ({ run }) => run.customerId),
      column('persona', 'text', 20, ({ persona }) => persona?.name),
      column('segment', 'text', 18, ({ persona }) => persona?.segment),
      column('brief', 'text', 28, ({ brief }) => brief?.title),
      column('wave', 'text', 12, ({ run }) => run.wave),
      column('variant', 'text', 12, ({ run }) => run.variant),
      column('state', 'text', 12, ({ run }) => t(`review.state.${run.state}`)),
      column('reviewer', 'text', 16, ({ run }) => run.reviewer),
      column('started', 'instant', 19, ({ run }) => onClockOf(run.startedAt, run)),
      column('finished', 'instant', 19, ({ run }) => onClockOf(run.finishedAt, run)),
      column('zone', 'text', 16, ({ run }) => run.zone),
      column('walked', 'duration', 11, ({ run }) => elapsedAt(run.clock, made.at)),
      column(
        'touchpoints',
        'number',
        12,
        ({ run }) => evidence.filter(({ walkthrough }) => walkthrough === run).length,
      ),
      column('outcome', 'text', 18, ({ run }) => run.outcome && t(`results.outcome.${run.outcome}`)),
      column('csat', 'number', 12, ({ run }) => ratedOn(run, 'csat')?.value),
      column('ces', 'number', 12, ({ run }) => ratedOn(run, 'ces')?.value),
      column('seq', 'number', 12, ({ run }) => ratedOn(run, 'seq')?.value),
      column('nps', 'number', 12, ({ run }) => ratedOn(run, 'nps')?.value),
      column('share', 'share', 10, ({ score }) => score?.total.share),
      column('comment', 'text', 44, ({ run }) => run.comment),
    ],
    results,
  );
}
