// Column score: what the touchpoints of one step scored on the checklists of their runs; each run is one value of the mean.
import type { Aggregate } from './aggregate';
import type { Attachment } from './attachment';
import type { Brief } from './brief';
import { type ItemResult, resultsOf } from './checklist-answer';
import { type Score, scoreOf, scoresOverRuns } from './checklist-score';
import type { Id } from './id';
import type { Touchpoint } from './touchpoint';
import type { Walkthrough } from './walkthrough';

export interface ColumnScore {
  /** Shares 0..1 (above 1 only where bonus is not capped), one of each run that has a score here; `null`: answers, and no score. */
  shares: Aggregate | null;
  /** Answers that lack the evidence which they require, over all runs. */
  evidenceMissing: number;
}

interface ScoreSource {
  walkthroughs: readonly Walkthrough[];
  briefs: readonly Brief[];
  /** As they were recorded, in the order of their runs. */
  touchpoints: readonly Touchpoint[];
  /** The files of those without a picture. */
  attachments: readonly Pick<Attachment, 'touchpointId'>[];
}

interface ScoredRun {
  capBonus: boolean;
  results: readonly ItemResult[];
}

/** Scores any touchpoints of a map together; `null` where none of them answers a checklist. */
export function newColumnScorer(source: ScoreSource): (touchpoints: readonly Touchpoint[]) => ColumnScore | null {
  const withFiles = new Set(source.attachments.map(({ touchpointId }) => touchpointId));
  const runs = source.walkthroughs.flatMap((run): ScoredRun | [] => answersOf(source, run, withFiles) ?? []);
  return (touchpoints) => {
    const ids = new Set(touchpoints.map(({ id }) => id));
    const scores = runs.flatMap(({ results, capBonus }): Score | [] => {
      const here = results.filter(({ touchpointId }) => touchpointId !== null && ids.has(touchpointId));
      return here.length > 0 ? scoreOf(here, capBonus) : [];
    });
    if (scores.length === 0) return null;
    const evidenceMissing = scores.reduce((sum, score) => sum + score.evidenceMissing, 0);
    return { shares: scoresOverRuns(scores), evidenceMissing };
  };
}

function answersOf(
  { briefs, touchpoints }: ScoreSource,
  run: Walkthrough,
  withFiles: ReadonlySet<Id>,
): ScoredRun | null {
  const checklist = briefs.find(({ id }) => id === run.briefId)?.checklist;
  if (!checklist || checklist.items.length === 0) return null;
  const own = touchpoints.filter(({ walkthroughId }) => walkthroughId === run.id);
  return {
    capBonus: checklist.capBonus,
    results: resultsOf(checklist, { answers: run.answers, touchpoints: own, withFiles }),
  };
}
