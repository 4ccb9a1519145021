// Same value: whether two fields say the same, whatever the order of their keys, and which one to take where nothing else tells.

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Deep equality of what rows hold: plain values, arrays, objects and bytes. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return false;
  if (a instanceof Uint8Array && b instanceof Uint8Array) return sameBytes(a, b);
  if (a instanceof Uint8Array || b instanceof Uint8Array || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && sameValue(a[key], b[key]));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

/** The same one of two values whichever comes first: nothing loses against something, the rest goes by its text. */
export function firmValue<T>(a: T, b: T): T {
  if (sameValue(a, b)) return a;
  const [textA, textB] = [sortedText(a), sortedText(b)];
  if (isBlank(textA) !== isBlank(textB)) return isBlank(textA) ? b : a;
  return textA > textB ? a : b;
}

const isBlank = (text: string) => ['null', '""', '[]', '{}'].includes(text);

/** JSON with sorted keys. */
function sortedText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner) && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
