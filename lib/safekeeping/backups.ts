// Backups: copies of all rows and pictures on the shelf; a base now and then, and after it each write as a file of its own.

import { parseTally } from '@/lib/db/book';
import type { Database } from '@/lib/db/database';
import type { Commit } from '@/lib/db/watch';
import { AppError } from '@/lib/domain/app-error';
import type { Snapshot } from '@/lib/domain/snapshot';
import { DATA_VERSION, TABLE_NAMES } from '@/lib/domain/tables';
import { BLOBS, keepBytes, packRow } from './packed-row';
import { type BackupReason, type Head, type Line, readHead, readRowFile, writeRowFile } from './row-file';
import { type Shelf, sha256Of } from './shelf';

/** Where bases and changes lie on the shelf. */
export const BASES = 'bases';
export const CHANGES = 'changes';

/** Rows that are read and packed at once. */
const AT_ONCE = 200;

/** A base, by the name of its file. */
export interface Backup extends Omit<Head, 'format' | 'sha256'> {
  name: string;
}

const digits = (number: number) => String(number).padStart(14, '0');

/** Bases sort by time, changes by the write that they follow. */
const baseName = (at: number, sequence: number) => `${digits(at)}-${digits(sequence)}.ndjson`;
export const changeName = (database: string, sequence: number) => `${database}-${digits(sequence)}.ndjson`;

/** Bases that can be read, newest first. */
export async function listBackups(shelf: Shelf): Promise<Backup[]> {
  const found: Backup[] = [];
  for (const name of (await shelf.list(BASES)).reverse()) {
    const file = await shelf.read(BASES, name);
    const head = file && (await readHead(file));
    if (head) found.push({ name, ...head });
  }
  return found;
}

/**
 * Writes all rows, and the pictures that are not on the shelf yet, reads the file back and returns it. What is written
 * meanwhile follows as changes. Throws `backup-failed`.
 */
export async function takeBackup(db: Database, shelf: Shelf, reason: BackupReason): Promise<Backup> {
  return navigator.locks.request('backups', async () => {
    const tally = parseTally(await db.meta.get('tally'));
    if (!tally) throw new AppError('backup-failed', { detail: 'no tally' });
    const lines: Line[] = [];
    for (const table of TABLE_NAMES) {
      let last = '';
      for (;;) {
        const rows = await db.table<{ id: string }, string>(table).where('id').above(last).limit(AT_ONCE).toArray();
        for (const row of rows) lines.push(await packRow(shelf, table, row.id, row));
        if (table === 'snapshots' || table === 'attachments')
          for (const row of rows) await keepPicture(db, shelf, row as Snapshot);
        last = rows.at(-1)?.id ?? '';
        if (rows.length < AT_ONCE) break;
      }
    }
    const head = { ...(await newHead(db, tally, lines)), reason };
    const name = baseName(head.at, head.sequence);
    await shelf.write(BASES, name, await writeRowFile(head, lines));
    return { name, ...head };
  });
}

async function newHead(db: Database, tally: Commit['tally'], lines: readonly Line[]) {
  const live = (table: string) => lines.filter((line) => line.table === table && line.row?.deletedAt === null).length;
  return {
    dataVersion: DATA_VERSION,
    database: tally.database,
    sequence: tally.sequence,
    at: db.platform.now(),
    reason: null as BackupReason | null,
    recording: (await db.meta.get('recording'))?.value ?? null,
    touchpoints: live('touchpoints'),
    pictures: live('snapshots'),
  };
}

/** Puts a picture on the shelf unless it is there; one that is damaged in the database is not taken for good. */
async function keepPicture(db: Database, shelf: Shelf, { id, sha256, size }: Snapshot): Promise<void> {
  if ((await shelf.read(BLOBS, sha256))?.size === size) return;
  const blob = (await db.pixels.get(id))?.blob;
  if (!blob) return;
  const hash = await sha256Of(blob).catch(() => null);
  if (hash === sha256) await keepBytes(shelf, blob, sha256);
}

/** Writes the rows of one commit as a file of its own, their pictures first. */
export async function keepChange(db: Database, shelf: Shelf, commit: Commit): Promise<void> {
  await navigator.locks.request('backups', { mode: 'shared' }, () => writeChange(db, shelf, commit));
}

async function writeChange(db: Database, shelf: Shelf, { tally, changes }: Commit): Promise<void> {
  const lines: Line[] = [];
  for (const { table, id, row } of changes) {
    if (row && 'sha256' in row && (await isDestroyed(db, String(row.sha256)))) continue;
    lines.push(await packRow(shelf, table, id, row));
    if (row && (table === 'snapshots' || table === 'attachments')) await keepPicture(db, shelf, row as Snapshot);
  }
  const file = await writeRowFile(await newHead(db, tally, lines), lines);
  await shelf.write(CHANGES, changeName(tally.database, tally.sequence), file);
}

/** Whether a picture was redacted since the write that is being copied, so that it must not come to lie here any more. */
async function isDestroyed(db: Database, sha256: string): Promise<boolean> {
  return (await db.redactions.where('destroyedSha256').equals(sha256).count()) > 0;
}

/** The numbers of the changes that follow a base without a gap. */
export async function changesAfter(shelf: Shelf, base: Backup): Promise<number[]> {
  const names = new Set(await shelf.list(CHANGES));
  const found: number[] = [];
  for (let next = base.sequence + 1; names.has(changeName(base.database, next)); next += 1) found.push(next);
  return found;
}

/** All lines of a backup; with `latest` also what was written after it. `null` where the base is damaged. */
export async function readBackup(shelf: Shelf, base: Backup, latest: boolean): Promise<Line[] | null> {
  const file = await shelf.read(BASES, base.name);
  const read = file && (await readRowFile(file));
  if (!read) return null;
  const lines = new Map(read.lines.map((line) => [`${line.table}/${line.id}`, line]));
  for (const sequence of latest ? await changesAfter(shelf, base) : []) {
    const change = await shelf.read(CHANGES, changeName(base.database, sequence));
    const changed = change && (await readRowFile(change));
    if (!changed) break;
    for (const line of changed.lines) lines.set(`${line.table}/${line.id}`, line);
  }
  return [...lines.values()].filter((line) => line.row !== null);
}
