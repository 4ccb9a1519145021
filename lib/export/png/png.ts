// PNG: the whole map as one picture, for slides and walls.
import type { Exporter } from '../contract';
import { fileName } from '../file-name';
import { newPictureEncoder } from '../pictures/picture-encoder';
import { drawMap } from './draw-map';

export const png: Exporter = {
  id: 'png',
  mimeType: 'image/png',
  async run(source, options, { signal, onProgress }) {
    const canvas = await drawMap(source, options, signal);
    onProgress(0.5);
    const encoder = newPictureEncoder(1);
    const close = () => encoder.close();
    signal.addEventListener('abort', close);
    try {
      const blob = await encoder.png(canvas.transferToImageBitmap());
      onProgress(1);
      return [{ name: fileName('png', options.baseName), blob, notes: [] }];
    } finally {
      signal.removeEventListener('abort', close);
      close();
    }
  },
};
