// Paint: items of a drawing on a canvas, as a browser paints the page that they come from.
import { fontOf } from './draw-words';
import type { Area, Box, Hatch, Item, Paint, Picture, RoundArea, Shape, Stroke, Words } from './drawing';

/** `picture` is there for pictures alone. The canvas counts in the drawing's pixels. */
export function paintItem(on: OffscreenCanvasRenderingContext2D, item: Item, picture?: ImageBitmap): void {
  on.save();
  if (item.clip) on.clip(outlineOf(item.clip));
  if (item.kind === 'box') paintBox(on, item);
  else if (item.kind === 'words') paintWords(on, item);
  else if (item.kind === 'shape') paintShape(on, item);
  else if (picture) paintPicture(on, item, picture);
  on.restore();
}

function outlineOf({ x, y, width, height, radius }: RoundArea): Path2D {
  const path = new Path2D();
  if (radius > 0) path.roundRect(x, y, width, height, radius);
  else path.rect(x, y, width, height);
  return path;
}

function fillWith(on: OffscreenCanvasRenderingContext2D, { colour, alpha }: Paint): void {
  on.fillStyle = colour;
  on.globalAlpha = alpha;
}

function strokeWith(on: OffscreenCanvasRenderingContext2D, { colour, alpha, width, dashes, cap, join }: Stroke): void {
  on.strokeStyle = colour;
  on.globalAlpha = alpha;
  on.lineWidth = width;
  on.lineCap = cap;
  on.lineJoin = join;
  on.setLineDash(dashes ? [...dashes] : []);
}

function paintBox(on: OffscreenCanvasRenderingContext2D, { area, fill, hatch, stroke }: Box): void {
  const outline = outlineOf(area);
  if (fill) {
    fillWith(on, fill);
    on.fill(outline);
  }
  if (stroke) {
    strokeWith(on, stroke);
    on.stroke(outline);
  }
  if (hatch) {
    on.clip(outline);
    paintHatch(on, area, hatch);
  }
}

/** Stripes from corner to corner, in pixels along the diagonal. */
function paintHatch(on: OffscreenCanvasRenderingContext2D, { x, y, width, height }: Area, hatch: Hatch): void {
  const length = (width + height) * Math.SQRT1_2;
  on.translate(x, y);
  on.rotate(Math.PI / 4);
  for (let at = 0; at < length; at += hatch.period) {
    for (const { from, to, ...paint } of hatch.stripes) {
      fillWith(on, paint);
      on.fillRect(at + from, -length, to - from, 2 * length);
    }
  }
}

function paintWords(on: OffscreenCanvasRenderingContext2D, words: Words): void {
  on.font = fontOf(words);
  on.letterSpacing = `${words.spacing}px`;
  on.direction = words.rightToLeft ? 'rtl' : 'ltr';
  on.textAlign = words.anchor === 'middle' ? 'center' : words.anchor;
  if (words.halo) {
    strokeWith(on, words.halo);
    on.strokeText(words.text, words.x, words.baseline);
  }
  fillWith(on, words.paint);
  on.fillText(words.text, words.x, words.baseline);
}

function paintShape(on: OffscreenCanvasRenderingContext2D, { path, matrix, fill, stroke, strokeFirst }: Shape): void {
  const outline = new Path2D(path);
  on.transform(...matrix);
  const drawLine = () => {
    if (!stroke) return;
    strokeWith(on, stroke);
    on.stroke(outline);
  };
  if (strokeFirst) drawLine();
  if (fill) {
    fillWith(on, fill);
    on.fill(outline);
  }
  if (!strokeFirst) drawLine();
}

function paintPicture(on: OffscreenCanvasRenderingContext2D, { area }: Picture, bitmap: ImageBitmap): void {
  on.globalAlpha = 1;
  // The quality with which Chromium draws the pictures of a page.
  on.imageSmoothingQuality = 'medium';
  on.drawImage(bitmap, area.x, area.y, area.width, area.height);
}
