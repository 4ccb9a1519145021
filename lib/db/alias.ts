// Alias: the name under which a person's rows go out; asked once, at the first export, and changed in the settings.
import { cutText } from '@/lib/domain/cut-text';
import { TABLE_NAMES } from '@/lib/domain/tables';
import type { Database } from './database';
import { write } from './write';

/** The alias; an empty one stays unnamed on purpose, `undefined` was never asked. */
export async function loadAlias(db: Database): Promise<string | undefined> {
  return (await db.meta.get('alias'))?.value;
}

/**
 * Keeps the alias for every row written from now on, and signs with it what was made here before there was one. A row
 * that is signed already keeps its name: others may have it.
 */
export async function saveAlias(db: Database, alias: string): Promise<void> {
  const author = cutText(alias.trim(), 500);
  await write(db, TABLE_NAMES, async (pen) => {
    await db.meta.put({ key: 'alias', value: author });
    if (author === '') return;
    const device = (await db.meta.get('device'))?.value;
    for (const name of TABLE_NAMES) {
      const unsigned = await db
        .table(name)
        .filter((row) => row.author === null)
        .toArray();
      for (const row of unsigned) {
        if (madeOn(row.stamps) !== device) continue;
        await pen.put(name, { ...row, author });
        if (name === 'walkthroughs' && row.shopper === null && row.state !== 'final') {
          await pen.patch(name, row.id, { shopper: author });
        }
      }
    }
  });
}

/** The device of the oldest stamp: where the row was made. */
function madeOn(stamps: Readonly<Record<string, string>>): string | undefined {
  return Object.values(stamps).toSorted()[0]?.slice(-8);
}
