// Covering: what on a page is covered before its picture is taken, by a person's choice and a site's rules.
import * as z from 'zod/mini';

/** What can be chosen. Passwords, card numbers and one-time codes are no choice: they are always covered. */
export const COVER_KINDS = ['fields', 'frames', 'emails', 'phones', 'accounts', 'names'] as const;
export const CoverKind = z.enum(COVER_KINDS);
export type CoverKind = z.infer<typeof CoverKind>;

export interface Covering {
  kinds: readonly CoverKind[];
  /** CSS selectors of more elements to cover on this site. */
  selectors: readonly string[];
  /** Names that are covered wherever they stand, where that kind is chosen. */
  names: readonly string[];
}

export const EVERYTHING: Covering = { kinds: COVER_KINDS, selectors: [], names: [] };
