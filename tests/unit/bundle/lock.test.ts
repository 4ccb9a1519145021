// Lock: what a passphrase locked comes out as it went in, for that passphrase alone, and never otherwise than it went in.
import { beforeAll, describe, expect, test } from 'vitest';
import { lockStream, sealChunks } from '@/lib/bundle/lock-bundle';
import { CHUNK, deriveKey, HEAD_LENGTH, isLocked, type LockHead, readLockHead, TAG } from '@/lib/bundle/seal';
import { openChunks, unlockBundle } from '@/lib/bundle/unlock-bundle';
import { AppError } from '@/lib/domain/app-error';
import { isLongEnough, passphraseLength } from '@/lib/domain/passphrase';
import { newChance } from '../../support/chance';

const WORDS = 'copper ladder seven';
const SEALED = CHUNK + TAG;
type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());
const lock = async (bytes: Bytes, passphrase = WORDS) =>
  new Response(await lockStream(new Blob([bytes]).stream(), passphrase)).blob();
/** Not `toEqual`, which is slow with many bytes. */
const saysSame = async (blob: Promise<Blob>, bytes: Bytes) => Buffer.from(await bytesOf(await blob)).equals(bytes);
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error) => (error instanceof AppError ? error.code : String(error)),
  );

/** Three chunks and a bit. */
const PLAIN = Uint8Array.from({ length: 3 * CHUNK + 100 }, (_, at) => (at * 31) % 251);
let locked: Bytes;
let other: Bytes;
let head: LockHead;
let key: CryptoKey;
beforeAll(async () => {
  [locked, other] = [await bytesOf(await lock(PLAIN)), await bytesOf(await lock(PLAIN))];
  head = await readLockHead(new Blob([locked]));
  key = await deriveKey(WORDS, head);
});
const open = (bytes: Bytes) => openChunks(new Blob([bytes]), head, key);

describe('what was locked', () => {
  test('opens with its passphrase, however its letters are composed', async () => {
    expect(await isLocked(new Blob([locked]))).toBe(true);
    expect(await isLocked(new Blob([PLAIN]))).toBe(false);
    expect(await saysSame(unlockBundle(new Blob([locked]), WORDS), PLAIN)).toBe(true);
    const umlaut = await lock(PLAIN.slice(0, 9), 'Zwölf Käfer ruhen');
    expect(await saysSame(unlockBundle(umlaut, 'Zwölf Käfer ruhen'.normalize('NFD')), PLAIN.slice(0, 9))).toBe(true);
  });

  test.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK])('is whole at %i bytes', async (length) => {
    const blob = await new Response(sealChunks(new Blob([PLAIN.slice(0, length)]).stream(), head, key)).blob();
    expect(blob.size).toBe(HEAD_LENGTH + length + TAG * Math.max(1, Math.ceil(length / CHUNK)));
    expect(await saysSame(openChunks(blob, head, key), PLAIN.slice(0, length))).toBe(true);
  });

  test('is another file each time, and shows nothing of what it holds', async () => {
    expect(Buffer.from(other).indexOf(Buffer.from(locked.slice(HEAD_LENGTH, HEAD_LENGTH + 16)))).toBe(-1);
    expect(Buffer.from(locked).includes(Buffer.from(PLAIN.slice(0, 16)))).toBe(false);
  });
});

describe('refused', () => {
  test.each(['Copper ladder seven', 'copper ladder seven ', ''])('“%s”', async (passphrase) => {
    expect(await code(unlockBundle(new Blob([locked]), passphrase))).toBe('passphrase-wrong');
  });

  test('a bit flipped anywhere behind the head', async () => {
    const chance = newChance(6);
    for (let round = 0; round < 300; round += 1) {
      const at = HEAD_LENGTH + Math.floor(chance() * (locked.length - HEAD_LENGTH));
      const bytes = locked.slice();
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
      const first = at < HEAD_LENGTH + SEALED;
      expect(await code(open(bytes)), String(at)).toBe(first ? 'passphrase-wrong' : 'bundle-damaged');
    }
  });

  test('every byte of the head, changed: salt and rounds give another key, the rest is no file of ours', async () => {
    for (let at = 0; at < HEAD_LENGTH; at += 1) {
      const bytes = locked.slice(0, HEAD_LENGTH + 200);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const file = new Blob([bytes]);
      if (at < 8) expect(await isLocked(file), String(at)).toBe(false);
      else if (at < 10) expect(await code(readLockHead(file)), String(at)).toBe('bundle-newer');
      else if (at === 11 || at === 20)
        expect(await code(unlockBundle(file, WORDS)), String(at)).toMatch(/wrong|damaged/);
    }
  });

  test('a file cut off at a chunk, within one, and within the head', async () => {
    for (const length of [HEAD_LENGTH + 2 * SEALED, HEAD_LENGTH + 3 * SEALED, HEAD_LENGTH + SEALED + 5]) {
      expect(await code(open(locked.slice(0, length))), String(length)).toBe('bundle-damaged');
    }
    expect(await code(open(locked.slice(0, HEAD_LENGTH + SEALED)))).toBe('passphrase-wrong');
    expect(await code(open(locked.slice(0, HEAD_LENGTH)))).toBe('bundle-damaged');
    expect(await code(readLockHead(new Blob([locked.slice(0, HEAD_LENGTH - 1)])))).toBe('bundle-damaged');
  });

  test('chunks in another order, twice, left out, or of another file', async () => {
    const chunk = (n: number, of = locked) => of.slice(HEAD_LENGTH + n * SEALED, HEAD_LENGTH + (n + 1) * SEALED);
    const built = (...chunks: Bytes[]) => new Uint8Array(Buffer.concat([head.bytes, ...chunks]));
    expect(await code(open(built(chunk(0), chunk(1), chunk(2), chunk(3))))).toBe('opened');
    expect(await code(open(built(chunk(0), chunk(2), chunk(1), chunk(3))))).toBe('bundle-damaged');
    expect(await code(open(built(chunk(0), chunk(1), chunk(1), chunk(2), chunk(3))))).toBe('bundle-damaged');
    expect(await code(open(built(chunk(0), chunk(1), chunk(3))))).toBe('bundle-damaged');
    expect(await code(open(built(chunk(0), chunk(1, other), chunk(2), chunk(3))))).toBe('bundle-damaged');
    expect(await code(open(new Uint8Array([...locked, 0])))).toBe('bundle-damaged');
  });

  test.each([0, 1, 599_999, 5_000_001, 0xffffffff])('%i rounds, before any of them is run', async (rounds) => {
    const bytes = locked.slice();
    new DataView(bytes.buffer).setUint32(10, rounds, true);
    expect(await code(readLockHead(new Blob([bytes])))).toBe('bundle-damaged');
  });
});

test('a passphrase is 12 letters at least; a Chinese one counts as two', async () => {
  expect(await code(lock(PLAIN, 'short'))).toBe('passphrase-short');
  expect(
    ['elevenwords', 'twelve words', '六个汉字就可', '五个汉字好', 'ｆｕｌｌｗｉｄｔｈ１２３'].map(isLongEnough),
  ).toEqual([false, true, true, false, true]);
  expect(passphraseLength('e\u0301')).toBe(1);
});
