// Byte windows: finds any 32 bytes in a row of one file, at any offset, in other bytes.

const LENGTH = 32;
/** Windows of fewer different bytes are runs of one colour, as every picture has them. */
const SAYING = 12;
const BASE = 0x01000193;
/** What the byte that leaves the window counted for. */
const LEAVING = Array.from({ length: LENGTH }).reduce<number>((power) => Math.imul(power, BASE), 1);

export interface WindowScanner {
  /** How many different windows are looked for. */
  readonly size: number;
  /** Offsets in `bytes` at which one of them begins. */
  find(bytes: Uint8Array): number[];
}

/** Calls `visit` with the rolling hash of each window. Source: Karp and Rabin, "Pattern-matching algorithms", 1987. */
function eachWindow(bytes: Uint8Array, visit: (hash: number, at: number) => void): void {
  let hash = 0;
  for (let end = 0; end < bytes.length; end += 1) {
    hash = (Math.imul(hash, BASE) + (bytes[end] ?? 0) + 1) | 0;
    if (end >= LENGTH) hash = (hash - Math.imul(LEAVING, (bytes[end - LENGTH] ?? 0) + 1)) | 0;
    if (end >= LENGTH - 1) visit(hash, end - LENGTH + 1);
  }
}

const same = (a: Uint8Array, atA: number, b: Uint8Array, atB: number) => {
  for (let i = 0; i < LENGTH; i += 1) if (a[atA + i] !== b[atB + i]) return false;
  return true;
};

/** Looks for every window of `original`, except those that are in one of `known` too: what is in another file as well tells nothing. */
export function newWindowScanner(original: Uint8Array, known: readonly Uint8Array[] = []): WindowScanner {
  const offsets = new Map<number, number[]>();
  const seen = (hash: number, bytes: Uint8Array, at: number) =>
    (offsets.get(hash) ?? []).find((offset) => same(original, offset, bytes, at));
  eachWindow(original, (hash, at) => {
    if (new Set(original.subarray(at, at + LENGTH)).size < SAYING) return;
    if (seen(hash, original, at) === undefined) offsets.set(hash, [...(offsets.get(hash) ?? []), at]);
  });
  for (const bytes of known)
    eachWindow(bytes, (hash, at) => {
      const offset = seen(hash, bytes, at);
      if (offset === undefined) return;
      const rest = (offsets.get(hash) ?? []).filter((other) => other !== offset);
      if (rest.length > 0) offsets.set(hash, rest);
      else offsets.delete(hash);
    });
  return {
    size: [...offsets.values()].reduce((sum, { length }) => sum + length, 0),
    find(bytes) {
      const hits: number[] = [];
      eachWindow(bytes, (hash, at) => {
        if (seen(hash, bytes, at) !== undefined) hits.push(at);
      });
      return hits;
    },
  };
}

/** The bytes of `text` in base64, wherever it has any, and the text itself. */
export function unpacked(text: string): Uint8Array[] {
  const packed = text.match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? [];
  return [
    new TextEncoder().encode(text),
    ...packed.flatMap((run) => {
      try {
        const whole = run.replace(/=+$/, '');
        return Uint8Array.from(atob(whole.slice(0, whole.length - (whole.length % 4 === 1 ? 1 : 0))), (char) =>
          char.charCodeAt(0),
        );
      } catch {
        return [];
      }
    }),
  ];
}

/** Every run of bytes that rows hold, however deep: typed arrays, blobs, text, and numbers in lists as bytes of JSON. */
export async function bytesIn(value: unknown): Promise<Uint8Array[]> {
  if (value instanceof Blob) return [new Uint8Array(await value.arrayBuffer())];
  if (value instanceof Uint8Array) return [value];
  if (typeof value === 'string') return unpacked(value);
  if (Array.isArray(value) && value.length >= LENGTH && value.every((one) => Number.isInteger(one)))
    return [Uint8Array.from(value as number[])];
  if (typeof value !== 'object' || value === null) return [];
  return (await Promise.all(Object.values(value).map(bytesIn))).flat();
}
