// Cut out: one part of a tall page: which stops show it, and where what they show goes in a picture of that part alone.
import type { Box } from '@/lib/page/prepared-page';
import type { Stop, TallPage } from '@/lib/page/tall/tall-answers';
import type { Layout, Piece } from './tiles';

/** `part` in CSS pixels of the view while the page stands at its top, however far below it may reach. */
export function shows({ top }: Stop, { frame }: TallPage, part: Box): boolean {
  const begins = part.y - frame.y;
  return top < begins + part.height && top + frame.height > begins;
}

/** The layout of `part` alone, `ratio` device pixels a CSS pixel, to whole ones. */
export function cutOut(layout: Layout, part: Box, ratio: number): Layout {
  const left = Math.max(0, Math.floor(part.x * ratio));
  const top = Math.max(0, Math.floor(part.y * ratio));
  const right = Math.min(layout.width, Math.ceil((part.x + part.width) * ratio));
  const bottom = Math.min(layout.height, Math.ceil((part.y + part.height) * ratio));
  const within = (piece: Piece): Piece[] => {
    const fromX = Math.max(piece.toX, left);
    const fromY = Math.max(piece.toY, top);
    const width = Math.min(piece.toX + piece.width, right) - fromX;
    const height = Math.min(piece.toY + piece.height, bottom) - fromY;
    if (width <= 0 || height <= 0) return [];
    const [x, y] = [piece.x + fromX - piece.toX, piece.y + fromY - piece.toY];
    return [{ x, y, width, height, toX: fromX - left, toY: fromY - top }];
  };
  return {
    width: right - left,
    height: bottom - top,
    place: (stop, view) => layout.place(stop, view).flatMap(within),
  };
}
