// Form saver: what is typed into the forms of a page, of rows and of the items that a row holds, saved as it is typed.
import type { Request } from '@/lib/protocol/messages';
import { type FieldSaver, newFieldSaver } from './field-saver';
import type { TypedWrites } from './typed-writes';

type ItemList = Request<'item.patch'>['list'];
/** A table, whose id is that of a row; or a list, whose id is `<id of the row>/<id of the item>`. */
export type FormTable = Request<'row.patch'>['table'] | ItemList;
export type FormSaver = FieldSaver<FormTable>;

const LISTS: readonly FormTable[] = ['objectives', 'plannedSteps', 'checklist'] satisfies ItemList[];
const isList = (table: FormTable): table is ItemList => LISTS.includes(table);

/** The name under which the saver keeps an item's words. */
export const itemKey = (rowId: string, itemId: string): string => `${rowId}/${itemId}`;

/** `failed` hears of what could not be saved; the words stay and go with the next save. */
export function newFormSaver(typed: TypedWrites, failed: (error: unknown) => void): FormSaver {
  const saver = newFieldSaver<FormTable>(async (table, id, patch) => {
    if (!isList(table)) {
      await typed['row.patch']({ table, id, patch });
      return;
    }
    const [rowId = '', itemId = ''] = id.split('/');
    await typed['item.patch']({ list: table, rowId, itemId, patch });
  }, failed);
  document.addEventListener('visibilitychange', () => void saver.flush());
  addEventListener('pagehide', () => void saver.flush());
  return saver;
}
