// Draw by hand: the bare path of a picture; the rectangles, pictures and lines of text of a laid-out map, on a canvas.

import type { Size } from '@/lib/export/drawing/drawing';
import EncodeWorker from './encode-worker?worker';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Drawing {
  width: number;
  height: number;
  fills: (Box & { colour: string })[];
  texts: { words: string; x: number; y: number; font: string; colour: string }[];
  images: (Box & { src: string })[];
  paths: { d: string; x: number; y: number; fill: string; stroke: string; line: number }[];
}

/** Notes what stands where, before the clock starts: a program that draws by hand would know it. */
export function planDrawing({ frame, size }: { frame: HTMLElement; size: Size }): Drawing {
  const drawing: Drawing = { ...size, fills: [], texts: [], images: [], paths: [] };
  for (const element of frame.querySelectorAll<HTMLElement | SVGElement>('*')) {
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const style = getComputedStyle(element);
    const box = { x, y, width, height };
    if (element instanceof SVGPathElement) drawing.paths.push(planPath(element, style));
    else if (element instanceof HTMLImageElement) drawing.images.push({ ...box, src: element.src });
    else if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') {
      drawing.fills.push({ ...box, colour: style.backgroundColor });
    }
    for (const node of element.childNodes) if (node instanceof Text) drawing.texts.push(...planText(node, style));
  }
  return drawing;
}

function planPath(path: SVGPathElement, style: CSSStyleDeclaration): Drawing['paths'][number] {
  const { e = 0, f = 0 } = path.getScreenCTM() ?? {};
  const line = Number.parseFloat(style.strokeWidth);
  return { d: path.getAttribute('d') ?? '', x: e, y: f, fill: style.fill, stroke: style.stroke, line };
}

/** One entry for each line that the text takes. */
function planText(node: Text, style: CSSStyleDeclaration): Drawing['texts'] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const lines = [...range.getClientRects()];
  const words = node.data.split(' ');
  const share = Math.ceil(words.length / Math.max(1, lines.length));
  return lines.map((line, index) => ({
    words: words.slice(index * share, (index + 1) * share).join(' '),
    x: line.x,
    y: line.bottom - 4,
    font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
    colour: style.color,
  }));
}

export async function drawByHand({ width, height, fills, texts, images, paths }: Drawing): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#f6f5f2';
  context.fillRect(0, 0, width, height);
  for (const { colour, ...box } of fills) {
    context.fillStyle = colour;
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  for (const { src, ...box } of images) {
    const bitmap = await createImageBitmap(await (await fetch(src)).blob());
    context.drawImage(bitmap, box.x, box.y, box.width, box.height);
    bitmap.close();
  }
  for (const { d, x, y, fill, stroke, line } of paths) {
    context.setTransform(1, 0, 0, 1, x, y);
    const path = new Path2D(d);
    if (fill !== 'none') {
      context.fillStyle = fill;
      context.fill(path);
    }
    if (stroke !== 'none') {
      context.strokeStyle = stroke;
      context.lineWidth = line;
      context.stroke(path);
    }
  }
  context.resetTransform();
  for (const { words, x, y, font, colour } of texts) {
    context.font = font;
    context.fillStyle = colour;
    context.fillText(words, x, y);
  }
  return encode(canvas.transferToImageBitmap());
}

/** In a worker, since on a page encoding may wait for the page to be idle. */
function encode(bitmap: ImageBitmap): Promise<Blob> {
  const worker = new EncodeWorker();
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
      worker.terminate();
      resolve(data);
    });
    worker.postMessage(bitmap, [bitmap]);
  });
}
