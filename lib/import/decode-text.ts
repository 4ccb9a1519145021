// Decode text: the text of a table file in whichever encoding spreadsheets save it.

/** UTF-8 and UTF-16 by what they are; anything else by what spreadsheets of the person's language write. */
export function decodeText(bytes: Uint8Array, language: 'en' | 'zh'): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(language === 'zh' ? 'gb18030' : 'windows-1252').decode(bytes);
  }
}
