// Text fit: no text takes more lines than it has, nothing is lost without an ellipsis, and rows stay on their pages.
import { expect, test } from 'vitest';
import { cutToLines, heightOf, linesIn, linesOf, pageRows, shareLines } from '@/lib/export/pptx/text-fit';
import { TONGUES } from '../../../support/tongues';

const place = { width: 1.2, size: 10 };

test.each(TONGUES)('%s takes no more lines than it may', (text) => {
  const all = linesOf(text, place).length;
  for (const lines of [1, 2, 3, 8]) {
    const cut = cutToLines(text, place, lines);
    expect(linesOf(cut, place).length).toBeLessThanOrEqual(lines);
    if (all <= lines) expect(cut).toBe(text.trim());
    else expect(cut.endsWith('…')).toBe(true);
  }
});

test('what is kept of a text is its beginning, with its blanks and lines', () => {
  const text = 'One two three four five six seven eight nine ten\neleven twelve';
  const cut = cutToLines(text, place, 3);
  expect(text.startsWith(cut.slice(0, -1))).toBe(true);
  expect(cutToLines('a\nb\nc\nd', place, 2)).toBe('a\nb…');
  expect(cutToLines('words', place, 0)).toBe('');
});

test('lines of a height fit into it', () => {
  for (const lines of [1, 3, 17]) expect(linesIn(heightOf(lines, 9), 9)).toBe(lines);
  expect(linesIn(0, 9)).toBe(0);
});

test('lines are shared in turns and never more than there are', () => {
  expect(shareLines([1, 5, 2], 20)).toEqual([1, 5, 2]);
  expect(shareLines([4, 4, 4], 7)).toEqual([3, 2, 2]);
  expect(shareLines([1, 9], 6)).toEqual([1, 5]);
  expect(shareLines([2, 2, 2], 2)).toEqual([1, 1, 0]);
});

test('rows come onto pages in their order, and no page is higher than its room', () => {
  const rows = [3, 2, 4, 1, 1, 5, 2];
  const pages = pageRows(
    rows,
    (row) => row,
    (page) => (page === 0 ? 5 : 6),
  );
  expect(pages).toEqual([[3, 2], [4, 1, 1], [5], [2]]);
  const ones = Array.from({ length: 9 }, () => 1);
  const even = pageRows(
    ones,
    (row) => row,
    () => 8,
  );
  expect(even.map((page) => page.length)).toEqual([5, 4]);
  expect(
    pageRows(
      [9],
      (row) => row,
      () => 5,
    ),
  ).toEqual([[9]]);
  expect(
    pageRows(
      [],
      (row) => row,
      () => 5,
    ),
  ).toEqual([]);
});
