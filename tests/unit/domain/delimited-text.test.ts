// Tables as text: what spreadsheets put on the clipboard and into files.
import { expect, it } from 'vitest';
import { rowsOfText } from '@/lib/domain/delimited-text';

it('reads tabs, commas and semicolons by what the first row has most of', () => {
  expect(rowsOfText('name\tvalue\nNPS, all\t12')).toEqual([
    ['name', 'value'],
    ['NPS, all', '12'],
  ]);
  expect(rowsOfText('name,value\r\nNPS,12\r\n')).toEqual([
    ['name', 'value'],
    ['NPS', '12'],
  ]);
  expect(rowsOfText('\uFEFFname;value\nNPS;1,5')).toEqual([
    ['name', 'value'],
    ['NPS', '1,5'],
  ]);
  expect(rowsOfText('sep=;\r\na,b;c')).toEqual([['a,b', 'c']]);
});

it('keeps line ends, delimiters and quotes that stand in quotes', () => {
  expect(rowsOfText('"two\nlines","say ""hi""",5"')).toEqual([['two\nlines', 'say "hi"', '5"']]);
  expect(rowsOfText('"a;b";c,d;e')).toEqual([['a;b', 'c,d', 'e']]);
});

it('leaves empty rows out and gives nothing for nothing', () => {
  expect(rowsOfText('a\tb\n\t\n\nc\td')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(rowsOfText(' \n ')).toEqual([]);
});
