// Tally: how many rows each table holds and what they add up to, so that a change which nobody made is noticed.
import * as z from 'zod/mini';
import { Id } from './id';
import type { Row } from './row';

const Lane = z.int().check(z.gte(0), z.lte(0xffffffff));

/** Rows of a table, and the sum of their hashes in two lanes of 32 bits. */
export const TableTally = z.tuple([z.int().check(z.nonnegative()), Lane, Lane]);
export type TableTally = z.infer<typeof TableTally>;

/** Kept in the transaction of each write; a table without rows has no entry. */
export const Tally = z.strictObject({
  /** Names this database; another one never continues its numbers. */
  database: Id,
  /** How many writes there have been. */
  sequence: z.int().check(z.nonnegative()),
  tables: z.record(z.string().check(z.regex(/^[a-z][A-Za-z]{0,40}$/)), TableTally),
});
export type Tally = z.infer<typeof Tally>;

export const NO_ROWS: TableTally = [0, 0, 0];

export function newTally(database: Id): Tally {
  return { database, sequence: 0, tables: {} };
}

/** A table after one of its rows was `before` and is `after`; `undefined` where there was or is none. The order of rows does not matter. */
export function tallyChange(table: TableTally, before: object | undefined, after: object | undefined): TableTally {
  let [count, low, high] = table;
  if (before) {
    const hash = hashRow(before);
    count -= 1;
    low = (low - hash[0]) >>> 0;
    high = (high - hash[1]) >>> 0;
  }
  if (after) {
    const hash = hashRow(after);
    count += 1;
    low = (low + hash[0]) >>> 0;
    high = (high + hash[1]) >>> 0;
  }
  // A store that was damaged while it is open can lose rows that were counted.
  return [Math.max(0, count), low, high];
}

/** What `rows` add up to. */
export function tallyOf(rows: readonly Row[], from: TableTally = NO_ROWS): TableTally {
  return rows.reduce((sum, row) => tallyChange(sum, undefined, row), from);
}

export function sameTally(a: TableTally | undefined, b: TableTally | undefined): boolean {
  return (a ?? NO_ROWS).every((value, index) => value === (b ?? NO_ROWS)[index]);
}

type Hash = readonly [low: number, high: number];

/** A hash against accidents, not against forgers: 64 bits, synchronous, since nothing may be awaited in a transaction. */
export function hashRow(row: object): Hash {
  const text = JSON.stringify(row, (_, value: unknown) =>
    value instanceof Uint8Array ? hash(value.length, (index) => value[index] ?? 0) : value,
  );
  return hash(text.length, (index) => text.charCodeAt(index));
}

/** Source: cyrb53 by bryc (public domain), with both of its lanes kept whole. */
function hash(length: number, at: (index: number) => number): Hash {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < length; index += 1) {
    const unit = at(index);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  const mixedLow = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const mixedHigh = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(mixedLow ^ (mixedLow >>> 13), 3266489909);
  return [mixedLow >>> 0, mixedHigh >>> 0];
}
