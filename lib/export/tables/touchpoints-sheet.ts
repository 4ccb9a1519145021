// Touchpoints sheet: the touchpoints of a map, one a line, with all that is said and measured of each.
import type { FindingKind } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import { isCardLane } from '@/lib/domain/lane';
import type { PageFacts } from '@/lib/domain/page-facts';
import { expectationGap } from '@/lib/domain/touchpoint';
import { waitedFor } from '@/lib/domain/waiting';
import { findingWords, withStatus } from '@/lib/text/status-words';
import type { Evidence } from '../evidence';
import { type ColumnRule, column, newSheet, type Raw, type Sheet } from './sheet';
import { joined, onClockOf, type TableSource } from './table-source';

type Rule = ColumnRule<Evidence>;

/** Only what is so is said. */
const flag = (is: boolean) => is || null;

export function touchpointsSheet(source: TableSource): Sheet {
  const { t, map, evidence } = source;
  const lanes = map.lanes
    .filter(({ kind }) => isCardLane(kind))
    .map(({ id, title, kind }) =>
      column<Evidence>({ own: id, title: title ?? t(`map.lane.${kind}`) }, 'text', 30, (one) => cards(one, id, source)),
    );
  const rules = [
    ...place(source),
    ...felt(),
    ...turns(source),
    ...found(source),
    ...measured(source),
    ...proof(source),
  ];
  return newSheet('touchpoints', t, [...rules, ...lanes], evidence);
}

const place = ({ t }: TableSource): Rule[] => [
  column('number', 'number', 6, ({ number }) => number),
  column('stage', 'text', 18, ({ stage }) => stage?.name),
  column('step', 'text', 28, (one) => one.column.title),
  column('title', 'text', 32, ({ touchpoint }) => touchpoint.title),
  column('channel', 'text', 12, ({ touchpoint }) => t(`channel.${touchpoint.channel}`)),
  column('url', 'link', 36, ({ touchpoint }) => touchpoint.url),
  column('at', 'instant', 19, ({ touchpoint, walkthrough }) => onClockOf(touchpoint.at, walkthrough)),
];

const felt = (): Rule[] => [
  column('emotion', 'number', 10, ({ touchpoint }) => touchpoint.emotion?.value),
  column('expectation', 'number', 13, ({ touchpoint }) => touchpoint.expectation?.value),
  column('gap', 'number', 8, ({ touchpoint }) => expectationGap(touchpoint)),
  column('doing', 'text', 36, ({ touchpoint }) => touchpoint.doing),
  column('thinking', 'text', 36, ({ touchpoint }) => touchpoint.thinking),
  column('feeling', 'text', 36, ({ touchpoint }) => touchpoint.feeling),
  column('expected', 'text', 36, ({ touchpoint }) => touchpoint.expected),
  column('quote', 'text', 36, ({ touchpoint }) => touchpoint.quote),
  column('note', 'text', 36, ({ touchpoint }) => touchpoint.note),
];

const turns = ({ t }: TableSource): Rule[] => [
  column('momentOfTruth', 'flag', 10, ({ touchpoint }) => flag(touchpoint.momentOfTruth)),
  column('wouldLeave', 'flag', 10, ({ touchpoint }) => flag(touchpoint.wouldLeave !== null)),
  column('wouldLeaveReason', 'text', 30, ({ touchpoint }) => touchpoint.wouldLeave),
  column('engagement', 'number', 12, ({ touchpoint }) => touchpoint.engagement?.value),
  column('namedEmotions', 'text', 18, ({ touchpoint }) =>
    joined(touchpoint.namedEmotions.map((emotion) => t(`named.${emotion}`))),
  ),
  column('decisionPoint', 'flag', 10, ({ touchpoint }) => flag(touchpoint.decisionPoint)),
  column('handOff', 'text', 12, ({ touchpoint }) => touchpoint.handOff && t(`channel.${touchpoint.handOff}`)),
  column('tags', 'text', 18, ({ touchpoint }) => joined(touchpoint.tags)),
  column('waiting', 'text', 18, ({ touchpoint }) => touchpoint.waiting?.what),
  column('waited', 'duration', 11, ({ touchpoint: { waiting } }) =>
    waiting?.endedAt == null ? null : waitedFor(waiting, waiting.endedAt),
  ),
];

function found(source: TableSource): Rule[] {
  const of =
    (kind: FindingKind) =>
    ({ findings }: Evidence) =>
      joined(findings.filter((finding) => finding.kind === kind).map((finding) => findingWords(finding, source)));
  return [
    column('pains', 'text', 36, of('pain')),
    column('gains', 'text', 36, of('gain')),
    column('needs', 'text', 36, of('need')),
    column('ideas', 'text', 36, of('idea')),
    column('marks', 'text', 30, ({ pictures }) =>
      joined(pictures.flatMap(({ marked }) => marked?.marks ?? []).map(({ text }) => text.trim())),
    ),
  ];
}

function measured({ t }: TableSource): Rule[] {
  /** What was measured of a page; a touchpoint elsewhere has nothing to measure. */
  const ofPage =
    (read: (facts: PageFacts) => Raw) =>
    ({ touchpoint: { url, facts } }: Evidence): Raw =>
      url === null ? null : ((facts && read(facts)) ?? t('facts.not-measured'));
  const list = (rows: readonly string[] | null | undefined) => rows && (joined(rows) || t('facts.none'));
  return [
    column('time', 'duration', 11, ({ touchpoint }) => touchpoint.time?.duration),
    column('since', 'duration', 16, ({ touchpoint, before }) =>
      before === null || before > touchpoint.at ? null : touchpoint.at - before,
    ),
    column(
      'loadTime',
      'number',
      10,
      ofPage(({ loadTime }) => loadTime),
    ),
    column(
      'largestPaint',
      'number',
      10,
      ofPage(({ largestPaint }) => largestPaint),
    ),
    column(
      'layoutShift',
      'number',
      10,
      ofPage(({ layoutShift }) => layoutShift),
    ),
    column(
      'interactionDelay',
      'number',
      10,
      ofPage(({ interactionDelay }) => interactionDelay),
    ),
    column(
      'formErrors',
      'text',
      30,
      ofPage(({ formErrors }) => list(formErrors)),
    ),
    column(
      'failedRequests',
      'text',
      30,
      ofPage((facts) => list(facts.failedRequests?.map(({ status, url }) => `${status} ${url}`))),
    ),
    column(
      'viewport',
      'text',
      13,
      ofPage(({ viewportWidth, viewportHeight }) => `${viewportWidth} × ${viewportHeight}`),
    ),
    column(
      'language',
      'text',
      10,
      ofPage(({ language }) => language),
    ),
  ];
}

const proof = ({ t }: TableSource): Rule[] => [
  column('evidence', 'text', 12, ({ touchpoint }) => t(`evidence.${touchpoint.evidence}`)),
  column('validatedBy', 'text', 16, ({ touchpoint }) => touchpoint.validatedBy),
  column('validatedAt', 'instant', 19, ({ touchpoint, walkthrough }) => onClockOf(touchpoint.validatedAt, walkthrough)),
  column('walkthrough', 'text', 28, ({ walkthrough }) => walkthrough?.name),
  column('shopper', 'text', 16, ({ walkthrough }) => walkthrough?.shopper),
];

/** The own cards of a touchpoint in one lane, each with its status. */
function cards({ column: { cards }, touchpoint }: Evidence, laneId: Id, source: TableSource): string {
  const own = cards.filter((card) => card.laneId === laneId && card.touchpointId === touchpoint.id);
  return joined(own.map((card) => withStatus(card.text, card, source)));
}
