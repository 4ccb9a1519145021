// Picture bytes: heads of pictures and what cameras and programs write into them, forged for tests in Node and in a browser.

type Bytes = Uint8Array<ArrayBuffer>;

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
export const two = (n: number) => [(n >> 8) & 0xff, n & 0xff];
export const four = (n: number) => [...two(n >>> 16), ...two(n & 0xffff)];
const fourReversed = (n: number) => four(n).toReversed();

/** The head of each kind of WebP, 8 by 4 pixels. */
export const VP8X = [0, 0, 0, 0, 7, 0, 0, 3, 0, 0];
export const VP8L = [0x2f, 7, 0xc0, 0, 0, 0];
export const VP8 = [0, 0, 0, 0x9d, 1, 0x2a, 8, 0, 4, 0];

export function webpOf(chunks: readonly (readonly [name: string, data: readonly number[]])[]): Bytes {
  const body = chunks.flatMap(([name, data]) => [
    ...ascii(name),
    ...fourReversed(data.length),
    ...data,
    ...(data.length % 2 ? [0] : []),
  ]);
  return Uint8Array.from([...ascii('RIFF'), ...fourReversed(body.length + 4), ...ascii('WEBP'), ...body]);
}

/** A PNG that ends after its head. */
export function pngHead(width: number, height: number): Bytes {
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...pngChunk('IHDR', [...four(width), ...four(height), 8, 6, 0, 0, 0]),
  ]);
}

/** A JPEG up to where its pixels would begin, of these segments. */
export function jpegHead(segments: readonly number[][]): Bytes {
  return Uint8Array.from([0xff, 0xd8, ...segments.flat(), 0xff, 0xda, ...two(2)]);
}

export function jpegSegment(marker: number, data: readonly number[]): number[] {
  return [0xff, marker, ...two(data.length + 2), ...data];
}

/** The frame of a JPEG; `C0` is the common kind, `C2` a progressive one. */
export function jpegFrame(width: number, height: number, marker = 0xc0): number[] {
  return jpegSegment(marker, [8, ...two(height), ...two(width), 1, 1, 0x11, 0]);
}

export function pngChunk(name: string, data: readonly number[]): number[] {
  const named = [...ascii(name), ...data];
  return [...four(data.length), ...named, ...four(crcOf(named))];
}

function crcOf(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** An EXIF block with a place on the map and `text` as its description. */
export function exifOf(text: string, orientation = 1): number[] {
  const description = ascii(`${text}\0`);
  const gps = 50 + description.length;
  return [
    ...[0x4d, 0x4d, 0, 0x2a, ...four(8), ...two(3)],
    ...[...two(0x0112), ...two(3), ...four(1), ...two(orientation), 0, 0],
    ...[...two(0x010e), ...two(2), ...four(description.length), ...four(50)],
    ...[...two(0x8825), ...two(4), ...four(1), ...four(gps)],
    ...four(0),
    ...description,
    ...[...two(1), ...two(1), ...two(2), ...four(2), ...ascii('N\0\0\0'), ...four(0)],
  ];
}

/** All that JPEG, PNG and WebP have for a text beside their pixels, as a file of each with `text` in it. */
export const METADATA: Record<string, (picture: Bytes, text: string) => Bytes> = {
  'JPEG with EXIF and a place': (jpeg, text) =>
    within(jpeg, 2, jpegSegment(0xe1, [...ascii('Exif\0\0'), ...exifOf(text)])),
  'JPEG with XMP': (jpeg, text) =>
    within(jpeg, 2, jpegSegment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${text}</x:xmpmeta>`))),
  'JPEG with IPTC': (jpeg, text) =>
    within(jpeg, 2, jpegSegment(0xed, ascii(`Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x40\x1c\x02\x78\0\x40${text}`))),
  'JPEG with a comment': (jpeg, text) => within(jpeg, 2, jpegSegment(0xfe, ascii(text))),
  'JPEG with another file behind it': (jpeg, text) => within(jpeg, jpeg.length, ascii(text)),
  'PNG with tEXt': (png, text) => within(png, 33, pngChunk('tEXt', ascii(`Comment\0${text}`))),
  'PNG with XMP': (png, text) => within(png, 33, pngChunk('iTXt', ascii(`XML:com.adobe.xmp\0\0\0\0\0${text}`))),
  'PNG with eXIf': (png, text) => within(png, 33, pngChunk('eXIf', exifOf(text))),
  'PNG with the rest of a larger one behind it': (png, text) => within(png, png.length, pngChunk('IDAT', ascii(text))),
  'WebP with EXIF': (webp, text) => withWebpChunk(webp, 'EXIF', exifOf(text)),
  'WebP with XMP': (webp, text) => withWebpChunk(webp, 'XMP ', ascii(text)),
};

function within(picture: Bytes, at: number, more: readonly number[]): Bytes {
  return Uint8Array.from([...picture.subarray(0, at), ...more, ...picture.subarray(at)]);
}

function withWebpChunk(webp: Bytes, name: string, data: readonly number[]): Bytes {
  const whole = within(webp, webp.length, webpOf([[name, data]]).subarray(12) as unknown as number[]);
  whole.set(fourReversed(whole.length - 8), 4);
  return whole;
}
