// CSV read by others: Python's reader, which forgives nothing, finds every line of every table, and no cell is a formula.
import { expect, test } from '@playwright/test';
import { readCsv } from '../support/foreign-readers';
import { STRANGE_SIZES, strangeFile } from '../support/strange-export';
import { strangeSheets } from '../support/strange-sheets';

/** A number that Walkmap made keeps its minus; anything else that begins so would be run. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠](?!\d+(\.\d+)?(e-?\d+)?$)/u;

const formulasIn = (rows: readonly string[][]) => rows.flat().filter((cell) => FORMULA.test(cell));

for (const touchpoints of STRANGE_SIZES) {
  test(`the tables of ${touchpoints} touchpoints`, async () => {
    const files = readCsv(strangeFile(touchpoints, 'csv'));
    const tables = await strangeSheets(touchpoints);
    expect(Object.keys(files)).toEqual(tables.map(({ id }) => `${id}.csv`));
    for (const { id, columns, rows } of tables) {
      const [head = [], ...lines] = files[`${id}.csv`] ?? [];
      expect(head[0]?.charCodeAt(0), id).toBe(0xfeff);
      expect(head, id).toHaveLength(columns.length);
      expect(lines, id).toHaveLength(rows.length);
      for (const line of lines) expect(line, id).toHaveLength(columns.length);
      expect(formulasIn([head, ...lines]), id).toEqual([]);
    }
  });

  test(`the issues of ${touchpoints} touchpoints`, () => {
    const [table = []] = Object.values(readCsv(strangeFile(touchpoints, 'jira')));
    const [head = [], ...lines] = table;
    expect(head.slice(0, 2)).toEqual(['Summary', 'Issue Type']);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line).toHaveLength(head.length);
    expect(formulasIn(table)).toEqual([]);
  });
}
