// Jira CSV: issues that its import takes, and words that its renderer leaves as they are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jira } from '@/lib/export/jira/jira';
import { jiraLabel, jiraText } from '@/lib/export/jira/jira-markup';
import { actionRow, opportunityRow } from '../../../support/decision-rows';
import { idOf, mapRows } from '../../../support/rows';
import { strangeMap } from '../../../support/strange-map';
import { parseCsv } from '../parse-csv';
import { quietRun } from '../stored-map';
import { sourceOfRows } from '../tables/table-of';

const OPTIONS = { baseName: 'journey', scale: 1, theme: 'light' } as const;

async function issuesOf(rows: ReturnType<typeof mapRows>) {
  const [file] = await jira.run(await sourceOfRows(rows), OPTIONS, quietRun());
  const text = (await file?.blob.text()) ?? '';
  const [head = [], ...lines] = parseCsv(text);
  const issues = lines.map((line) => ({
    ...Object.fromEntries(head.map((name, i) => [name, line[i] ?? ''])),
    labels: line.filter((label, i) => head[i] === 'Labels' && label !== ''),
  })) as (Record<string, string> & { labels: string[] })[];
  return { file, text, head, issues };
}

/** One opportunity from the first severe pain, with an action of each status. */
function decided() {
  const rows = mapRows();
  const pain = rows.findings.find(({ severity }) => severity === 4);
  rows.opportunities = [opportunityRow({ findingIds: [pain?.id ?? ''], impact: 5, effort: 2 })];
  rows.actions = (['open', 'doing', 'done', 'dropped'] as const).map((status, i) =>
    actionRow({
      id: idOf('act', i + 1),
      opportunityId: rows.opportunities[0]?.id ?? null,
      status,
      owner: 'Ines',
      dueAt: Date.UTC(2026, 11, 24),
    }),
  );
  return { rows, pain };
}

test('opportunities, actions and severe pains are issues with what Jira asks for', async () => {
  const { rows, pain } = decided();
  const { file, head, issues } = await issuesOf(rows);
  expect(file?.name).toBe('journey-jira.csv');
  expect(head.slice(0, 7)).toEqual([
    'Summary',
    'Issue Type',
    'Status',
    'Priority',
    'Description',
    'Due Date',
    'Assignee',
  ]);
  const [story, ...rest] = issues;
  expect(story).toMatchObject({
    Summary: 'Say which field is wrong',
    'Issue Type': 'Story',
    Status: 'To Do',
    Priority: 'Highest',
    labels: ['walkmap', 'opportunity-1', 'decision'],
  });
  expect(story?.Description).toContain(`\n* 5: ${jiraText(pain?.text ?? '')}\n`);
  expect(rest.filter((issue) => issue['Issue Type'] === 'Task').map(({ Status }) => Status)).toEqual([
    'To Do',
    'In Progress',
    'Done',
  ]);
  expect(rest[0]).toMatchObject({ 'Due Date': '2026-12-24', Assignee: 'Ines', Priority: 'Highest' });
  const bugs = rest.filter((issue) => issue['Issue Type'] === 'Bug');
  const severe = rows.findings.filter(({ kind, severity }) => kind === 'pain' && (severity ?? 0) >= 3);
  expect(bugs).toHaveLength(severe.length);
  expect(bugs.find(({ Summary }) => Summary === pain?.text)).toMatchObject({
    Priority: 'Highest',
    Status: 'To Do',
    labels: ['walkmap', 'opportunity-1', 'decision', 'clarity'],
  });
});

test('with nothing to do, it says so instead of making an empty file', async () => {
  const rows = mapRows();
  rows.findings = rows.findings.filter(({ severity }) => (severity ?? 0) < 3);
  await expect(issuesOf(rows)).rejects.toMatchObject({ code: 'export-no-issues' });
});

test('strange words break no line, no label and no summary', async () => {
  const { rows } = strangeMap({ touchpoints: 60, runs: 1 });
  rows.opportunities.push(
    opportunityRow({ id: idOf('opp', 90), text: ';='.repeat(200) }),
    opportunityRow({ id: idOf('opp', 91), text: ' \n ' }),
    opportunityRow({ id: idOf('opp', 92), text: '🙂'.repeat(200) }),
  );
  const { text, issues } = await issuesOf(rows);
  expect(text.charCodeAt(0)).toBe('"'.charCodeAt(0));
  expect(issues.length).toBeGreaterThan(10);
  for (const { Summary = '', labels, ...issue } of issues) {
    expect(Summary.trim()).not.toBe('');
    expect(Summary.length).toBeLessThanOrEqual(255);
    expect(Summary).not.toMatch(/[\r\n\t]|^[=+\-@]|[\uD800-\uDBFF]$/);
    for (const label of labels) expect(label).toMatch(/^[\p{L}\p{M}\p{N}_-]+$/u);
    expect(issue.Description).not.toMatch(/(?<!\\)[{}[\]|!]/);
    for (const cell of Object.values(issue)) expect(cell).not.toMatch(/^[=+\-@]/);
  }
});

test('any text is words to Jira: every sign of its markup is escaped, on one line, and nothing is lost', () => {
  const anyText = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'{}[]*_-+^~?|!#\\@()%&;:hb1. \n\tax') }),
    fc.constantFrom(
      '{color:red}x{color}',
      '!http://evil.example/x.png!',
      '[x|javascript:alert(1)]',
      'h1. head',
      '\\\\{code}',
      '&#123;code}',
    ),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const written = jiraText(text);
      expect(written).not.toMatch(/[\r\n]/);
      const bare = written.replaceAll(' \\\\ ', ' ').replace(/\\[![\]^~+?%{}()*_\-|@]/g, '');
      expect(bare).not.toMatch(/[![\]^~+?%{}()*_\-|@\\]/);
      const read = written
        .replaceAll(' \\\\ ', '\n')
        .replace(/\\([![\]^~+?%{}()*_\-|@])/g, '$1')
        .replaceAll('&#92;', '\\')
        .replaceAll('&amp;', '&');
      const words = (some: string) => some.split(/\s+/).filter(Boolean);
      expect(words(read)).toEqual(words(text));
    }),
  );
});

test('a label has no blanks and cannot be a formula', () => {
  expect(['Check out', '=1+1', ' 购买 阶段 ', '--', 'a'.repeat(300)].map(jiraLabel)).toEqual([
    'check-out',
    '1-1',
    '购买-阶段',
    '',
    'a'.repeat(120),
  ]);
});
