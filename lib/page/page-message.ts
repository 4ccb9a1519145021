// Page message: what our script in a visited page may tell the worker; everything of it is hostile until parsed.
import * as z from 'zod/mini';
import { LONGEST_NAME, MOST_FILLED } from './click-limits';
import { Box } from './prepared-page';

const Address = z.string().check(z.maxLength(100_000));
const Name = z.string().check(z.maxLength(LONGEST_NAME));

export const PageMessage = z.discriminatedUnion('is', [
  /** The page came to rest after it was opened or took another address. */
  z.strictObject({ is: z.literal('calm'), url: Address }),
  /** A click is held until the answer comes, or until `HOLD` ms after `heldAt`. */
  z.strictObject({
    is: z.literal('click'),
    url: Address,
    /** Epoch ms. */
    heldAt: z.number(),
    /** What was clicked, as a screen reader names it, without personal data; empty where it has no name. */
    name: Name,
    /** Where it stands, in CSS pixels of the visible area. */
    box: Box,
    /** Fields that were filled in since the last click, by their labels. */
    filled: z.array(Name).check(z.maxLength(MOST_FILLED)),
  }),
]);
export type PageMessage = z.infer<typeof PageMessage>;
export type Click = Extract<PageMessage, { is: 'click' }>;

/** What the worker laid into a page to be watched. */
export interface Watching {
  onNavigation: boolean;
  onClick: boolean;
  /** Whether the document was just opened, and so is to be captured once it is calm. */
  opened: boolean;
  /** What the site's rules cover: nothing of it is named. */
  selectors: readonly string[];
}
