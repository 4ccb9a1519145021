// Deck colours: entries of the theme that shapes name, so that another theme recolours them, and those that stay.
import type { Emotion } from '@/lib/domain/scale';
import type { MarkColour } from '@/lib/domain/snapshot';

/** What a shape may be coloured with: text and ground, soft text and soft ground, accents. */
export type DeckColour = 'tx1' | 'bg1' | 'tx2' | 'bg2' | `accent${1 | 2 | 3 | 4 | 5 | 6}`;

/** From very bad to very good: accents 2 to 6. */
export const emotionColour = (emotion: Emotion): DeckColour => `accent${(emotion + 4) as 2 | 3 | 4 | 5 | 6}`;

/** Marks keep their colours in every theme: they were chosen for the picture below. */
export const MARK_COLOURS: Readonly<Record<MarkColour, string>> = {
  red: 'd92c20',
  amber: 'f5a70a',
  green: '14803c',
  blue: '2160e8',
  ink: '1d2025',
};

export const solidFill = (colour: DeckColour, tint?: number): string =>
  `<a:solidFill>${schemeColour(colour, tint)}</a:solidFill>`;

export const fixedFill = (rgb: string, alpha = 1): string =>
  `<a:solidFill><a:srgbClr val="${rgb}">${alpha < 1 ? `<a:alpha val="${Math.round(alpha * 100_000)}"/>` : ''}</a:srgbClr></a:solidFill>`;

/** `tint` 0..1: how much of the colour is left, the rest being white. */
function schemeColour(colour: DeckColour, tint = 1): string {
  if (tint >= 1) return `<a:schemeClr val="${colour}"/>`;
  const [left, white] = [Math.round(tint * 100_000), Math.round((1 - tint) * 100_000)];
  return `<a:schemeClr val="${colour}"><a:lumMod val="${left}"/><a:lumOff val="${white}"/></a:schemeClr>`;
}
