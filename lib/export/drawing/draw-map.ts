// Draw map: the whole map in its frame as a drawing, layer by layer, with the pictures that it names.
import type { Id } from '@/lib/domain/id';
import type { ExportSource } from '../contract';
import { paintOf } from './css-colour';
import { drawFrame } from './draw-frame';
import type { Layer, Paint, Size } from './drawing';
import { stageMap } from './stage-map';

export interface MapDrawing {
  size: Size;
  ground: Paint;
  /** A CSS list of families, of most of the text. */
  family: string;
  /** By the addresses that the drawing's pictures name. */
  pictures: ReadonlyMap<string, Blob>;
  /** From the bottom up; to be read once. Rejects with AbortError when cancelled. */
  layers: AsyncGenerator<Layer>;
  /** Takes the map out of the page; nothing of the drawing can be read after it. */
  remove(): void;
}

export interface DrawOptions {
  theme: 'light' | 'dark';
  /** How many columns are drawn; left out, all are. */
  columns?: number;
}

/** The caller removes it. Rejects with AbortError when cancelled. */
export async function drawMap(source: ExportSource, options: DrawOptions, signal: AbortSignal): Promise<MapDrawing> {
  const { pictures, urls } = shownPictures(source);
  const revoke = () => {
    for (const url of urls.values()) URL.revokeObjectURL(url);
  };
  const staging = { theme: options.theme, thumbnail: (id: Id) => urls.get(id) };
  const staged = await stageMap(source, staging, signal, options.columns).finally(() => signal.aborted && revoke());
  const remove = () => {
    staged.remove();
    revoke();
  };
  try {
    const images = staged.parts.flatMap(({ frame }) => [...frame.querySelectorAll('img')]);
    // How a picture fills its place depends on its own shape.
    await Promise.all(images.map((image) => image.complete || new Promise((done) => onceKnown(image, done))));
    for (const { src } of images) if (src.startsWith('data:')) pictures.set(src, blobOf(src));
    signal.throwIfAborted();
  } catch (error) {
    remove();
    throw error;
  }
  const { backgroundColor, fontFamily } = getComputedStyle(staged.parts[0]?.frame as HTMLElement);
  return {
    size: staged.size,
    ground: paintOf(backgroundColor) ?? { colour: '#ffffff', alpha: 1 },
    family: fontFamily,
    pictures,
    layers: drawFrame(staged.parts, signal),
    remove,
  };
}

function onceKnown(image: HTMLImageElement, done: (event: Event) => void): void {
  image.addEventListener('load', done, { once: true });
  image.addEventListener('error', done, { once: true });
}

function shownPictures({ mapRows }: ExportSource) {
  const pictures = new Map<string, Blob>();
  const urls = new Map<Id, string>();
  for (const { id, thumbnail } of mapRows.snapshots.values()) {
    if (thumbnail.length === 0) continue;
    const blob = new Blob([thumbnail as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' });
    const url = URL.createObjectURL(blob);
    urls.set(id, url);
    pictures.set(url, blob);
  }
  return { pictures, urls };
}

/** A portrait is written into its address. */
function blobOf(src: string): Blob {
  const [head = '', data = ''] = src.split(',', 2);
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: /^data:([^;]+)/.exec(head)?.[1] ?? 'image/jpeg' });
}
