// Jira issues: opportunities, actions and severe pains of a map as issues, joined by a label where they belong together.
import { isoOfInstant } from '@/lib/domain/calendar';
import { cutText } from '@/lib/domain/cut-text';
import type { Finding } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import type { Action, ActionStatus } from '@/lib/domain/opportunity';
import { statusWords } from '@/lib/text/status-words';
import { guarded } from '../csv/csv-cell';
import type { Evidence } from '../evidence';
import { type Decided, decidedOf, proofOf } from '../tables/decisions-sheets';
import { joined, type TableSource } from '../tables/table-source';
import { jiraLabel, jiraText } from './jira-markup';

export interface JiraIssue {
  /** One line of at most 255 UTF-16 units, also with what guards a formula. */
  summary: string;
  type: 'Story' | 'Task' | 'Bug';
  status: 'To Do' | 'In Progress' | 'Done';
  priority: Priority;
  /** In the markup of Jira; what people wrote in it is escaped. */
  description: string;
  labels: readonly string[];
  /** `2026-12-24`, or empty. */
  due: string;
  assignee: string;
}

/** The names that every Jira has from the start. */
const PRIORITIES = ['Lowest', 'Low', 'Medium', 'High', 'Highest'] as const;
type Priority = (typeof PRIORITIES)[number];

/** UTF-16 units that Jira takes. */
const LONGEST_SUMMARY = 255;

/** From this severity on (1..4) a pain is an issue of its own. */
const SEVERE = 3;

const STATUSES: Readonly<Record<Exclude<ActionStatus, 'dropped'>, JiraIssue['status']>> = {
  open: 'To Do',
  doing: 'In Progress',
  done: 'Done',
};

/** Opportunities first, then actions, then pains in the order of the map; what was dropped is not there. */
export function jiraIssues(source: TableSource): JiraIssue[] {
  const decided = decidedOf(source);
  return [
    ...decided.map((one) => ofOpportunity(one, source)),
    ...source.mapRows.actions.flatMap((action) => ofAction(action, decided, source) ?? []),
    ...source.evidence.flatMap((at) =>
      at.findings
        .filter(({ kind, severity }) => kind === 'pain' && (severity ?? 0) >= SEVERE)
        .map((pain) => ofPain(pain, at, decided, source)),
    ),
  ];
}

/** Words with what they are about, bold; what is empty is left out. */
type Said = readonly [label: string, text: string | number | null | undefined];

function describe(said: readonly Said[], { t, map, made }: TableSource, proofs: readonly string[] = []): string {
  const lines = said.flatMap(([label, text]) =>
    text === null || text === undefined || text === '' ? [] : `*${jiraText(label)}:* ${jiraText(String(text))}`,
  );
  const from = t('jira.from', { map: map.map.name, version: made.appVersion });
  return [...lines, ...proofs.map((proof) => `* ${jiraText(proof)}`), '', jiraText(from)].join('\n');
}

function summaryOf(text: string, { t }: TableSource): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim() || t('untitled');
  const room = LONGEST_SUMMARY - (guarded(line).length - line.length);
  return line.length <= room ? line : `${cutText(line, room - 1)}…`;
}

const labelsOf = (...labels: readonly (string | null | undefined)[]): string[] =>
  [...new Set(['walkmap', ...labels.map((label) => jiraLabel(label ?? ''))])].filter((label) => label !== '');

const numberLabel = (number: number) => `opportunity-${number}`;

/** Impact 1..5; nobody rated it: in the middle. */
const byImpact = (impact: number | null | undefined): Priority => PRIORITIES[(impact ?? 3) - 1] ?? 'Medium';

function ofOpportunity({ opportunity, number, weight }: Decided, source: TableSource): JiraIssue {
  const { t, map, objectives } = source;
  const columns = map.columns.filter((column) =>
    column.opportunities.some((one) => one.opportunity.id === opportunity.id),
  );
  const stages = source.mapRows.stages.filter(({ id }) => columns.some(({ stageId }) => stageId === id));
  const proofs = proofOf(opportunity, source);
  const said: Said[] = [
    [t('sheet.step'), joined(columns.map(({ title }) => title))],
    [t('sheet.impact'), opportunity.impact],
    [t('sheet.effort'), opportunity.effort],
    [t('opportunity.reach'), weight.reach && t('opportunity.reach.of', weight.reach)],
    [t('sheet.objectives'), joined(opportunity.objectiveIds.map((id) => objectives.get(id)))],
    ...(proofs.length > 0 ? [[t('sheet.grownFrom'), proofs.length] as const] : []),
  ];
  return {
    summary: summaryOf(opportunity.text, source),
    type: 'Story',
    status: 'To Do',
    priority: byImpact(opportunity.impact ?? weight.suggested),
    description: describe(said, source, proofs),
    labels: labelsOf(numberLabel(number), ...stages.map(({ name }) => name)),
    due: '',
    assignee: '',
  };
}

function ofAction(action: Action, decided: readonly Decided[], source: TableSource): JiraIssue | null {
  const { status, dueAt, owner, text, measure, opportunityId } = action;
  if (status === 'dropped') return null;
  const { t } = source;
  const of = decided.find(({ opportunity }) => opportunity.id === opportunityId);
  const said: Said[] = [
    [t('sheet.opportunity'), of && `${of.number}: ${of.opportunity.text}`],
    [t('sheet.measure'), measure],
  ];
  return {
    summary: summaryOf(text, source),
    type: 'Task',
    status: STATUSES[status],
    priority: byImpact(of?.opportunity.impact),
    description: describe(said, source),
    labels: labelsOf(of && numberLabel(of.number)),
    due: dueAt === null ? '' : isoOfInstant(dueAt),
    assignee: owner ?? '',
  };
}

function ofPain(pain: Finding, at: Evidence, decided: readonly Decided[], source: TableSource): JiraIssue {
  const { t } = source;
  const { touchpoint, stage, walkthrough } = at;
  const grown = (id: Id) => decided.filter(({ opportunity }) => opportunity.findingIds.includes(id));
  const said: Said[] = [
    [t('sheet.title'), `${at.number}: ${touchpoint.title}`],
    [t('sheet.stage'), stage?.name],
    [t('sheet.channel'), t(`channel.${touchpoint.channel}`)],
    [t('sheet.url'), touchpoint.url],
    [t('sheet.severity'), pain.severity && t(`severity.${pain.severity}`)],
    [t('sheet.category'), pain.category && t(`category.${pain.category}`)],
    [t('sheet.evidence'), statusWords(pain, source)],
    [t('sheet.quote'), touchpoint.quote],
    [t('sheet.walkthrough'), joined([walkthrough?.name, walkthrough?.shopper])],
  ];
  return {
    summary: summaryOf(pain.text, source),
    type: 'Bug',
    status: 'To Do',
    priority: PRIORITIES[pain.severity ?? 2] ?? 'Medium',
    description: describe(said, source),
    labels: labelsOf(...grown(pain.id).map(({ number }) => numberLabel(number)), stage?.name, pain.category),
    due: '',
    assignee: '',
  };
}
