// Planned steps: made blank, from lines that somebody pastes, and from what was walked or stands on a map.
import type { PlannedStep } from './brief';
import type { Channel } from './channel';
import { cutText } from './cut-text';
import type { Id } from './id';
import type { PlacedColumn } from './place-map';
import { type Emotion, nearestEmotion } from './scale';
import type { Step } from './stage';
import type { Touchpoint } from './touchpoint';
import { patternOf } from './url-pattern';
import { readPattern } from './web-address';

type NewId = () => Id;

/** What nobody has said of a planned step yet. */
export const BLANK_STEP = {
  title: '',
  stageId: null,
  channel: 'web',
  expectation: null,
  lookFor: '',
  urlPattern: null,
  targetTime: null,
} satisfies Omit<PlannedStep, 'id'>;

/** Numbers and bullets with which people begin the lines of a list. */
const BULLET = /^\s*(?:[-–—*•◦‣]|\d{1,3}[.)、．]|[（(]\d{1,3}[)）])\s*/;
const ADDRESS = /https?:\/\/[^\s<>"'，。）)]+/i;

/** Most steps that one paste makes. */
export const MOST_PASTED = 200;

/** A step for each line with words; an address in it becomes the pattern, and what follows a tab what to look for. */
export function stepsOfLines(text: string, stageId: Id | null, newId: NewId): PlannedStep[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(BULLET, ''))
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_PASTED)
    .map((line) => {
      const [first = '', ...rest] = line.split('\t');
      const address = ADDRESS.exec(line)?.[0];
      const words = (part: string) => (address ? part.replace(address, '') : part).replace(/\s+/g, ' ').trim();
      const title = words(first) || (address ?? '');
      const urlPattern = address ? cutText(readPattern(address), 500) : null;
      const lookFor = rest.map(words).filter(Boolean).join('\n');
      return {
        ...BLANK_STEP,
        id: newId(),
        title: cutText(title, 500),
        stageId,
        lookFor: cutText(lookFor, 10_000),
        urlPattern,
      };
    });
}

/** A step for each touchpoint of a run, in order; what followed on the same page of the same stage belongs to one step. */
export function stepsOfRun(touchpoints: readonly Touchpoint[], newId: NewId): PlannedStep[] {
  const steps: PlannedStep[] = [];
  for (const { title, url, stageId, channel, expectation } of touchpoints) {
    const urlPattern = patternOfUrl(url);
    const last = steps.at(-1);
    if (last && urlPattern !== null && last.urlPattern === urlPattern && last.stageId === stageId) continue;
    const felt = (expectation?.value ?? null) as Emotion | null;
    steps.push({ ...BLANK_STEP, id: newId(), title, stageId, channel, expectation: felt, urlPattern });
  }
  return steps;
}

/** A step for each column of a map; `steps` are those of the project, which may have patterns of their own. */
export function stepsOfMap(
  columns: readonly PlacedColumn[],
  steps: readonly Pick<Step, 'id' | 'urlPattern'>[],
  newId: NewId,
): PlannedStep[] {
  const patterns = new Map(steps.map(({ id, urlPattern }) => [id, urlPattern]));
  return columns.map(({ id, title, stageId, touchpoints, expectation }) => {
    const url = touchpoints.find((touchpoint) => touchpoint.url !== null)?.url ?? null;
    return {
      ...BLANK_STEP,
      id: newId(),
      title: cutText(title, 500),
      stageId,
      channel: mostOf(touchpoints.map(({ channel }) => channel)),
      expectation: expectation && nearestEmotion(expectation.mean),
      urlPattern: patterns.get(id) ?? patternOfUrl(url),
    };
  });
}

const patternOfUrl = (url: string | null): string | null => (url === null ? null : cutText(patternOf(url), 500));

/** The one that most of them have; of several the first. */
function mostOf(channels: readonly Channel[]): Channel {
  const counts = new Map<Channel, number>();
  for (const channel of channels) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'web';
}
