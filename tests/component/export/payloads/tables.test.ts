// Payloads in tables: 500 texts that try to compute something stand in every cell; none is a formula.
import { expect, test } from 'vitest';
import { parseCsv } from '../../../unit/export/parse-csv';
import { payloadFile, payloadText, unzipped } from './payload-files';

const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
const NUMBER = /^-?\d+(\.\d+)?$/;

test('no cell of the issues for Jira begins so, and its markup is ours', async () => {
  const [head = [], ...issues] = parseCsv((await payloadText('jira')).replace(/^\uFEFF/, ''));
  expect(issues.length).toBeGreaterThan(5);
  expect(issues.flat().filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell))).toEqual([]);
  const description = head.indexOf('Description');
  for (const issue of issues) {
    // What opens a macro, a link or a picture, but for what is escaped.
    expect(issue[description]?.match(/(?<!\\)(\{(html|code|color|noformat)|\[[^\]]*\|javascript:|!http)/)).toBeNull();
  }
});

test('no cell of any CSV begins as a formula does', async () => {
  const tables = unzipped(await payloadFile('csv'), /\.csv$/);
  expect(tables.length).toBeGreaterThan(5);
  for (const [name, text] of tables) {
    const cells = parseCsv(text.replace(/^\uFEFF/, '')).flat();
    expect(cells.length, name).toBeGreaterThan(0);
    expect(
      cells.filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell)),
      name,
    ).toEqual([]);
  }
});
