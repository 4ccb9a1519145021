// Row: what every stored row carries besides its own fields.
import * as z from 'zod/mini';
import { Id } from './id';
import { Stamp } from './stamp';

/** Epoch milliseconds, UTC. */
export const Instant = z.int().check(z.nonnegative());

/** Milliseconds; never negative. */
export const Duration = z.number().check(z.nonnegative());

/** A fractional index: rows sort by plain text comparison; an insert renames nobody. */
export const Order = z.string().check(z.minLength(1), z.maxLength(200));

/** Text a person wrote or a page carried: at most 10,000 UTF-16 units, cut before it is stored. */
export const Text = z.string().check(z.maxLength(10_000));

/** One line of text: at most 500 UTF-16 units, cut before it is stored. */
export const Line = z.string().check(z.maxLength(500));

const FieldName = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,40}$/));

/** A value that lost against one written on another device by somebody who had not seen it; it can be taken back. */
export const Conflict = z.strictObject({ field: FieldName, stamp: Stamp, value: z.unknown() });
export type Conflict = z.infer<typeof Conflict>;

/**
 * The fields shared by every row. `stamps` has an entry for each mutable field that was ever written; `seen`, for fields
 * that several devices wrote, the newest stamps of the others; `conflicts` the values that nobody has settled yet,
 * sorted by field and stamp. A row of one device has nothing in the latter two.
 */
export const rowFields = {
  id: Id,
  createdAt: Instant,
  deletedAt: z.nullable(Instant),
  author: z.nullable(Line),
  stamps: z.record(FieldName, Stamp),
  seen: z.record(FieldName, z.array(Stamp).check(z.minLength(1))),
  conflicts: z.array(Conflict),
};

export const Row = z.strictObject(rowFields);
export type Row = z.infer<typeof Row>;

/** Turn the order of letters around, so that "evil" reads "live": embeddings, overrides and isolates. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;

/** Words without what makes them read as others. */
export const withoutBidiControls = (text: string): string => text.replace(BIDI_CONTROLS, '');

/** One line of a page's own text, such as its title: without characters that make it read as another, white space folded. */
export function cleanLine(text: string): string {
  return withoutBidiControls(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Text of several lines that came from elsewhere: without what makes it read as another, and without control characters. */
export function cleanText(text: string): string {
  return withoutBidiControls(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

/** The rows that are not in the trash. */
export const kept = <T extends { deletedAt: number | null }>(rows: readonly T[]): T[] =>
  rows.filter((row) => row.deletedAt === null);
