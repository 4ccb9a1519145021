// Check store: reads every row and every picture once a browser session, behind the screen, and mends what it can.
import { readStored, writeStored } from '@/lib/browser/storage';
import { parseTally } from '@/lib/db/book';
import type { Database } from '@/lib/db/database';
import type { Id } from '@/lib/domain/id';
import type { Row } from '@/lib/domain/row';
import type { Snapshot } from '@/lib/domain/snapshot';
import { rowSchemas, TABLE_NAMES, type TableName } from '@/lib/domain/tables';
import { NO_ROWS, sameTally, type TableTally, tallyOf } from '@/lib/domain/tally';
import { isTombstone } from '@/lib/domain/tombstone';
import { noteMissing } from './missing';
import { isPictureWhole, restorePictures } from './restore';
import type { Shelf } from './shelf';
import { noteAltered } from './witness';

const CHECKED = 'store-checked';

/** Rows that are read at once, and milliseconds of rest after them, so that whoever works meanwhile does not notice. */
const AT_ONCE = 200;
const REST = 20;

export interface Checked {
  /** Tables whose rows are not what was written, or do not parse. */
  altered: TableName[];
  /** Pictures that were damaged and are back from a backup. */
  mended: number;
  /** Snapshots and attachments whose bytes are gone. */
  missing: Id[];
}

/** Checks the store unless this browser session has checked it already; `null` then. */
export async function checkStoreOnce(db: Database, shelf: Shelf): Promise<Checked | null> {
  if (await readStored(CHECKED, 'session')) return null;
  await writeStored(CHECKED, true, 'session');
  return checkStore(db, shelf);
}

/** Reads everything, puts damaged pictures back by their hash, and notes those that no backup has. */
export async function checkStore(db: Database, shelf: Shelf): Promise<Checked> {
  const altered: TableName[] = [];
  for (const table of TABLE_NAMES) if (!(await isTableWhole(db, table))) altered.push(table);
  const damaged: Snapshot[] = [];
  for (const table of ['snapshots', 'attachments'] as const) {
    for await (const rows of portions(db, table)) {
      for (const row of rows as Snapshot[])
        if (!isTombstone(row) && !(await isPictureWhole(db, row.id, row.sha256))) damaged.push(row);
    }
  }
  const { pictures } = await restorePictures(db, shelf, damaged);
  const missing: Id[] = [];
  for (const { id, sha256 } of damaged) if (!(await isPictureWhole(db, id, sha256))) missing.push(id);
  await noteMissing(missing);
  await noteAltered(altered.length > 0);
  return { altered, mended: pictures, missing };
}

/** Whether the rows of a table parse and add up. One that is written meanwhile is looked at again, three times at most. */
async function isTableWhole(db: Database, table: TableName): Promise<boolean> {
  const tally = async () => parseTally(await db.meta.get('tally'))?.tables[table];
  for (let tries = 3; tries > 0; tries -= 1) {
    const before = await tally();
    let sum: TableTally = NO_ROWS;
    let parsed = true;
    for await (const rows of portions(db, table)) {
      sum = tallyOf(rows, sum);
      parsed &&= rows.every((row) => rowSchemas[table].safeParse(row).success);
    }
    if (!parsed) return false;
    if (sameTally(sum, before)) return true;
    if (sameTally(before, await tally())) return false;
  }
  return true;
}

async function* portions(db: Database, table: TableName): AsyncGenerator<Row[]> {
  let last = '';
  for (;;) {
    const rows = await db.table<Row, Id>(table).where('id').above(last).limit(AT_ONCE).toArray();
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) return;
    last = rows.at(-1)?.id ?? '';
    await new Promise((resolve) => setTimeout(resolve, REST));
  }
}
