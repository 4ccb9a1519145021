// Long pages: blocks stay whole and in order, and no page is longer than a PDF can hold.
import { expect, test } from 'vitest';
import { longPages } from '@/lib/export/pdf/long-pages';

const blocks = (...heights: number[]) => {
  let top = 100;
  return heights.map((height) => {
    const block = { top, bottom: top + height };
    top += height + 10;
    return block;
  });
};

test('everything on one page where it fits', () => {
  expect(longPages(blocks(300, 300, 300), 1000)).toEqual([{ first: 0, height: 920 }]);
});

test('a new page begins with the block that does not fit', () => {
  expect(longPages(blocks(300, 300, 400, 590), 1000)).toEqual([
    { first: 0, height: 610 },
    { first: 2, height: 1000 },
  ]);
});

test('a block that is longer than a page has one of its own', () => {
  expect(longPages(blocks(300, 5000, 300), 1000)).toEqual([
    { first: 0, height: 300 },
    { first: 1, height: 1000 },
    { first: 2, height: 300 },
  ]);
});
