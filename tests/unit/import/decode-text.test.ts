// Decoding text: which encoding a table was saved in, told by its bytes.
import { expect, it } from 'vitest';
import { decodeText, guessEncoding } from '@/lib/import/decode-text';

const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
const swapped = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
/** 阶段,触点 / 选择,首页 in GB 18030. */
const GB = Uint8Array.from([
  0xbd, 0xd7, 0xb6, 0xce, 0x2c, 0xb4, 0xa5, 0xb5, 0xe3, 0x0a, 0xd1, 0xa1, 0xd4, 0xf1, 0x2c, 0xca, 0xd7, 0xd2, 0xb3,
]);

it('tells UTF-8 and UTF-16 by what they are, with and without a byte order mark', () => {
  const text = 'Stage,Touchpoint\nFind,Café 触点';
  for (const [saved, encoding] of [
    [bytes(text, 'utf8'), 'utf-8'],
    [bytes(`\uFEFF${text}`, 'utf8'), 'utf-8'],
    [bytes(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
    [bytes(text, 'utf16le'), 'utf-16le'],
    [swapped(`\uFEFF${text}`), 'utf-16be'],
    [swapped(text), 'utf-16be'],
  ] as const) {
    expect(guessEncoding(saved, 'en')).toBe(encoding);
    expect(decodeText(saved, 'en')).toBe(text);
  }
});

it('tells Chinese from western letters by how the bytes pair up, whatever the language of the person', () => {
  expect(decodeText(GB, 'en')).toBe('阶段,触点\n选择,首页');
  const western = bytes('Stufe,Name\nSuche,für Kölner Käufer – größer', 'latin1');
  expect(guessEncoding(western, 'zh')).toBe('windows-1252');
  expect(decodeText(western, 'zh')).toContain('für Kölner Käufer');
});

it('decodes as the person says', () => {
  expect(decodeText(GB, 'en', 'windows-1252')).not.toContain('阶段');
});
