// Said of steps: what the shopper says became of a planned step: done, skipped on purpose, or failed.
import type { Id } from '@/lib/domain/id';
import type { StepFate, Walkthrough } from '@/lib/domain/walkthrough';
import type { Database } from './database';
import { type Pen, write } from './write';

/** Says it in place of what was said of this step before; `null` takes that back. */
export async function sayOfStep(db: Database, runId: Id, plannedStepId: Id, fate: StepFate | null): Promise<void> {
  await write(db, ['walkthroughs'], async (pen) => {
    const run = await db.walkthroughs.get(runId);
    if (!run) return;
    const others = run.saidOfSteps.filter((said) => said.plannedStepId !== plannedStepId);
    const said = fate === null ? [] : [{ plannedStepId, fate, at: pen.now }];
    await pen.patch('walkthroughs', runId, { saidOfSteps: [...others, ...said] });
  });
}

/** A step that was skipped and is met after all is not skipped; for use inside a transaction over `walkthroughs`. */
export async function unsaySkipped(pen: Pen, run: Walkthrough, plannedStepId: Id): Promise<void> {
  const isStale = (said: Walkthrough['saidOfSteps'][number]) =>
    said.plannedStepId === plannedStepId && said.fate === 'skipped';
  if (!run.saidOfSteps.some(isStale)) return;
  await pen.patch('walkthroughs', run.id, { saidOfSteps: run.saidOfSteps.filter((said) => !isStale(said)) });
}
