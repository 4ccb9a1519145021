// Line up: writes the steps that proposals were confirmed or refused to, and puts the touchpoints on them, on one map.
import type { Id } from '@/lib/domain/id';
import type { LineUp } from '@/lib/domain/line-up';
import type { Database } from './database';
import { overrideAll } from './maps';
import type { Deed } from './revert';
import { write } from './write';

export async function saveLineUp(db: Database, mapId: Id, { fresh, changes }: LineUp): Promise<Deed> {
  return write(db, ['steps', 'overrides'], async (pen) => {
    for (const { id, ...fields } of fresh) await pen.add('steps', { ...fields, urlPattern: null }, id);
    await overrideAll(db, pen, mapId, changes);
    return { changes: pen.changes };
  });
}
