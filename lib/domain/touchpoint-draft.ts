// Touchpoint draft: a touchpoint as an import would write it, with stage and step by name; nothing of it is in the store yet.
import type { Finding } from './finding';
import type { Row } from './row';
import type { Emotion } from './scale';
import { BLANK_TOUCHPOINT, type Touchpoint } from './touchpoint';

export type DraftFinding = Pick<
  Finding,
  'kind' | 'text' | 'severity' | 'category' | 'evidence' | 'validatedBy' | 'validatedAt'
>;

type Placed = 'walkthroughId' | 'order' | 'stageId' | 'stepId' | 'plannedStepId' | 'snapshotId';
type OfLater = 'facts' | 'clock' | 'waiting' | 'answers';
type Said = 'at' | 'emotion' | 'expectation' | 'engagement';

export interface TouchpointDraft extends Omit<Touchpoint, keyof Row | Placed | OfLater | Said> {
  /** Epoch ms; `null` where nobody said when. */
  at: number | null;
  /** Names; empty where none was given. */
  stage: string;
  step: string;
  emotion: Emotion | null;
  expectation: Emotion | null;
  /** 1..5 */
  engagement: number | null;
  findings: readonly DraftFinding[];
  /** The run that it belongs to, and who walked it; empty where nothing says so. */
  walkthrough: string;
  shopper: string;
}

/** What is not said of a touchpoint that comes from elsewhere. Nobody of us saw it. */
export function newDraft(said: Partial<TouchpointDraft> & Pick<TouchpointDraft, 'title'>): TouchpointDraft {
  const { stepId, plannedStepId, clock, waiting, answers, ...blank } = BLANK_TOUCHPOINT;
  return {
    ...blank,
    emotion: null,
    expectation: null,
    engagement: null,
    at: null,
    url: null,
    channel: 'other',
    stage: '',
    step: '',
    findings: [],
    walkthrough: '',
    shopper: '',
    evidence: 'assumed',
    ...said,
  };
}
