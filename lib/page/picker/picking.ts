// Picking: what the panel asks of the picker in a page, what it may be told meanwhile, and what comes back; hostile until parsed.
import * as z from 'zod/mini';
import { Box } from '../prepared-page';

/** `cover`: an element, for a site's rule. */
export type PickKind = 'region' | 'element' | 'cover';

export interface PickWish {
  kind: PickKind;
  /** How to go about it, in the person's language: all that the picker says. */
  hint: string;
  /** The BCP 47 tag of that language: the same sign is drawn differently in some. */
  language: string;
}

/** A key that is pressed in the panel while it has the focus, or a sign that somebody still waits for the answer. */
export type PickerWord = { say: 'beat' } | { say: 'cancel' } | { say: 'key'; key: PickerKey };

export interface PickerKey {
  key: string;
  shift: boolean;
  /** One pixel instead of many. */
  fine: boolean;
}

/** What is outlined, in CSS pixels; `null` while nothing is. */
export const PickerSize = z.nullable(z.strictObject({ width: z.number(), height: z.number() }));
export type PickerSize = z.infer<typeof PickerSize>;

export const PickAnswer = z.union([
  z.strictObject({
    end: z.literal('picked'),
    /** In the view. */
    area: Box,
    /** For a rule: what names the element and others like it, and how many it names on this page. */
    rule: z.nullable(z.strictObject({ selector: z.string().check(z.minLength(1), z.maxLength(500)), count: z.int() })),
  }),
  /** `lost`: the page took the picker away. */
  z.strictObject({ end: z.enum(['cancelled', 'lost']) }),
]);
export type PickAnswer = z.infer<typeof PickAnswer>;

/** Where a picked element stands in the whole of its page. */
export const FoundPicked = z.strictObject({
  /** In the view while the page stands at its top; it may reach far below. */
  place: Box,
  /** Whether the view can show all of it at once. */
  fits: z.boolean(),
});
export type FoundPicked = z.infer<typeof FoundPicked>;

/** What is to be in the picture, brought into sight. */
export const AimedArea = z.strictObject({
  /** In the view; nothing of it is outside. */
  area: Box,
  /** Whether all of it fits into the view. */
  whole: z.boolean(),
});
export type AimedArea = z.infer<typeof AimedArea>;
