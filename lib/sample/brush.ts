// Brush: the few strokes of which the sample's pictures are drawn; no picture of anybody else is carried along.

/** Pixels of every sample picture. */
export const WIDTH = 1200;
export const HEIGHT = 760;

export const INK = '#22252b';
export const SOFT = '#757a83';
export const PAPER = '#ffffff';
export const GROUND = '#f7f4ee';
export const RULE = '#e3ded4';
export const AMBER = '#b8651b';
export const NIGHT = '#1d2a44';
export const WRONG = '#b3321d';
/** The colour that covers have in real snapshots. */
export const COVER = 'rgb(47 52 59)';

export type Context = OffscreenCanvasRenderingContext2D;
export type Draw = (context: Context, words: readonly string[]) => void;

const FONT = 'system-ui, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';

export function box(c: Context, x: number, y: number, w: number, h: number, fill: string, radius = 0, edge = ''): void {
  c.beginPath();
  c.roundRect(x, y, w, h, radius);
  c.fillStyle = fill;
  c.fill();
  if (!edge) return;
  c.strokeStyle = edge;
  c.lineWidth = 1.5;
  c.stroke();
}

interface Type {
  size?: number;
  weight?: number;
  colour?: string;
  align?: CanvasTextAlign;
  /** Pixels after which the words are narrowed. */
  most?: number;
}

/** One line of words; `y` is its baseline. */
export function write(c: Context, words: string | undefined, x: number, y: number, type: Type = {}): void {
  const { size = 20, weight = 400, colour = INK, align = 'left', most } = type;
  c.font = `${weight} ${size}px ${FONT}`;
  c.fillStyle = colour;
  c.textAlign = align;
  c.fillText(words ?? '', x, y, most);
}

export function button(c: Context, words: string | undefined, x: number, y: number, w: number, fill = AMBER): void {
  box(c, x, y, w, 54, fill, 27);
  write(c, words, x + w / 2, y + 35, { weight: 650, colour: PAPER, align: 'center', most: w - 30 });
}

/** Grey bars in place of words that do not matter. */
export function greyLines(c: Context, x: number, y: number, widths: readonly number[]): void {
  for (const [index, width] of widths.entries()) box(c, x, y + index * 26, width, 10, RULE, 5);
}

export function stars(c: Context, x: number, y: number, count: number, size = 22): void {
  write(c, '★'.repeat(count) + '☆'.repeat(5 - count), x, y, { size, colour: AMBER });
}

/** A desk lamp that stands at `x`, `y`, `scale` of 300 pixels tall. */
export function lamp(c: Context, x: number, y: number, scale: number, colour: string, lit = true): void {
  c.save();
  c.translate(x, y);
  c.scale(scale, scale);
  if (lit) {
    const glow = c.createRadialGradient(70, -190, 10, 70, -120, 190);
    glow.addColorStop(0, 'rgb(255 214 130 / 0.75)');
    glow.addColorStop(1, 'rgb(255 214 130 / 0)');
    c.fillStyle = glow;
    c.fillRect(-140, -330, 420, 400);
  }
  c.lineWidth = 9;
  c.lineCap = 'round';
  c.lineJoin = 'round';
  c.strokeStyle = colour;
  c.beginPath();
  c.moveTo(-20, -8);
  c.lineTo(-60, -150);
  c.lineTo(55, -235);
  c.stroke();
  box(c, -80, -14, 120, 16, colour, 8);
  c.beginPath();
  c.moveTo(40, -262);
  c.lineTo(92, -222);
  c.lineTo(98, -160);
  c.lineTo(4, -232);
  c.closePath();
  c.fillStyle = colour;
  c.fill();
  if (lit) {
    c.beginPath();
    c.ellipse(52, -194, 52, 11, 0.65, 0, Math.PI * 2);
    c.fillStyle = '#ffe3a3';
    c.fill();
  }
  c.restore();
}

/** The head of every page of the shop. */
export function shopPage(c: Context, brand: string | undefined, links: readonly (string | undefined)[]): void {
  box(c, 0, 0, WIDTH, HEIGHT, GROUND);
  box(c, 0, 0, WIDTH, 78, PAPER);
  box(c, 0, 78, WIDTH, 1.5, RULE);
  write(c, brand, 56, 50, { size: 28, weight: 750 });
  for (const [index, link] of links.entries()) write(c, link, 330 + index * 150, 48, { size: 18, colour: SOFT });
  c.beginPath();
  c.arc(1130, 40, 17, 0, Math.PI * 2);
  c.fillStyle = AMBER;
  c.fill();
  write(c, '1', 1130, 46, { size: 17, weight: 700, colour: PAPER, align: 'center' });
}

/** A labelled field; a value in it is covered, as it is in every snapshot. */
export function field(c: Context, label: string | undefined, x: number, y: number, w: number, edge = RULE): void {
  write(c, label, x, y, { size: 17, weight: 600 });
  box(c, x, y + 12, w, 50, PAPER, 8, edge);
  box(c, x + 2, y + 14, w - 4, 46, COVER, 6);
}
