// Crop picture: cuts a part out of a picture, to whole pixels of the screen, and encodes it as the settings say.
import { encodingOf } from '@/lib/browser/capture';
import { AppError } from '@/lib/domain/app-error';
import type { PictureFormat } from '@/lib/domain/snapshot';
import type { Box } from '@/lib/page/prepared-page';

export interface Cropped {
  bytes: Uint8Array<ArrayBuffer>;
  /** What was cut out, in CSS pixels of the view: to whole pixels of the picture. */
  area: Box;
}

/** `area` in CSS pixels of a view that is `viewWidth` wide; the bitmap shows all of that view. */
export async function cropPicture(
  bitmap: ImageBitmap,
  area: Box,
  viewWidth: number,
  format: PictureFormat,
): Promise<Cropped> {
  const scale = bitmap.width / viewWidth;
  const left = Math.max(0, Math.floor(area.x * scale));
  const top = Math.max(0, Math.floor(area.y * scale));
  const width = Math.min(bitmap.width, Math.ceil((area.x + area.width) * scale)) - left;
  const height = Math.min(bitmap.height, Math.ceil((area.y + area.height) * scale)) - top;
  if (width < 1 || height < 1) throw new AppError('page-moved', { detail: 'area' });
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new AppError('picture-unreadable', { detail: 'no canvas' });
  context.drawImage(bitmap, left, top, width, height, 0, 0, width, height);
  const blob = await canvas.convertToBlob(encodingOf(format));
  return {
    bytes: new Uint8Array(await blob.arrayBuffer()),
    area: { x: left / scale, y: top / scale, width: width / scale, height: height / scale },
  };
}
