// Tend backups: makes a new base where the newest no longer covers the database, and lets old ones go.

import { parseTally } from '@/lib/db/book';
import type { Database } from '@/lib/db/database';
import { DAY } from '@/lib/domain/calendar';
import { BASES, type Backup, CHANGES, changeName, changesAfter, listBackups, takeBackup } from './backups';
import { forgetRedacted, sweepShelf } from './forget';
import { noteBase } from './last-base';
import type { BackupReason } from './row-file';
import type { Shelf } from './shelf';

/** Bases that stay whatever their age, days of which one stays, and changes after which a new base is made. */
const NEWEST = 5;
const DAYS = 7;
const MOST_CHANGES = 200;

/** For the worker, at the start and now and then; a new database has its base before anything is in it. */
export async function tendBackups(db: Database, shelf: Shelf): Promise<void> {
  await forgetRedacted(db, shelf);
  const tally = parseTally(await db.meta.get('tally'));
  if (!tally) return;
  const now = db.platform.now();
  const newest = (await listBackups(shelf)).find((backup) => backup.database === tally.database);
  if (newest) {
    const changes = (await changesAfter(shelf, newest)).length;
    const covered = newest.sequence + changes >= tally.sequence;
    const due = changes > MOST_CHANGES || (changes > 0 && now - newest.at > DAY);
    if (covered && !due) return;
  }
  await backUp(db, shelf, 'regular');
}

/** Makes a new base and lets old ones go. Throws `backup-failed`. */
export async function backUp(db: Database, shelf: Shelf, reason: BackupReason): Promise<Backup> {
  const backup = await takeBackup(db, shelf, reason);
  await rotate(shelf, db.platform.now());
  // What follows one from before an import or a restore is already under way: no good moment to copy the library.
  if (!reason.startsWith('before-')) await noteBase(backup);
  return backup;
}

/** Which bases stay: the newest, the last of each day of a week, and the newest of each reason that is not regular. */
export function keptBackups(backups: readonly Backup[], now: number): Set<string> {
  const kept = new Set(backups.slice(0, NEWEST).map(({ name }) => name));
  const seen = new Set<string>();
  for (const { name, at, reason } of backups) {
    const day = Math.floor(at / DAY);
    const marks = [...(now - at < DAYS * DAY ? [`day ${day}`] : []), ...(reason === 'regular' ? [] : [`${reason}`])];
    if (marks.some((mark) => !seen.has(mark))) kept.add(name);
    for (const mark of marks) seen.add(mark);
  }
  return kept;
}

async function rotate(shelf: Shelf, now: number): Promise<void> {
  const backups = await listBackups(shelf);
  const kept = keptBackups(backups, now);
  for (const { name } of backups) if (!kept.has(name)) await shelf.remove(BASES, name);
  const [newest] = backups;
  if (!newest) return;
  // Changes are read after the newest base alone.
  const after = new Set((await changesAfter(shelf, newest)).map((sequence) => changeName(newest.database, sequence)));
  for (const name of await shelf.list(CHANGES)) if (!after.has(name)) await shelf.remove(CHANGES, name);
  await sweepShelf(shelf);
}
