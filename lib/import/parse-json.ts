// Parse JSON: text of strangers into values, after a look at how deep it goes and at keys that no row has.
import { BUNDLE_LIMITS } from '@/lib/bundle/limits';
import { damaged } from './zip-directory';

/** Keys that would reach into the prototype of what they are copied to. */
const POISON = new Set(['__proto__', 'constructor', 'prototype']);
const POISON_KEY = /"(?:__proto__|constructor|prototype)"\s*:/;

/** The value of a UTF-8 JSON text. Throws `bundle-damaged`. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (POISON_KEY.test(text)) throw damaged('key');
    checkDepth(text);
    // An escape can hide a key from the look above.
    return text.includes('\\u') ? JSON.parse(text, refusePoison) : JSON.parse(text);
  } catch {
    throw damaged('json');
  }
}

function refusePoison(key: string, value: unknown): unknown {
  if (POISON.has(key)) throw damaged('key');
  return value;
}

function checkDepth(text: string): void {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (quoted) {
      if (char === 92) at += 1;
      else if (char === 34) quoted = false;
    } else if (char === 34) quoted = true;
    else if (char === 123 || char === 91) {
      depth += 1;
      if (depth > BUNDLE_LIMITS.depth) throw damaged('depth');
    } else if (char === 125 || char === 93) depth -= 1;
  }
}
