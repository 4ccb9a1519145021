// Grid: where the columns of a map stand on a draw.io page, and what a card looks like there.
import type { PlacedColumn } from '@/lib/domain/place-map';

/** Pixels from one column to the next, of the bar with a lane's name, between shapes, within them, and of their letters. */
export const COLUMN = 196;
export const BAR = 44;
export const GAP = 8;
export const INSET = 6;
export const FONT = 11;

/** From the left edge of a lane. */
export const leftOf = ({ index }: Pick<PlacedColumn, 'index'>): number => BAR + GAP / 2 + index * COLUMN;

export const CARD = `rounded=1;arcSize=6;absoluteArcSize=1;align=left;verticalAlign=top;spacing=${INSET};fontSize=${FONT};fontColor=#1D2025;`;
