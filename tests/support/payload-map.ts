// Payload map: the strange map with every one of 500 payloads in each of its texts, several in one where a text is rare.
import { PAYLOADS } from './payloads';
import { type StrangeMap, strangeMap } from './strange-map';

const SIGN = '\u00A7text\u00A7';

/** 25 runs of 20 touchpoints. Each payload stands alone in the words of touchpoints, and with others in a name that is there once. */
export function payloadMap(): StrangeMap {
  const made = strangeMap({ touchpoints: 20, runs: 25, words: () => SIGN });
  const counts = new Map<string, number>();
  eachText(made, '', (path) => {
    counts.set(path, (counts.get(path) ?? 0) + 1);
    return SIGN;
  });
  const turns = new Map<string, number>();
  eachText(made, '', (path) => {
    const turn = turns.get(path) ?? 0;
    turns.set(path, turn + 1);
    const share = Math.ceil(PAYLOADS.length / (counts.get(path) ?? 1));
    const start = (turn * share) % PAYLOADS.length;
    const taken = PAYLOADS.slice(start, start + share);
    // Together, the longest would say nothing but their length.
    return (share === 1 ? taken : taken.filter((text) => text.length < 400)).join(' ');
  });
  return made;
}

/** Visits every text that was said, by the names that lead to it, and puts in its place what `change` gives. */
function eachText(value: unknown, path: string, change: (path: string) => string): unknown {
  if (value === SIGN) return change(path);
  if (value instanceof Map) {
    for (const [key, one] of value) value.set(key, eachText(one, path, change));
  } else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) value[index] = eachText(one, path, change);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    const fields = value as Record<string, unknown>;
    for (const [key, one] of Object.entries(fields)) fields[key] = eachText(one, `${path}.${key}`, change);
  }
  return value;
}
