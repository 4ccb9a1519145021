// Title of file: what a file's name says of what is in it.
import { cutText } from '@/lib/domain/cut-text';
import { cleanLine } from '@/lib/domain/row';

/** A number at the beginning that only puts files in order. */
const NUMBERED = /^\d{1,3}(?:[.)_-]+| +- +| +)(?=\p{L})/u;

/** Words without folder, ending, number of order and underscores; `checkout_page-2.png` is `Checkout page 2`. */
export function titleOfFile(name: string): string {
  const bare = cleanLine(name.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,5}$/i, ''));
  const words = bare
    .replace(NUMBERED, '')
    .replace(/_+|(?<=\p{L})-(?=[\p{L}\d])/gu, ' ')
    .trim();
  return cutText(words.charAt(0).toUpperCase() + words.slice(1), 500);
}
