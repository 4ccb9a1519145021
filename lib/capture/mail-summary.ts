// Mail summary: subject, domain of the sender and day of a mail, as plain text; its body is never looked at.
import { headerOf } from '@/lib/domain/attachment-type';
import { cutText } from '@/lib/domain/cut-text';
import { cleanLine } from '@/lib/domain/row';

/** Letters of a subject that are shown. */
const SUBJECT = 200;

/** As one line, `Your order · shop.example · 2026-11-12`; empty where a mail says nothing of itself. */
export function mailSummary(bytes: Uint8Array): string {
  const fields = fieldsOf(headerOf(bytes) ?? '');
  const subject = cutText(cleanLine(decodeWords(fields.get('subject') ?? '')), SUBJECT);
  return [subject, domainOf(fields.get('from') ?? ''), dayOf(fields.get('date') ?? '')].filter(Boolean).join(' · ');
}

/** The first field of each name; a line that begins with a space goes on with the one before it. */
function fieldsOf(header: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of header.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).toLowerCase();
    if (at > 0 && !fields.has(name)) fields.set(name, line.slice(at + 1).trim());
  }
  return fields;
}

/** Only what is behind the last @ of the address, and only the letters that a domain may have. */
function domainOf(from: string): string {
  const address = /<([^<>]*)>\s*$/.exec(from)?.[1] ?? from;
  return /@((?:[a-z0-9-]+\.)+[a-z0-9-]{2,})\s*$/i.exec(address)?.[1]?.toLowerCase() ?? '';
}

function dayOf(date: string): string {
  const at = Date.parse(date);
  return Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 10);
}

/** Words in other letters than ASCII, as RFC 2047 writes them; what stands there raw is taken for UTF-8. */
function decodeWords(text: string): string {
  const joined = text.replace(/(=\?[^?]+\?[bq]\?[^?]*\?=)\s+(?==\?)/gi, '$1');
  const words = joined.replace(/=\?([^?*]+)(?:\*[^?]*)?\?([bq])\?([^?]*)\?=/gi, (whole, charset, kind, body) => {
    try {
      return new TextDecoder(charset).decode(kind.toLowerCase() === 'b' ? bytesOf(atob(body)) : quotedBytes(body));
    } catch {
      // An alphabet or a code that nobody knows stays as it is written.
      return whole;
    }
  });
  const codes = Array.from(words, (letter) => letter.charCodeAt(0));
  const raw = codes.some((code) => code >= 0x80) && codes.every((code) => code <= 0xff);
  return raw ? new TextDecoder().decode(bytesOf(words)) : words;
}

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function quotedBytes(body: string): Uint8Array {
  const spaced = body.replaceAll('_', ' ');
  return bytesOf(spaced.replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
}
