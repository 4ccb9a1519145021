// Decode text: the text of a table file in whichever encoding spreadsheets save it.

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Bytes that are looked at to tell Chinese from western letters. */
const LOOKED_AT = 200_000;

/** Of the bytes above ASCII, how many have to stand in pairs of GB 2312 for a text to be Chinese. */
const IN_PAIRS = 0.9;

/**
 * By its byte order mark, by the zeros that UTF-16 puts beside western letters, as UTF-8 where it is valid, else by whether
 * the bytes pair up as Chinese ones do. `language` is asked only where the bytes could be either.
 */
export function guessEncoding(bytes: Uint8Array, language: 'en' | 'zh'): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 1_000);
  const zeros = (odd: 0 | 1) => head.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (zeros(1) > head.length / 8) return 'utf-16le';
  if (zeros(0) > head.length / 8) return 'utf-16be';
  if (reads(bytes, 'utf-8')) return 'utf-8';
  const paired = sharePaired(bytes.subarray(0, LOOKED_AT));
  if (paired < 0.5 || !reads(bytes, 'gb18030')) return 'windows-1252';
  return paired >= IN_PAIRS || language === 'zh' ? 'gb18030' : 'windows-1252';
}

/** What the bytes say in an encoding, by default the one that they are most likely in; what it has no letter for is `�`. */
export function decodeText(
  bytes: Uint8Array,
  language: 'en' | 'zh',
  encoding = guessEncoding(bytes, language),
): string {
  return new TextDecoder(encoding).decode(bytes);
}

function reads(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The share of the bytes above ASCII that stand in pairs of GB 2312, 0..1. */
function sharePaired(bytes: Uint8Array): number {
  let [high, paired] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    if (first < 0x80) continue;
    high += 1;
    if (first < 0xa1 || first > 0xf7 || second < 0xa1 || second > 0xfe) continue;
    high += 1;
    paired += 2;
    at += 1;
  }
  return high === 0 ? 0 : paired / high;
}
