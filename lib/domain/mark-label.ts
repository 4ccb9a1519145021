// Mark label: the words of a mark, broken into lines and laid on a plate beside it, without asking any screen.
import { areaOf, type Points } from './mark-points';
import type { View } from './mark-shape';
import type { MarkKind } from './snapshot';

export interface Label extends View {
  lines: readonly { text: string; width: number }[];
  /** All in pixels of the picture. */
  fontSize: number;
  padding: number;
  lineHeight: number;
}

/** In units, which are thousandths of the width in sight. */
export const FONT_SIZE = 22;
export const CALLOUT_RADIUS = 19;
const GAP = 7;

/** A label is at most so many times its font size wide, unless a person drew it wider. */
const USUAL_WIDTH = 15;
const LEAST_WIDTH = 4;

const NARROW = /[\s.,:;!|'`ijlItfr()[\]{}/\\-]/;
const WIDE = /[mwMWOQ@%&—…]/;
/** Chinese, Japanese, Korean, full-width forms and emoji stand in squares. */
const SQUARE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F000}-\u{3FFFD}]/u;
const MARKLESS = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** About how wide `text` is, in times its font size. Whoever draws it makes it exactly so wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    if (MARKLESS.test(char)) continue;
    if (SQUARE.test(char)) width += 1;
    else if (NARROW.test(char)) width += 0.37;
    else if (WIDE.test(char)) width += 0.94;
    else width += /[A-Z]/.test(char) ? 0.72 : 0.62;
  }
  return width;
}

/** Broken between words, Chinese anywhere, and a word that is too long wherever the line ends. */
export function textLines(text: string, limit: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of splitPieces(text.trim())) {
    if (textWidth(line + piece.trimEnd()) <= limit) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
    for (const char of piece.trimStart()) {
      if (line !== '' && textWidth(line + char) > limit) {
        lines.push(line);
        line = '';
      }
      line += char;
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

function splitPieces(text: string): string[] {
  const pieces: string[] = [];
  let word = '';
  for (const char of text) {
    if (SQUARE.test(char) || /\s/.test(char)) {
      if (word !== '') pieces.push(word);
      pieces.push(char);
      word = '';
    } else word += char;
  }
  return word === '' ? pieces : [...pieces, word];
}

/** The plate of a mark's words inside `view`; `points` are in pixels. `undefined` where there are no words. */
export function labelOf(kind: MarkKind, words: string, points: Points, view: View, unit: number): Label | undefined {
  const fontSize = FONT_SIZE * unit;
  const padding = fontSize * 0.36;
  const drawn = Math.abs(points.x2 - points.x1) - 2 * padding;
  const room = (view.width - 2 * padding) / fontSize;
  const wanted = kind === 'text' ? Math.max(LEAST_WIDTH, drawn / fontSize) : USUAL_WIDTH;
  const lines = textLines(words, Math.max(1, Math.min(wanted, room))).map((text) => ({
    text,
    width: textWidth(text) * fontSize,
  }));
  if (lines.length === 0) return undefined;
  const lineHeight = fontSize * 1.28;
  const width = Math.max(...lines.map((line) => line.width)) + 2 * padding;
  const height = lines.length * lineHeight + padding;
  const at = placeOf(kind, points, { width, height }, view, unit);
  const x = Math.max(view.x, Math.min(at.x, view.x + view.width - width));
  const y = Math.max(view.y, Math.min(at.y, view.y + view.height - height));
  return { x, y, width, height, lines, fontSize, padding, lineHeight };
}

function placeOf(
  kind: MarkKind,
  points: Points,
  { width, height }: { width: number; height: number },
  view: View,
  unit: number,
): { x: number; y: number } {
  const { x1, y1, x2, y2 } = points;
  const gap = GAP * unit;
  if (kind === 'text') return { x: Math.min(x1, x2), y: Math.min(y1, y2) };
  if (kind === 'callout') {
    const aside = CALLOUT_RADIUS * unit + gap;
    const right = x1 + aside + width <= view.x + view.width;
    return { x: right ? x1 + aside : x1 - aside - width, y: y1 - height / 2 };
  }
  if (kind === 'arrow') {
    // Behind where it starts, so that nothing lies between the arrow and what it points at.
    const length = Math.hypot(x2 - x1, y2 - y1) || 1;
    const [ux, uy] = [(x1 - x2) / length, (y1 - y2) / length];
    const out = Math.min(width / 2 / Math.max(Math.abs(ux), 0.01), height / 2 / Math.max(Math.abs(uy), 0.01)) + gap / 2;
    return { x: x1 + ux * out - width / 2, y: y1 + uy * out - height / 2 };
  }
  const box = areaOf(points);
  const above = box.y - height - gap;
  const below = box.y + box.height + gap;
  const fits = below + height <= view.y + view.height;
  return { x: box.x, y: above >= view.y ? above : fits ? below : box.y + gap };
}
