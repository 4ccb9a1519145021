// Added picture: a picture that a person chose, dropped or pasted, turned upright, freed of all metadata, re-encoded.
import type { NewPicture } from '@/lib/db/touchpoints';
import { AppError, type ErrorCode } from '@/lib/domain/app-error';
import { isTooLarge, readPictureSize } from '@/lib/domain/picture-size';
import { makePicture } from './make-picture';

const MAX_BYTES = 30 * 1024 * 1024;
const JPEG_QUALITY = 0.9;

/** Magic numbers: what a file says it is does not count. */
const MAGIC: readonly (readonly [offset: number, bytes: readonly number[]])[] = [
  [0, [0xff, 0xd8, 0xff]],
  [0, [0x89, 0x50, 0x4e, 0x47]],
  [8, [0x57, 0x45, 0x42, 0x50]],
];

/** Bytes that tell what a file is. */
const HEAD = 512;

/** What people bring that is no picture for a browser, by how its bytes begin; each has a way out of its own. */
const REFUSED: readonly (readonly [ErrorCode, RegExp])[] = [
  ['picture-heic', /^.{4}ftyp(heic|heix|hevc|hevx|heim|heis|mif1|msf1)/s],
  ['picture-gif', /^GIF8/],
  ['picture-tiff', /^(II\*|MM.\*)/s],
  ['picture-document', /^(%PDF|PK|ÐÏ)/],
  ['picture-vector', /<svg[\s>]/i],
];

function refusal(head: Uint8Array): ErrorCode {
  const text = String.fromCharCode(...head);
  return REFUSED.find(([, pattern]) => pattern.test(text))?.[0] ?? 'picture-type';
}

/** Rejects with a `picture-…` code that says what to do instead; then nothing was kept. */
export async function makeAddedPicture(file: Blob): Promise<NewPicture> {
  if (file.size > MAX_BYTES) throw new AppError('picture-too-large');
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const known = MAGIC.some(([offset, bytes]) => bytes.every((byte, index) => head[offset + index] === byte));
  if (!known) throw new AppError(refusal(head));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const size = readPictureSize(bytes);
  if (!size) throw new AppError('picture-unreadable', { detail: 'no size' });
  if (isTooLarge(size)) throw new AppError('picture-too-large');
  const { picture, bitmap } = await makePicture(await reencode(bytes), 'image/jpeg', 'added');
  bitmap.close();
  return picture;
}

async function reencode(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  let upright: ImageBitmap;
  try {
    upright = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' });
  } catch (cause) {
    throw new AppError('picture-unreadable', { cause });
  }
  try {
    const canvas = new OffscreenCanvas(upright.width, upright.height);
    const context = canvas.getContext('2d');
    if (!context) throw new AppError('picture-unreadable', { detail: 'no canvas' });
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(upright, 0, 0);
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
    return new Uint8Array(await jpeg.arrayBuffer());
  } finally {
    upright.close();
  }
}
