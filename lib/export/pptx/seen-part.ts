// Seen part: which part of a picture stands on a slide: all of it, or of a tall page a window that can still be read.

import { areaOf } from '@/lib/domain/mark-points';
import { inPixels, type Marked, type View, viewOf } from '@/lib/domain/mark-shape';
import type { EvidencePicture } from '../evidence';
import type { Box, Cut } from './shape-xml';

/** Up to so many pixels of width a picture is one of a phone, of which a slide shows about two screens' height. */
const PHONE = 700;
const TALLEST_PHONE = 2.2;
const TALLEST = 1;

export interface SeenPart {
  /** Pixels of the whole picture. */
  seen: View;
  /** The same as what is cut off. */
  cut: Cut;
  /** Whether the page goes on below or above. */
  partly: boolean;
}

/** Of a taller picture its top, or where the first mark is; `ratio`: height over width that it may have at most. */
export function seenPart({ snapshot, marked }: EvidencePicture, ratio?: number): SeenPart {
  const { width, height, crop } = snapshot;
  const view = viewOf(marked ?? { width, height, crop });
  const tallest = ratio ?? (view.width > PHONE ? TALLEST : TALLEST_PHONE);
  const high = Math.min(view.height, Math.round(view.width * tallest));
  const y = high < view.height && marked ? startAt(marked, view, high) : view.y;
  const seen = { ...view, y, height: high };
  const cut = {
    left: seen.x / width,
    top: seen.y / height,
    right: 1 - (seen.x + seen.width) / width,
    bottom: 1 - (seen.y + seen.height) / height,
  };
  return { seen, cut, partly: high < view.height };
}

/** A tenth above the first mark, unless all marks are in sight from the top. */
function startAt(marked: Marked, view: View, high: number): number {
  const areas = marked.marks.map((mark) => areaOf(inPixels(mark, marked)));
  const lowest = Math.max(view.y, ...areas.map(({ y, height }) => y + height));
  if (areas.length === 0 || lowest <= view.y + high) return view.y;
  const first = Math.min(...areas.map(({ y }) => y)) - high / 10;
  return Math.round(Math.max(view.y, Math.min(first, view.y + view.height - high)));
}

/** As large as it fits into the room, at its left upper corner. */
export function fitBox({ seen }: SeenPart, room: Box): Box {
  const scale = Math.min(room.width / seen.width, room.height / seen.height);
  return { x: room.x, y: room.y, width: seen.width * scale, height: seen.height * scale };
}
