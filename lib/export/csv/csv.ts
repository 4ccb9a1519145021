// CSV: the touchpoints of a map as a table for a spreadsheet, one touchpoint a line.
import type { FindingKind } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import { isCardLane } from '@/lib/domain/lane';
import type { PageFacts } from '@/lib/domain/page-facts';
import { expectationGap } from '@/lib/domain/touchpoint';
import { waitedFor } from '@/lib/domain/waiting';
import { findingWords, type Speech, withStatus } from '@/lib/text/status-words';
import type { Language, Text } from '@/lib/text/text';
import type { Exporter, ExportSource } from '../contract';
import { type Evidence, listEvidence } from '../evidence';
import { fileName } from '../file-name';
import { csvLine, numberCell, textCell } from './csv-cell';
import { isoInstant } from './iso-instant';

type Cell = (evidence: Evidence, t: Text, language: Language) => string;

const seconds = (ms: number | undefined) => (ms === undefined ? null : Math.round(ms / 100) / 10);

/** Findings of one kind in one cell, with severity and category where they are known, and their status. */
const findingsCell =
  (kind: FindingKind): Cell =>
  ({ findings }, t, language) =>
    textCell(
      findings
        .filter((finding) => finding.kind === kind)
        .map((finding) => findingWords(finding, { t, language }))
        .join(' | '),
    );

const EMPTY = textCell('');

/** What was measured of a page; a touchpoint elsewhere has nothing to measure. */
const measuredCell =
  (read: (facts: PageFacts, t: Text) => string): Cell =>
  ({ touchpoint: { url, facts } }, t) => {
    if (url === null) return EMPTY;
    const cell = facts ? read(facts, t) : EMPTY;
    return cell === EMPTY ? textCell(t('facts.not-measured')) : cell;
  };

const listCell = (rows: readonly string[] | null, t: Text) =>
  textCell(rows === null ? '' : rows.join(' | ') || t('facts.none'));

/** What the marks of the picture say. */
const markWords = (pictures: Evidence['pictures']): string =>
  pictures
    .flatMap(({ marked }) => marked?.marks ?? [])
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' | ');

/** The columns, in order; each key is a text `csv.<key>`. */
const COLUMNS = {
  number: ({ number }) => numberCell(number),
  stage: ({ stage }) => textCell(stage?.name ?? ''),
  step: ({ column }) => textCell(column.title),
  title: ({ touchpoint }) => textCell(touchpoint.title),
  channel: ({ touchpoint }, t) => textCell(t(`channel.${touchpoint.channel}`)),
  url: ({ touchpoint }) => textCell(touchpoint.url ?? ''),
  at: ({ touchpoint, walkthrough }) => textCell(isoInstant(touchpoint.at, walkthrough?.zone)),
  emotion: ({ touchpoint }) => numberCell(touchpoint.emotion?.value),
  expectation: ({ touchpoint }) => numberCell(touchpoint.expectation?.value),
  gap: ({ touchpoint }) => numberCell(expectationGap(touchpoint)),
  doing: ({ touchpoint }) => textCell(touchpoint.doing),
  thinking: ({ touchpoint }) => textCell(touchpoint.thinking),
  feeling: ({ touchpoint }) => textCell(touchpoint.feeling),
  expected: ({ touchpoint }) => textCell(touchpoint.expected),
  quote: ({ touchpoint }) => textCell(touchpoint.quote),
  note: ({ touchpoint }) => textCell(touchpoint.note),
  momentOfTruth: ({ touchpoint }, t) => textCell(touchpoint.momentOfTruth ? t('csv.yes') : ''),
  wouldLeave: ({ touchpoint }, t) => textCell(touchpoint.wouldLeave === null ? '' : t('csv.yes')),
  wouldLeaveReason: ({ touchpoint }) => textCell(touchpoint.wouldLeave ?? ''),
  engagement: ({ touchpoint }) => numberCell(touchpoint.engagement?.value),
  namedEmotions: ({ touchpoint }, t) =>
    textCell(touchpoint.namedEmotions.map((emotion) => t(`named.${emotion}`)).join(' | ')),
  decisionPoint: ({ touchpoint }, t) => textCell(touchpoint.decisionPoint ? t('csv.yes') : ''),
  handOff: ({ touchpoint }, t) => textCell(touchpoint.handOff ? t(`channel.${touchpoint.handOff}`) : ''),
  tags: ({ touchpoint }) => textCell(touchpoint.tags.join(' | ')),
  waiting: ({ touchpoint }) => textCell(touchpoint.waiting?.what ?? ''),
  waited: ({ touchpoint: { waiting } }) =>
    numberCell(waiting?.endedAt == null ? null : seconds(waitedFor(waiting, waiting.endedAt))),
  pains: findingsCell('pain'),
  gains: findingsCell('gain'),
  needs: findingsCell('need'),
  ideas: findingsCell('idea'),
  marks: ({ pictures }) => textCell(markWords(pictures)),
  time: ({ touchpoint }) => numberCell(seconds(touchpoint.time?.duration)),
  since: ({ touchpoint, before }) => numberCell(before === null ? null : seconds(touchpoint.at - before)),
  loadTime: measuredCell(({ loadTime }) => numberCell(loadTime)),
  largestPaint: measuredCell(({ largestPaint }) => numberCell(largestPaint)),
  layoutShift: measuredCell(({ layoutShift }) => numberCell(layoutShift)),
  interactionDelay: measuredCell(({ interactionDelay }) => numberCell(interactionDelay)),
  formErrors: measuredCell(({ formErrors }, t) => listCell(formErrors, t)),
  failedRequests: measuredCell(({ failedRequests }, t) =>
    listCell(failedRequests?.map(({ status, url }) => `${status} ${url}`) ?? null, t),
  ),
  viewport: measuredCell(({ viewportWidth, viewportHeight }) => textCell(`${viewportWidth} × ${viewportHeight}`)),
  language: measuredCell(({ language }) => textCell(language ?? '')),
  evidence: ({ touchpoint }, t) => textCell(t(`evidence.${touchpoint.evidence}`)),
  validatedBy: ({ touchpoint }) => textCell(touchpoint.validatedBy ?? ''),
  validatedAt: ({ touchpoint: { validatedAt }, walkthrough }) =>
    textCell(validatedAt === null ? '' : isoInstant(validatedAt, walkthrough?.zone)),
  walkthrough: ({ walkthrough }) => textCell(walkthrough?.name ?? ''),
  shopper: ({ walkthrough }) => textCell(walkthrough?.shopper ?? ''),
} satisfies Record<string, Cell>;

const KEYS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/** The own cards of a touchpoint in one lane, each with its status. */
function cardWords({ column, touchpoint }: Evidence, laneId: Id, speech: Speech): string {
  return column.cards
    .filter((card) => card.laneId === laneId && card.touchpointId === touchpoint.id)
    .map((card) => withStatus(card.text, card, speech))
    .join(' | ');
}

/** The whole table as text, headers in the person's language, with a byte order mark so that Excel reads UTF-8. */
export function csvText(source: Pick<ExportSource, 'map' | 'mapRows' | 't' | 'language'>): string {
  const { t, language, map } = source;
  const lanes = map.lanes.filter(({ kind }) => isCardLane(kind));
  const names = lanes.map(({ title, kind }) => textCell(title ?? t(`map.lane.${kind}`)));
  const head = csvLine([...KEYS.map((key) => textCell(t(`csv.${key}`))), ...names]);
  const lines = listEvidence(source).map((evidence) =>
    csvLine([
      ...KEYS.map((key) => COLUMNS[key](evidence, t, language)),
      ...lanes.map(({ id }) => textCell(cardWords(evidence, id, { t, language }))),
    ]),
  );
  return `\uFEFF${head}${lines.join('')}`;
}

export const csv: Exporter = {
  id: 'csv',
  mimeType: 'text/csv',
  async run(source, { baseName }, run) {
    run.signal.throwIfAborted();
    const blob = new Blob([csvText(source)], { type: csv.mimeType });
    run.onProgress(1);
    return [{ name: fileName('csv', baseName), blob, notes: [] }];
  },
};
