// Seal: the head of a locked bundle, the key that a passphrase gives, and how its chunks are sealed one by one.
import { AppError } from '@/lib/domain/app-error';
import { normalPassphrase } from '@/lib/domain/passphrase';
import { viewOf } from '@/lib/domain/view-of';

/** No text has the last of these bytes, and no zip archive begins so. */
const MAGIC = new TextEncoder().encode('WALKMAP\x1a');
const VERSION = 1;
/** PBKDF2 with HMAC-SHA-256. */
const KDF = 1;
const SALT = 16;
export const HEAD_LENGTH = MAGIC.length + 2 + 4 + SALT;

/**
 * Rounds of PBKDF2: what OWASP asks for (Password Storage Cheat Sheet, 2023). A reader takes no fewer, and not so many that
 * a stranger's file could keep it busy for minutes.
 */
const ROUNDS = { written: 600_000, least: 600_000, most: 5_000_000 } as const;

/** Bytes of a chunk before it is sealed, and what sealing adds: so much is in memory at a time, however large the file is. */
export const CHUNK = 65_536;
export const TAG = 16;

export interface LockHead {
  rounds: number;
  salt: Uint8Array<ArrayBuffer>;
  /** As it stands in the file; every chunk is bound to it. */
  bytes: Uint8Array<ArrayBuffer>;
}

export function newLockHead(): LockHead {
  const bytes = new Uint8Array(HEAD_LENGTH);
  const view = viewOf(bytes);
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  bytes.set(MAGIC);
  view.setUint8(MAGIC.length, VERSION);
  view.setUint8(MAGIC.length + 1, KDF);
  view.setUint32(MAGIC.length + 2, ROUNDS.written, true);
  bytes.set(salt, HEAD_LENGTH - SALT);
  return { rounds: ROUNDS.written, salt, bytes };
}

/** Whether a file begins as a locked bundle does. */
export async function isLocked(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, MAGIC.length).arrayBuffer());
  return bytes.length === MAGIC.length && MAGIC.every((byte, at) => bytes[at] === byte);
}

/** The head of a locked bundle. Throws `bundle-newer` and `bundle-damaged`. */
export async function readLockHead(file: Blob): Promise<LockHead> {
  const bytes = new Uint8Array(await file.slice(0, HEAD_LENGTH).arrayBuffer());
  if (bytes.length < HEAD_LENGTH) throw new AppError('bundle-damaged', { detail: 'lock' });
  const view = viewOf(bytes);
  if (view.getUint8(MAGIC.length) !== VERSION || view.getUint8(MAGIC.length + 1) !== KDF) {
    throw new AppError('bundle-newer', { detail: 'lock' });
  }
  const rounds = view.getUint32(MAGIC.length + 2, true);
  if (rounds < ROUNDS.least || rounds > ROUNDS.most) throw new AppError('bundle-damaged', { detail: 'rounds' });
  return { rounds, salt: bytes.slice(HEAD_LENGTH - SALT), bytes };
}

/** The key of one file: its salt is its own, so no other file has the key, and chunks can be counted from 0. */
export async function deriveKey(passphrase: string, { rounds, salt }: LockHead): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(normalPassphrase(passphrase));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', iterations: rounds, salt };
  return crypto.subtle.deriveKey(kdf, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/**
 * How the chunk of a number is sealed. The number keeps chunks in their order, and the flag of the last one tells a whole file
 * from one that was cut off: the STREAM construction (Hoang et al., 2015), as age has it.
 */
export function sealOf(head: LockHead, number: number, isLast: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  viewOf(iv).setUint32(7, number);
  iv[11] = isLast ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: head.bytes, tagLength: TAG * 8 };
}
