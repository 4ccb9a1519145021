// Form saver: what is typed into the forms of a page, of rows and of the items that a row holds, saved as it is typed.
import type { Request } from '@/lib/protocol/messages';
import type { Text } from '@/lib/text/text';
import type { Doing } from './doing';
import { type FieldSaver, newFieldSaver } from './field-saver';
import type { TypedWrites } from './typed-writes';

type ItemList = Request<'item.patch'>['list'];
/** A table, whose id is that of a row; or a list, whose id is an `itemKey`. */
export type FormTable = Request<'row.patch'>['table'] | ItemList;
export type FormSaver = FieldSaver<FormTable>;

const LISTS: readonly FormTable[] = ['objectives', 'plannedSteps', 'checklist', 'choices'] satisfies ItemList[];
const isList = (table: FormTable): table is ItemList => LISTS.includes(table);

/**
 * Each save is a thing that was done, so that it can be taken back, and so that what was done before it still can. What
 * could not be saved has been told; its words stay and go with the next save.
 */
export function newFormSaver(typed: TypedWrites, { act }: Doing, text: () => Text): FormSaver {
  const send = (table: FormTable, id: string, patch: object) => {
    if (!isList(table)) return typed['row.patch']({ table, id, patch });
    const [rowId = '', itemId = ''] = id.split('/');
    return typed['item.patch']({ list: table, rowId, itemId, patch });
  };
  const saver = newFieldSaver<FormTable>(
    async (table, id, patch) => {
      let failure: unknown;
      const saved = await act(text()('project.did.text'), () =>
        send(table, id, patch).catch((error) => {
          failure = error;
          throw error;
        }),
      );
      if (!saved) throw failure;
    },
    () => undefined,
  );
  document.addEventListener('visibilitychange', () => void saver.flush());
  addEventListener('pagehide', () => void saver.flush());
  return saver;
}
