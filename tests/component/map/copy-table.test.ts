// Copying the table: numbers stay numbers, and no captured text becomes a formula in a spreadsheet.
import { describe, expect, test } from 'vitest';
import { tableAsHtml, tableAsTabs } from '@/components/map/copy-table';
import { tableModel } from '@/components/map/table-model';
import { placeMap } from '@/lib/domain/place-map';
import { loadText } from '@/lib/text/text';
import { mapRows } from '@/tests/support/rows';

async function cellsOf(doing: string): Promise<{ tabs: string[]; html: HTMLTableElement }> {
  const rows = mapRows({ touchpoints: 2 });
  rows.touchpoints = rows.touchpoints.map((row, i) => (i === 1 ? { ...row, doing } : row));
  const model = tableModel(placeMap(rows), { t: await loadText('en'), language: 'en' });
  const parsed = new DOMParser().parseFromString(tableAsHtml(model), 'text/html');
  const line = tableAsTabs(model).split('\r\n')[2] ?? '';
  return { tabs: line.split('\t'), html: parsed.querySelector('table') as HTMLTableElement };
}

describe('copyTable', () => {
  test('has a line for each touchpoint, ratings as plain numbers', async () => {
    const { tabs, html } = await cellsOf('Opens the basket');
    expect(html.rows).toHaveLength(3);
    expect(tabs).toHaveLength(html.rows[0]?.cells.length ?? 0);
    expect(tabs.slice(0, 5)).toEqual(['2', 'Compares models', 'Research', 'Web', 'Opens the basket']);
    expect(tabs).toContain('-1');
  });

  test.each(['=HYPERLINK("http://evil")', '+1', '-1', '@x', '\u200b=1', ' \n=1', '＝1'])(
    '%j runs no formula',
    async (text) => {
      const { tabs, html } = await cellsOf(text);
      expect(tabs[4]?.startsWith("'")).toBe(true);
      expect(html.rows[2]?.cells[4]?.textContent?.startsWith("'")).toBe(true);
    },
  );

  test('a tab or a new line begins no cell, and markup stays text', async () => {
    const { tabs, html } = await cellsOf('one\ttwo\n<img src=x onerror=alert(1)>');
    expect(tabs[4]).toBe('one two <img src=x onerror=alert(1)>');
    expect(html.querySelector('img')).toBeNull();
  });
});
