// Table model: the map as plain rows and columns, one row for each touchpoint, for reading aloud and for copying.
import { FINDING_KINDS, type Finding } from '@/lib/domain/finding';
import { isCardLane, type Lane } from '@/lib/domain/lane';
import { seriesOf } from '@/lib/domain/metric-series';
import type { PlacedColumn, PlacedMap } from '@/lib/domain/place-map';
import { displayUrl } from '@/lib/domain/safe-url';
import { expectationGap, type Touchpoint } from '@/lib/domain/touchpoint';
import { formatSpent } from '@/lib/text/format';
import { seriesWords } from '@/lib/text/metric-words';
import { opportunityWords } from '@/lib/text/opportunity-words';
import { scoreWords } from '@/lib/text/score-words';
import { findingWords, statusWords, withStatus } from '@/lib/text/status-words';
import type { Language, Text } from '@/lib/text/text';
import { linkName } from './link-words';

/** A number is a rating, shown with its sign; `null` is an empty cell. */
export type TableCell = string | number | null;

export interface MapTableModel {
  heads: readonly string[];
  /** `by`: what a cell is sorted by where its text would not do. */
  rows: readonly { id: string; cells: readonly TableCell[]; by: readonly (number | undefined)[] }[];
}

interface Place {
  touchpoint: Touchpoint;
  column: PlacedColumn;
  stage: string;
  findings: readonly Finding[];
}

/** The words, and how numbers are written among them. */
interface Speech {
  t: Text;
  language: Language;
}

type Part = [head: string, cell: (place: Place) => TableCell, by?: (place: Place) => number | undefined];

/** The first two columns are the number and the step's name; the others follow the map's lanes. */
export function tableModel(map: PlacedMap, { t, language }: Speech): MapTableModel {
  const parts: Part[] = [
    ['#', ({ column }) => String(column.index + 1)],
    [t('map.lane.step'), ({ touchpoint, column }) => touchpoint.title || column.title || t('untitled')],
    ...map.lanes.flatMap((lane) => partsOf(lane, lane.title ?? t(`map.lane.${lane.kind}`), { t, language })),
    ...(map.links.length > 0 ? [linksOf(map, t)] : []),
    [
      t('map.table.leave'),
      ({ touchpoint: { wouldLeave } }) => (wouldLeave === null ? '' : wouldLeave || t('map.table.yes')),
    ],
    [t('moment-of-truth'), ({ touchpoint }) => (touchpoint.momentOfTruth ? t('map.table.yes') : '')],
    [t('map.table.evidence'), ({ touchpoint }) => statusWords(touchpoint, { t, language })],
    [t('map.table.page'), ({ touchpoint }) => (touchpoint.url === null ? '' : displayUrl(touchpoint.url))],
  ];
  const rows = map.stages.flatMap(({ stage, first, count }) =>
    map.columns.slice(first, first + count).flatMap((column) =>
      column.touchpoints.map((touchpoint) => {
        const findings = column.findings.filter((finding) => finding.touchpointId === touchpoint.id);
        const place = { touchpoint, column, findings, stage: stage?.name ?? t('map.stage.none') };
        return {
          id: touchpoint.id,
          cells: parts.map(([, cell]) => cell(place)),
          by: parts.map(([, , by]) => by?.(place)),
        };
      }),
    ),
  );
  return { heads: parts.map(([head]) => head), rows };
}

function partsOf({ id, kind }: Lane, name: string, speech: Speech): Part[] {
  const { t, language } = speech;
  switch (kind) {
    case 'stage':
      return [[name, ({ stage }) => stage]];
    case 'channel':
      return [[name, ({ touchpoint }) => t(`channel.${touchpoint.channel}`)]];
    case 'doing':
    case 'thinking':
    case 'quote':
      return [[name, ({ touchpoint }) => touchpoint[kind]]];
    case 'feeling':
      return [
        [t('map.table.feeling'), ({ touchpoint }) => touchpoint.emotion?.value ?? null],
        [t('map.table.feeling-words'), ({ touchpoint }) => touchpoint.feeling],
      ];
    case 'arc':
      return [[name, ({ touchpoint }) => touchpoint.engagement && String(touchpoint.engagement.value)]];
    case 'expectation':
      return [
        [t('map.table.expected'), ({ touchpoint }) => touchpoint.expectation?.value ?? null],
        [t('map.table.gap'), ({ touchpoint }) => expectationGap(touchpoint)],
        [name, ({ touchpoint }) => touchpoint.expected],
      ];
    case 'time':
      return [
        [
          name,
          ({ touchpoint: { time } }) =>
            time ? `${formatSpent(time.duration, language)} ${t(`timing.${time.source}`)}` : '',
          ({ touchpoint: { time } }) => time?.duration,
        ],
      ];
    case 'opportunity':
      return [[name, ({ column }) => column.opportunities.map((placed) => opportunityWords(placed, t)).join('\n')]];
    case 'metric':
      return [
        [
          name,
          ({ column }) =>
            seriesOf(column.metrics)
              .map((one) => seriesWords(one, speech))
              .join('\n'),
        ],
      ];
    case 'score':
      return [[name, ({ column }) => (column.score ? scoreWords(column.score, { t, language }) : '')]];
    default:
      if (isCardLane(kind))
        return [[name, ({ touchpoint, column }) => cardsOf(column, id, touchpoint, { t, language })]];
      return FINDING_KINDS.filter((finding) => finding === kind).map(
        (finding): Part => [name, findingsOf(finding, { t, language })],
      );
  }
}

const linksOf = (map: PlacedMap, t: Text): Part => [
  t('map.table.links'),
  ({ column }) =>
    map.links
      .filter(({ fromId }) => fromId === column.id)
      .map((link) => linkName(link, map, t))
      .join('\n'),
];

const cardsOf = (column: PlacedColumn, laneId: Lane['id'], touchpoint: Touchpoint, speech: Speech): string =>
  column.cards
    .filter((card) => card.laneId === laneId && card.touchpointId === touchpoint.id)
    .map((card) => withStatus(card.text, card, speech))
    .join('\n');

const findingsOf =
  (kind: Finding['kind'], speech: Speech) =>
  ({ findings }: Place) =>
    findings
      .filter((finding) => finding.kind === kind && finding.text.trim() !== '')
      .map((finding) => findingWords(finding, speech))
      .join('\n');
