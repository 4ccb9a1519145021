// Passphrase: what is asked of the words that lock a file, and how they are read wherever they are typed.

/** Letters that a passphrase has at least: whoever has the file can try as often as they like, and nobody can lock them out. */
export const LEAST_PASSPHRASE = 12;

/** The same letters however a keyboard composes them, so that a file opens on another system as well. */
export const normalPassphrase = (typed: string): string => typed.normalize('NFKC');

/** One of thousands of characters is as hard to guess as two letters. */
const MANIFOLD = /[\p{scx=Han}\p{scx=Hang}]/u;

/** How long a passphrase counts, in letters. */
export function passphraseLength(typed: string): number {
  return [...normalPassphrase(typed)].reduce((sum, letter) => sum + (MANIFOLD.test(letter) ? 2 : 1), 0);
}

export const isLongEnough = (typed: string): boolean => passphraseLength(typed) >= LEAST_PASSPHRASE;
