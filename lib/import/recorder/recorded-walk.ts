// Recorded walk: a recording as the pages that were come to and what was done on each, in words that were on the screen.
import { blankEchoes } from '@/lib/domain/blank-text';
import { cutText } from '@/lib/domain/cut-text';
import { cleanLine } from '@/lib/domain/row';
import { type SafeUrl, sanitizeUrl } from '@/lib/domain/safe-url';
import type { RecordedStep, Recording } from './recording';

export interface RecordedAction {
  is: 'press' | 'fill';
  /** What the element is called on the screen. */
  name: string;
}

/** A page that was come to, or, where each press counts, what was pressed on it. */
export interface RecordedMoment {
  is: 'page' | 'press';
  title: string;
  url: SafeUrl | null;
  actions: readonly RecordedAction[];
}

export interface RecordedWalk {
  title: string;
  startUrl: SafeUrl | null;
  moments: readonly RecordedMoment[];
  /** How many steps of each type nothing was made of. */
  left: ReadonlyMap<string, number>;
}

/** A moment for each page, or one more for each press. */
export type Detail = 'pages' | 'presses';

/** Letters from which on a typed value is looked for in the words of pages: shorter ones are parts of other words. */
const SHORTEST_ECHO = 3;

/** Letters of a text that are looked at. */
const LONGEST_LOOKED_AT = 2_000;

/** Blanks what may be a person's. */
export type Clean = (text: string) => string;

const ACTIONS: Readonly<Record<string, RecordedAction['is']>> = {
  click: 'press',
  doubleClick: 'press',
  change: 'fill',
};

export function walkOf({ title, steps }: Recording, detail: Detail, clean: Clean): RecordedWalk {
  const moments: (RecordedMoment & { actions: RecordedAction[] })[] = [];
  const left = new Map<string, number>();
  const typed = steps
    .flatMap(({ value = '' }) => (value.trim().length < SHORTEST_ECHO ? [] : [value.slice(0, 500)]))
    .slice(0, 500);
  const words = (text: string) => {
    const line = cleanLine(text.slice(0, LONGEST_LOOKED_AT));
    return cutText(clean(typed.length > 0 ? blankEchoes(line, typed) : line), 500);
  };
  const arrive = (raw: string, said: string) => {
    const url = sanitizeUrl(raw);
    const last = moments.findLast(({ is }) => is === 'page');
    // A page that is loaded once more, or tells of itself once more, is the same moment.
    if (last && last.url === url && moments.at(-1) === last && last.actions.length === 0) {
      if (said !== '') last.title = words(said);
      return;
    }
    moments.push({ is: 'page', title: words(said) || titleOf(url), url, actions: [] });
  };
  const act = (step: RecordedStep, is: RecordedAction['is']): boolean => {
    const name = words(nameOf(step));
    if (name === '') return false;
    const here = moments.at(-1);
    // Pressing a field is how one begins to fill it in.
    if (is === 'fill' && here?.actions.at(-1)?.name === name) here.actions.pop();
    if (detail === 'presses' && is === 'press' && !fillsNext(step, steps)) {
      moments.push({ is: 'press', title: name, url: here?.url ?? null, actions: [] });
    } else if (here) here.actions.push({ is, name });
    else moments.push({ is: 'page', title: '', url: null, actions: [{ is, name }] });
    return true;
  };
  for (const step of steps) {
    const { type, url, assertedEvents = [] } = step;
    const is = ACTIONS[type];
    if (type === 'navigate' && url !== undefined) arrive(url, '');
    else if (is === undefined || !act(step, is)) left.set(type, (left.get(type) ?? 0) + 1);
    for (const event of assertedEvents) {
      if (event.type === 'navigation' && event.url) arrive(event.url, event.title ?? '');
    }
  }
  const startUrl = moments.find(({ url }) => url !== null)?.url ?? null;
  return { title: words(title), startUrl, moments, left };
}

const key = ({ selectors }: RecordedStep) => JSON.stringify(selectors?.[0] ?? '');

function fillsNext(step: RecordedStep, steps: readonly RecordedStep[]): boolean {
  const next = steps.slice(steps.indexOf(step) + 1).find(({ type }) => !/^(key|waitFor|scroll|hover)/.test(type));
  return next?.type === 'change' && key(next) === key(step);
}

/** What a screen reader calls it, else the words on it, else an id that reads as words; empty where nothing says. */
function nameOf({ selectors = [] }: RecordedStep): string {
  const ends = selectors.map((selector) => (typeof selector === 'string' ? selector : (selector.at(-1) ?? '')));
  const of = (prefix: string) => ends.find((end) => end.startsWith(prefix))?.slice(prefix.length) ?? '';
  const aria = of('aria/').replace(/\[role=.*?\]$/, '');
  if (aria.trim() !== '') return aria;
  if (of('text/').trim() !== '') return of('text/');
  const [, id = ''] = ends.map((end) => /#([A-Za-z][A-Za-z_-]{2,40})$/.exec(end)).find(Boolean) ?? [];
  return id.replace(/[-_]+|(?<=[a-z])(?=[A-Z])/g, ' ').trim();
}

/** The last part of an address that reads as words, else its host. */
function titleOf(url: SafeUrl | null): string {
  if (url === null) return '';
  const { hostname, pathname } = new URL(url);
  const [last = ''] = pathname
    .split('/')
    .filter((part) => /^[a-z][a-z_-]{2,}(\.[a-z]+)?$/i.test(part))
    .slice(-1);
  const words = last.replace(/\.[a-z]+$/i, '').replace(/[-_]+/g, ' ');
  return words === '' ? hostname : words.charAt(0).toUpperCase() + words.slice(1);
}
