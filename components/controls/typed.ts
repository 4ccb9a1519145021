// Typed: ties a field of a form to a row's text: what is typed and not saved yet stands before what is stored.
import type { FormSaver, FormTable } from '@/lib/state/form-saver';

/** What of a saver a form needs. */
export type Saver = Pick<FormSaver, 'draft' | 'type' | 'flush'>;

/** Properties of a field whose text may be empty. */
export function typed(saver: Saver, table: FormTable, id: string, field: string, stored: string) {
  return {
    value: saver.draft(table, id, field) ?? stored,
    onType: (value: string) => saver.type(table, id, field, value),
    onLeave: () => void saver.flush(),
  };
}

/** The same for a text that is `null` where nothing is said. */
export function typedOrNull(saver: Saver, table: FormTable, id: string, field: string, stored: string | null) {
  const draft = saver.draft(table, id, field);
  return {
    value: (draft === undefined ? stored : draft) ?? '',
    onType: (value: string) => saver.type(table, id, field, value.trim() === '' ? null : value),
    onLeave: () => void saver.flush(),
  };
}
