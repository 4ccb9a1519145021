// File bytes: the beginnings of files that people attach, and of those that they should not.

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export const MAIL = [
  'Received: from mail.shop.example (10.0.0.7) by mx.example; Thu, 12 Nov 2026 14:00:02 +0100',
  'From: =?utf-8?Q?Brewhaus_K=C3=B6ln?= <orders@mail.shop.example>',
  'To: ines.private@home.example',
  'Subject: =?UTF-8?B?SWhyZSBCZXN0ZWxsdW5nIA==?= =?UTF-8?Q?4711_=E2=98=95?=',
  'Date: Thu, 12 Nov 2026 14:00:00 +0100',
  'Content-Type: text/html',
  '',
  '<img src="https://tracker.example/pixel.gif"><script>alert(1)</script>',
].join('\r\n');

/** By the name that a person would give them; each is what it says. */
export const KEPT = {
  'bill.pdf': ['application/pdf', bytes('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj')],
  'order.eml': ['message/rfc822', bytes(MAIL)],
  'call.ogg': ['audio/ogg', bytes('OggS\0\x02\0\0\0\0\0\0\0\0')],
  'call.flac': ['audio/flac', bytes('fLaC\0\0\0"\x10\0\x10\0')],
  'call.wav': ['audio/wav', bytes('RIFF$\0\0\0WAVEfmt ')],
  'memo.m4a': ['audio/mp4', bytes('\0\0\0\x1cftypM4A \0\0\0\0')],
  'note.webm': ['audio/webm', bytes('\x1aE\u00df\u00a3\x9fB\x86\x81\x01B\xf7\x81')],
  'tagged.mp3': ['audio/mpeg', bytes('ID3\x04\0\0\0\0\0\x23TSSE')],
  'plain.mp3': ['audio/mpeg', bytes('\xff\xfb\x90d\0\0\0\0\0\0\0\0')],
  'call.aac': ['audio/aac', bytes('\xff\xf1P\x80\x02\x1f\xfc\0\0\0\0\0')],
} as const satisfies Record<string, readonly [string, Uint8Array<ArrayBuffer>]>;

export const REFUSED = {
  'page.html': bytes('<!doctype html><script>alert(1)</script>'),
  'drawing.svg': bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  'program.exe': bytes('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff'),
  'letter.docx': bytes('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0'),
  'film.mov': bytes('\0\0\0\x14ftypqt  \0\0\0\0'),
  'words.txt': bytes('Dear Sir or Madam,\n\nfrom: here'),
  'half-a-mail.eml': bytes('Subject: hello\r\n\r\nFrom: nobody'),
  'mail-with-zero.eml': bytes('From: a@b.example\0\r\nSubject: x\r\n\r\n'),
  'empty.pdf': bytes(''),
  'short.pdf': bytes('%PDF'),
  'page.pdf.html': bytes('<html>%PDF-1.7'),
} as const;
