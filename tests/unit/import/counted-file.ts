// Counted file: bytes that are read as a browser reads a file, and how much of them was handed out at once and altogether.

export interface Counted {
  file: Blob;
  /** Bytes that were handed out, and the most at a time. */
  read: { total: number; most: number };
}

/** As quick as memory: node's own Blob takes longer than all that is done with its bytes. */
export function countedFile(bytes: Uint8Array): Counted {
  const read = { total: 0, most: 0 };
  const part = (from: number, to: number): Blob => {
    const [start, end] = [Math.min(from, bytes.length), Math.min(to, bytes.length)];
    const length = Math.max(0, end - start);
    const file = {
      size: length,
      slice: (a = 0, b = length) => part(start + a, start + Math.min(b, length)),
      async arrayBuffer() {
        read.total += length;
        read.most = Math.max(read.most, length);
        return bytes.slice(start, start + length).buffer;
      },
    };
    return file as unknown as Blob;
  };
  return { file: part(0, bytes.length), read };
}

/** Counts the bytes of arrays that are made by their length while `work` runs: what is unpacked goes into such. */
export async function countingArrays<T>(work: () => Promise<T>): Promise<{ result: T; total: number; most: number }> {
  const native = globalThis.Uint8Array;
  const made = { total: 0, most: 0 };
  globalThis.Uint8Array = new Proxy(native, {
    construct(target, args) {
      if (typeof args[0] === 'number') {
        made.total += args[0];
        made.most = Math.max(made.most, args[0]);
      }
      return Reflect.construct(target, args, target);
    },
  });
  try {
    return { result: await work(), ...made };
  } finally {
    globalThis.Uint8Array = native;
  }
}
