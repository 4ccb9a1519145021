// Surround: what stands beside a box that scrolls is shown once, and goes on below in the colour that it ends with.
import type { TallPage } from '@/lib/page/tall/tall-answers';
import type { Layout, Piece } from './tiles';

export interface Strip {
  colour: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The strips beside what scrolls, below the first tile; none where all of the view scrolls. Device pixels. */
export function stripsBeside(tile: ImageBitmap, first: Piece, page: TallPage, layout: Layout, ratio: number): Strip[] {
  const left = Math.round(page.frame.x * ratio);
  const right = left + Math.round(page.frame.width * ratio);
  const y = first.toY + first.height;
  const sides = [
    { x: 0, width: left },
    { x: right, width: first.width - right },
  ];
  return sides
    .filter(({ width }) => width > 0)
    .map(({ x, width }) => ({ x, y, width, height: layout.height - y, colour: commonest(tile, x, y - 1, width) }));
}

/** The colour of most pixels of a row. */
function commonest(tile: ImageBitmap, x: number, y: number, width: number): string {
  const context = new OffscreenCanvas(width, 1).getContext('2d');
  if (!context) return '#ffffff';
  context.drawImage(tile, x, y, width, 1, 0, 0, width, 1);
  const { data } = context.getImageData(0, 0, width, 1);
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `rgb(${data[at]} ${data[at + 1]} ${data[at + 2]})`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
