// Guess stage: where a new touchpoint most likely stands in the journey; a person's own choice is never touched.
import type { PlannedStep } from './brief';
import { fold } from './fold';
import type { Id } from './id';
import type { Stage, StageId } from './stage';
import { STAGE_WORDS } from './stage-words';
import type { Touchpoint } from './touchpoint';
import { matchesPattern, patternOf } from './url-pattern';

export interface Place extends Pick<Touchpoint, 'url' | 'title'> {}

export interface Known {
  /** Of the project, in order, without those in the trash. */
  stages: readonly Pick<Stage, 'id' | 'name'>[];
  /** Of the brief that is walked. */
  plannedSteps: readonly Pick<PlannedStep, 'stageId' | 'urlPattern'>[];
  /** Touchpoints of the project, the newest first: what somebody said of the same page before. */
  earlier: readonly Pick<Touchpoint, 'url' | 'stageId'>[];
  /** The stage of the touchpoint before. */
  before: Id | null;
}

/**
 * By the brief's planned step with this address, else by what the same page was before, else by the words of address and
 * title, else the stage of the touchpoint before, else the first.
 */
export function guessStage(place: Place, known: Known): Id | null {
  const { stages, before } = known;
  const guess = byPlan(place, known) ?? bySamePage(place, known) ?? byWords(place, known) ?? before;
  return stages.some((stage) => stage.id === guess) ? guess : (before ?? stages[0]?.id ?? null);
}

function byPlan({ url }: Place, { plannedSteps, stages }: Known): Id | undefined {
  if (url === null) return undefined;
  const step = plannedSteps.find(
    ({ stageId, urlPattern }) =>
      urlPattern !== null && stages.some((stage) => stage.id === stageId) && matchesPattern(url, urlPattern),
  );
  return step?.stageId ?? undefined;
}

function bySamePage({ url }: Place, { earlier, stages }: Known): Id | undefined {
  if (url === null) return undefined;
  const pattern = patternOf(url);
  const same = earlier.find(
    (other) =>
      other.url !== null && stages.some((stage) => stage.id === other.stageId) && patternOf(other.url) === pattern,
  );
  return same?.stageId ?? undefined;
}

/** The one stage for which the most words speak; two that are equal are no guess. */
function byWords({ url, title }: Place, { stages }: Known): Id | undefined {
  if (url === null) return undefined;
  const path = tokensOf(pathOf(url));
  const said = tokensOf(title);
  const scores = stages.map((stage) => {
    const words = wordsOfStage(stage.name);
    return { id: stage.id, score: 2 * count(path, words) + count(said, words) };
  });
  const [best, next] = scores.sort((a, b) => b.score - a.score);
  return best && best.score > 0 && best.score > (next?.score ?? 0) ? best.id : undefined;
}

/** Words of the template that has a stage of this name, and those of the name itself. */
function wordsOfStage(name: string): readonly string[] {
  const folded = fold(name).trim();
  const ids = Object.keys(STAGE_WORDS) as StageId[];
  const known = ids.filter((id) => STAGE_WORDS[id].names.includes(folded));
  return [...new Set([...known.flatMap((id) => STAGE_WORDS[id].words), ...tokensOf(name).filter(isTelling)])];
}

const HAN = /\p{Script=Han}/u;
const isTelling = (token: string) => token.length >= (HAN.test(token) ? 2 : 4);

function tokensOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** How many of `words` stand among the tokens. */
function count(tokens: readonly string[], words: readonly string[]): number {
  return words.filter((word) => tokens.some((token) => speaksOf(token, word))).length;
}

function speaksOf(token: string, word: string): boolean {
  if (HAN.test(word)) return token.includes(word);
  return token === word || (word.length >= 5 && token.startsWith(word));
}

function pathOf(url: string): string {
  const { pathname, hash } = new URL(url);
  try {
    return decodeURIComponent(pathname + hash);
  } catch {
    return pathname + hash;
  }
}
