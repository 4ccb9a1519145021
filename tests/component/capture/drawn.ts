// Drawn: pictures that a test draws in a browser, and what their pixels and bytes are.

export type Draw = (context: OffscreenCanvasRenderingContext2D) => void;

export function canvas(width: number, height: number, draw: Draw): OffscreenCanvas {
  const made = new OffscreenCanvas(width, height);
  const context = made.getContext('2d') as OffscreenCanvasRenderingContext2D;
  draw(context);
  return made;
}

export const fill = (
  context: OffscreenCanvasRenderingContext2D,
  colour: string,
  x: number,
  y: number,
  width: number,
  height: number,
) => {
  context.fillStyle = colour;
  context.fillRect(x, y, width, height);
};

export function pixel(bitmap: ImageBitmap, x: number, y: number): { red: number; green: number; blue: number } {
  const drawn = canvas(1, 1, (context) => context.drawImage(bitmap, -x, -y));
  const [r = 0, g = 0, b = 0] = drawn.getContext('2d')?.getImageData(0, 0, 1, 1).data ?? [];
  return { red: r, green: g, blue: b };
}

export const textOf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
