// Draw.io: the map as shapes that can be moved, for whoever goes on with it in draw.io, Confluence or Visio.
import { AppError } from '@/lib/domain/app-error';
import type { Exporter, ExportSource } from '../contract';
import { markedIn } from '../evidence';
import { dataUrl } from '../pictures/data-url';
import { markedPicture } from '../pictures/marked-picture';
import { newPictureEncoder, type PictureEncoder } from '../pictures/picture-encoder';
import { newTextExporter } from '../text-file';
import { drawioDocument } from './drawio-document';
import type { PictureUrl } from './map-page';

/** Pixels of width: pictures are small on the map, and draw.io keeps all of them in memory. */
const WIDTH = 320;
const QUALITY = 0.75;

/** The preview has no room for pictures. */
const words = newTextExporter('drawio', 'application/vnd.jgraph.mxfile', (source) =>
  drawioDocument(source, async () => undefined),
);

export const drawio: Exporter = {
  ...words,
  async run(source, options, run) {
    const encoder = newPictureEncoder(1);
    const close = () => encoder.close();
    run.signal.addEventListener('abort', close);
    try {
      const missing = new Set<string>();
      const pictures = pictureUrls(source, encoder, missing);
      const file = newTextExporter('drawio', words.mimeType, () => ({
        ...drawioDocument(source, pictures),
        notes: () => (missing.size > 0 ? [{ kind: 'missing', count: missing.size }] : []),
      }));
      return await file.run(source, options, run);
    } finally {
      run.signal.removeEventListener('abort', close);
      close();
    }
  },
};

/** Made small one at a time; `missing` takes those that cannot be read. */
function pictureUrls(source: ExportSource, encoder: PictureEncoder, missing: Set<string>): PictureUrl {
  const marked = markedIn(source.mapRows);
  const small = async (id: string): Promise<Blob | undefined> => {
    const look = marked(id);
    const thumbnail = source.mapRows.snapshots.get(id)?.thumbnail;
    if (!look && thumbnail?.length) {
      return encoder.scale(new Blob([new Uint8Array(thumbnail)], { type: 'image/jpeg' }), WIDTH, QUALITY);
    }
    const whole = await source.picture(id);
    if (!whole) return undefined;
    return look ? markedPicture(whole, look, WIDTH, encoder) : encoder.scale(whole, WIDTH, QUALITY);
  };
  return async (id) => {
    const blob = await small(id).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'picture-unreadable') return undefined;
      throw error;
    });
    if (!blob) {
      missing.add(id);
      return undefined;
    }
    // A semicolon would end the style: draw.io adds the word for itself.
    return (await dataUrl(blob)).replace(';base64', '');
  };
}
