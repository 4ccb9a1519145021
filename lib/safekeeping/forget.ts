// Forget: what was deleted for good or redacted leaves the backups too, and bytes that no backup names leave the shelf.
import * as z from 'zod/mini';
import { readStored, writeStored } from '@/lib/browser/storage';
import type { Database } from '@/lib/db/database';
import type { Commit } from '@/lib/db/watch';
import type { Row } from '@/lib/domain/row';
import { isTombstone } from '@/lib/domain/tombstone';
import { BASES, CHANGES } from './backups';
import { BLOBS } from './packed-row';
import { noteRedacted } from './redacted-spans';
import { type Line, type RowFile, readRowFile, writeRowFile } from './row-file';
import type { Shelf } from './shelf';

const KEY = 'backups-to-forget';

/** Ids of rows and SHA-256 of pictures that no backup may hold any more. */
const Forgotten = z.array(z.string());

/** What a commit destroyed: rows that were emptied or taken out, and pictures that were redacted. */
function destroyedBy({ changes }: Commit): string[] {
  return changes.flatMap(({ id, row }) => {
    if (row && 'destroyedSha256' in row) return [String(row.destroyedSha256)];
    return row === null || isTombstone(row as Row) ? [id] : [];
  });
}

/** Notes what is to be forgotten, so that a stop in between forgets it later. */
async function noteForgotten(what: readonly string[]): Promise<void> {
  await navigator.locks.request(KEY, async () => writeStored(KEY, [...(await noted()), ...what]));
}

async function noted(): Promise<string[]> {
  const parsed = Forgotten.safeParse(await readStored(KEY));
  return parsed.success ? parsed.data : [];
}

/** Forgets what `commit` destroyed at `now` (epoch ms), if anything. */
export async function forgetCommit(shelf: Shelf, commit: Commit, now: number): Promise<void> {
  const destroyed = destroyedBy(commit);
  if (destroyed.length === 0) return;
  await noteRedacted(commit, now);
  await noteForgotten(destroyed);
  await forgetNoted(shelf);
}

/**
 * Forgets redacted pictures that lie on the shelf all the same: of one that was redacted in the very moment in which the
 * browser stopped, nobody noted that it is to be forgotten.
 */
export async function forgetRedacted(db: Database, shelf: Shelf): Promise<void> {
  const there = new Set(await shelf.list(BLOBS));
  const left = (await db.redactions.toArray()).flatMap((row) =>
    there.has(row.destroyedSha256) ? [row.destroyedSha256] : [],
  );
  if (left.length > 0) await noteForgotten(left);
  await forgetNoted(shelf);
}

/** Rewrites every backup without what was noted. */
export async function forgetNoted(shelf: Shelf): Promise<void> {
  const what = await noted();
  if (what.length === 0) return;
  await navigator.locks.request('backups', () => rewrite(shelf, new Set(what)));
  await navigator.locks.request(KEY, async () => {
    const done = new Set(what);
    await writeStored(
      KEY,
      (await noted()).filter((one) => !done.has(one)),
    );
  });
  await sweepShelf(shelf);
}

/** A redacted picture's row is not left out but says what the newest one says: the touchpoint goes on having a picture. */
async function rewrite(shelf: Shelf, gone: ReadonlySet<string>): Promise<void> {
  const isGone = (line: Line) => !isEmptied(line) && (gone.has(line.id) || gone.has(String(line.row?.sha256)));
  const newest = new Map<string, Line>();
  for await (const { lines } of rowFiles(shelf)) {
    for (const line of lines) if (line.row?.sha256 !== undefined && !isGone(line)) newest.set(line.id, line);
  }
  for await (const { folder, name, head, lines } of rowFiles(shelf)) {
    if (!lines.some(isGone)) continue;
    const kept = lines.flatMap((line) => (isGone(line) ? (newest.get(line.id) ?? []) : line));
    await shelf.write(folder, name, await writeRowFile(head, kept));
  }
}

/** Whether a line says no more than that a row is no more. */
function isEmptied({ row }: Line): boolean {
  return !row || isTombstone(row as unknown as Row);
}

async function* rowFiles(shelf: Shelf): AsyncGenerator<RowFile & { folder: string; name: string }> {
  for (const folder of [BASES, CHANGES]) {
    for (const name of await shelf.list(folder)) {
      const file = await shelf.read(folder, name);
      const read = file && (await readRowFile(file));
      if (read) yield { ...read, folder, name };
    }
  }
}

/** Takes bytes away that no backup names. */
export async function sweepShelf(shelf: Shelf): Promise<void> {
  await navigator.locks.request('backups', async () => {
    const named = new Set<unknown>();
    for await (const { lines } of rowFiles(shelf)) {
      for (const line of lines) if (!isEmptied(line)) named.add(line.row?.sha256).add(line.row?.thumbnail);
    }
    for (const hash of await shelf.list(BLOBS)) if (!named.has(hash)) await shelf.remove(BLOBS, hash);
  });
}
