// Text fit: how many lines a text takes on a slide, and how it is cut so that nothing runs over; without asking any screen.
import { textLines } from '@/lib/domain/mark-label';

/** Points of an inch. */
const INCH = 72;
/** Height of a line in times the size of its letters, as Arial and the Chinese fonts have it. */
const LINE_HEIGHT = 1.22;
/** `textLines` guesses for the widest of usual fonts; Arial is so much narrower. */
const NARROWER = 1.1;

/** A place for text: inches of width, and the size of its letters in points. */
export interface TextPlace {
  width: number;
  size: number;
}

/** A name that somebody wrote in several lines, in one. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The lines of a text as they will about be broken; empty lines at its ends are left out. */
export function linesOf(text: string, { width, size }: TextPlace): string[] {
  const limit = Math.max(1, ((width * INCH) / size) * NARROWER);
  return text
    .trim()
    .split(/\r\n?|\n/)
    .flatMap((line) => (line.trim() === '' ? [''] : textLines(line, limit)))
    .filter((line, i, all) => line !== '' || (i > 0 && all[i - 1] !== ''));
}

/** Inches that so many lines are high. */
export const heightOf = (lines: number, size: number): number => (lines * size * LINE_HEIGHT) / INCH;

/** How many lines fit into so many inches. */
export const linesIn = (height: number, size: number): number =>
  Math.floor((height * INCH) / (size * LINE_HEIGHT) + 1e-6);

/** The text in at most `lines` lines, with an ellipsis where something is left out; empty for no line at all. */
export function cutToLines(text: string, place: TextPlace, lines: number): string {
  const all = linesOf(text, place);
  if (all.length <= lines) return text.trim();
  if (lines < 1) return '';
  const kept = all.slice(0, lines);
  const last = [...(kept.at(-1) ?? '')];
  while (last.length > 1 && linesOf(`${last.join('')}…`, place).length > 1) last.pop();
  const head = kept.slice(0, -1);
  return `${joinLines([...head, last.join('')], text)}…`;
}

/** Broken lines as one text again: with a blank where there was one. */
function joinLines(lines: readonly string[], text: string): string {
  let at = 0;
  let joined = '';
  for (const line of lines) {
    const found = text.indexOf(line, at);
    const between = found > at && at > 0 ? text.slice(at, found) : '';
    joined += between + line;
    at = found < 0 ? at : found + line.length;
  }
  return joined;
}

/**
 * Shares `lines` among rows that want `wanted` each: one for each first, then in turns, so that none gets more than it
 * wants. The sum is never over `lines`; rows at the end get none where there are too few.
 */
export function shareLines(wanted: readonly number[], lines: number): number[] {
  const given = wanted.map(() => 0);
  let left = lines;
  while (left > 0) {
    const before = left;
    wanted.forEach((want, i) => {
      if (left > 0 && (given[i] ?? 0) < want) {
        given[i] = (given[i] ?? 0) + 1;
        left -= 1;
      }
    });
    if (left === before) break;
  }
  return given;
}

/**
 * Rows onto as few pages as their heights let fit into the room of each, `roomOf` counting them from 0, and so that the
 * last one is not left with a single row where the others could spare some.
 */
export function pageRows<Row>(
  rows: readonly Row[],
  heightOfRow: (row: Row) => number,
  roomOf: (page: number) => number,
): Row[][] {
  const full = fillPages(rows, heightOfRow, roomOf);
  for (let share = 0.5; share < 1; share += 0.05) {
    const even = fillPages(rows, heightOfRow, (page) => roomOf(page) * share);
    if (even.length === full.length) return even;
  }
  return full;
}

function fillPages<Row>(
  rows: readonly Row[],
  heightOfRow: (row: Row) => number,
  roomOf: (page: number) => number,
): Row[][] {
  const pages: Row[][] = [];
  let left = 0;
  for (const row of rows) {
    const height = heightOfRow(row);
    if (pages.length === 0 || height > left) {
      left = roomOf(pages.length);
      pages.push([]);
    }
    pages.at(-1)?.push(row);
    left -= height;
  }
  return pages;
}
