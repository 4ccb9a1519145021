// When a photo was taken: read from what cameras write, and from nothing that is forged.
import { expect, it } from 'vitest';
import { photoMoment } from '@/lib/import/photo-moment';
import { titleOfFile } from '@/lib/import/title-of-file';
import { four, jpegHead, jpegSegment, two } from '../../support/picture-bytes';

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const entry = (tag: number, type: number, count: number, value: number) => [
  ...two(tag),
  ...two(type),
  ...four(count),
  ...four(value),
];
const NOW = '2026:11:12 14:00:05\0';

/** A JPEG whose EXIF says `taken`, big-endian, and `zone` where there is one; `pointer` is where its inner directory is said to be. */
function photo(taken = NOW, zone = '', pointer = 26): Uint8Array {
  const inner = [entry(0x9003, 2, 20, 62), ...(zone ? [entry(0x9011, 2, 7, 82)] : [])];
  const tiff = [
    ...ascii('MM\0*'),
    ...four(8),
    ...two(1),
    ...entry(0x8769, 4, 1, pointer),
    ...four(0),
    ...two(inner.length),
    ...inner.flat(),
    ...four(0),
  ];
  while (tiff.length < 62) tiff.push(0);
  tiff.push(...ascii(taken), ...ascii(zone));
  return jpegHead([jpegSegment(0xe0, ascii('JFIF\0\x01\x01')), jpegSegment(0xe1, [...ascii('Exif\0\0'), ...tiff])]);
}

const WALL = Date.UTC(2026, 10, 12, 14, 0, 5);

it('reads the moment on the clock of its zone, else on the one here', () => {
  expect(photoMoment(photo(), () => 3_600_000)).toBe(WALL - 3_600_000);
  expect(photoMoment(photo(NOW, '+08:00\0'), () => 0)).toBe(WALL - 8 * 3_600_000);
  expect(photoMoment(photo(NOW, '-05:30\0'), () => 0)).toBe(WALL + 5.5 * 3_600_000);
});

it('says nothing where nothing is said, and of what is forged', () => {
  for (const bytes of [
    new Uint8Array(),
    jpegHead([]),
    photo('0000:00:00 00:00:00\0'),
    photo('2026:02:30 10:00:00\0'),
    photo(NOW, '', 0xfffffff0),
    photo().subarray(0, 60),
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
  ]) {
    expect(photoMoment(bytes, () => 0)).toBeNull();
  }
});

it('makes words of the name of a file', () => {
  expect(
    [
      '01_login-page.png',
      'C:\\Shots\\checkout_page-2.JPEG',
      'IMG_1234.jpg',
      '登录页.webp',
      '2 - Basket.png',
      '.png',
      '2026-11-12 14.00.png',
    ].map(titleOfFile),
  ).toEqual(['Login page', 'Checkout page 2', 'IMG 1234', '登录页', 'Basket', '', '2026-11-12 14.00']);
});
