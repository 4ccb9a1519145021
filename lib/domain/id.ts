// Ids: ULIDs made on the device and never re-used, so that bundles of two people merge without renumbering.
import * as z from 'zod/mini';

/** A ULID: 26 characters of Crockford base 32. Made by `newId` of `lib/db`; parsed here. */
export const Id = z.string().check(z.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/));
export type Id = z.infer<typeof Id>;
