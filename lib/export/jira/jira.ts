// Jira CSV: issues for the CSV import of Jira; which column is what is told in docs/jira-csv.md.
import { AppError } from '@/lib/domain/app-error';
import type { Exporter, ExportSource } from '../contract';
import { csvLine, textCell } from '../csv/csv-cell';
import { fileName } from '../file-name';
import { loadTableSource } from '../tables/sheets';
import { type JiraIssue, jiraIssues } from './jira-issues';

/** As Jira calls them, in every language; each label has a column of its own. */
const HEAD = ['Summary', 'Issue Type', 'Status', 'Priority', 'Description', 'Due Date', 'Assignee'];

/** Lines of the preview. */
const LINES = 8;

function tableOf(issues: readonly JiraIssue[]): { head: string[]; rows: string[][] } {
  const labels = issues.reduce((most, issue) => Math.max(most, issue.labels.length), 0);
  const each = Array.from({ length: labels }, (_, i) => i);
  return {
    head: [...HEAD, ...each.map(() => 'Labels')],
    rows: issues.map((issue) => [
      issue.summary,
      issue.type,
      issue.status,
      issue.priority,
      issue.description,
      issue.due,
      issue.assignee,
      ...each.map((i) => issue.labels[i] ?? ''),
    ]),
  };
}

/** Without a byte order mark, which Jira would take for a part of the first head. */
export function jiraCsv(issues: readonly JiraIssue[]): string {
  const { head, rows } = tableOf(issues);
  return [head, ...rows].map((row) => csvLine(row.map(textCell))).join('');
}

async function issuesOf(source: ExportSource): Promise<JiraIssue[]> {
  const issues = jiraIssues(await loadTableSource(source));
  if (issues.length === 0) throw new AppError('export-no-issues');
  return issues;
}

export const jira: Exporter = {
  id: 'jira',
  mimeType: 'text/csv',
  async preview(source) {
    const { head, rows } = tableOf(await issuesOf(source));
    const name = source.t('export.format.jira');
    return { kind: 'tables', tables: [{ name, head, rows: rows.slice(0, LINES), total: rows.length }] };
  },
  async run(source, { baseName }, run) {
    const issues = await issuesOf(source);
    run.signal.throwIfAborted();
    const blob = new Blob([jiraCsv(issues)], { type: jira.mimeType });
    run.onProgress(1);
    return [{ name: fileName('jira', baseName), blob, notes: [] }];
  },
};
