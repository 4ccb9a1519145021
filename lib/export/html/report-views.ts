// Report views: what a reader can narrow a report to, by whose journey and by channel; each is what the map's own filter shows.
import { CHANNELS, type Channel } from '@/lib/domain/channel';
import type { Id } from '@/lib/domain/id';
import { type MapFilter, NO_FILTER } from '@/lib/domain/journey-map';
import { showsTouchpoint } from '@/lib/domain/map-filter';
import { type PlacedMap, placeMap } from '@/lib/domain/place-map';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Breather } from '../breather';
import type { ExportSource } from '../contract';
import type { Evidence } from '../evidence';
import { type Summary, summarize } from './summary-model';

/** Runs that are offered one by one; more of them are compared by persona. */
const MOST_RUNS = 8;
const MOST_PERSONAS = 12;

/** Key of the choice that hides nothing. */
export const ALL = 'all';

/** One persona, one run (counted from 1 among `of`), or everybody. */
export type Whose = { key: string; filter: MapFilter; map: PlacedMap } & (
  | { is: 'all' }
  | { is: 'persona'; name: string }
  | { is: 'run'; n: number; of: number; shopper: string | null }
);

export interface View {
  /** `<whose>-<channel>`. */
  key: string;
  whose: string;
  channel: Channel | typeof ALL;
  summary: Summary;
}

export interface ReportViews {
  /** Everybody first; alone where there is nobody to choose. */
  whose: readonly Whose[];
  /** Those in use, with their touchpoints; empty where there is only one. */
  channels: readonly { channel: Channel; count: number }[];
  /** Every combination, the whole first. */
  views: readonly View[];
  /** Keys of the choices that show a touchpoint, with spaces between. */
  whoseOf(touchpoint: Pick<Touchpoint, 'channel' | 'walkthroughId'>): string;
}

type Source = Pick<ExportSource, 'map' | 'mapRows'> & { evidence: readonly Evidence[] };

/** Places the map once for each choice, and sums up each combination; pauses in between. */
export async function planViews(source: Source, breathe: Breather): Promise<ReportViews> {
  const { evidence } = source;
  const whose: Whose[] = [];
  for (const choice of choicesOf(source)) {
    await breathe();
    const map = choice.is === 'all' ? source.map : placeMap(source.mapRows, choice.filter);
    if (map.columns.length > 0) whose.push({ ...choice, map });
  }
  const channels = channelsOf(evidence);
  const views: View[] = [];
  for (const { key, filter, map } of whose) {
    for (const channel of [ALL, ...channels.map((one) => one.channel)] as const) {
      await breathe();
      const narrowed = { ...filter, channels: channel === ALL ? null : [channel] };
      const placed = channel === ALL ? map : placeMap(source.mapRows, narrowed);
      const shows = showsTouchpoint(narrowed, source.mapRows.walkthroughs, source.mapRows.personas);
      const shown = evidence.filter(({ touchpoint }) => shows(touchpoint));
      const summary = summarize({ map: placed, mapRows: source.mapRows }, shown);
      views.push({ key: `${key}-${channel}`, whose: key, channel, summary });
    }
  }
  const tests = whose.map(({ key, filter }) => ({
    key,
    shows: showsTouchpoint(filter, source.mapRows.walkthroughs, source.mapRows.personas),
  }));
  return {
    whose,
    channels,
    views,
    whoseOf: (touchpoint) => tests.flatMap(({ key, shows }) => (shows(touchpoint) ? key : [])).join(' '),
  };
}

type Choice = Whose extends infer One ? (One extends Whose ? Omit<One, 'map'> : never) : never;

/** A choice that shows the same runs as one before it is left out. */
export function choicesOf({ mapRows: { walkthroughs, personas } }: Pick<ExportSource, 'mapRows'>): Choice[] {
  const choices: Choice[] = [{ is: 'all', key: ALL, filter: NO_FILTER }];
  const offered = new Set([setOf([]), setOf(walkthroughs)]);
  const isNew = (runs: readonly { id: Id }[]) => {
    const had = offered.has(setOf(runs));
    offered.add(setOf(runs));
    return !had;
  };
  for (const { id, name } of personas) {
    if (choices.length > MOST_PERSONAS || !isNew(walkthroughs.filter((run) => run.personaId === id))) continue;
    choices.push({ is: 'persona', key: `p${choices.length}`, name, filter: { ...NO_FILTER, personaIds: [id] } });
  }
  if (walkthroughs.length > MOST_RUNS) return choices;
  for (const [index, run] of walkthroughs.entries()) {
    if (!isNew([run])) continue;
    const filter = { ...NO_FILTER, walkthroughIds: [run.id] };
    const [n, of] = [index + 1, walkthroughs.length];
    choices.push({ is: 'run', key: `r${n}`, n, of, shopper: run.shopper, filter });
  }
  return choices;
}

const setOf = (runs: readonly { id: Id }[]) =>
  runs
    .map(({ id }) => id)
    .sort()
    .join();

/** The channels in use; none where there is only one. */
export function channelsOf(evidence: readonly Evidence[]): ReportViews['channels'] {
  const counted = CHANNELS.map((channel) => ({
    channel,
    count: evidence.filter(({ touchpoint }) => touchpoint.channel === channel).length,
  })).filter(({ count }) => count > 0);
  return counted.length > 1 ? counted : [];
}
