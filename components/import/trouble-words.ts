// Trouble words: what is not understood of a row of a table, in sentences.
import type { TouchpointTableRow } from '@/lib/domain/touchpoint-table';
import type { Text } from '@/lib/text/text';

/** What is not understood of a row, a sentence each. */
export function troublesOf({ troubles }: TouchpointTableRow, t: Text): string[] {
  return troubles.map(({ field, text }) =>
    field === 'title' && text === ''
      ? t('bring.trouble.untitled')
      : t('bring.trouble.field', { field: t(`bring.field.${field}`), text }),
  );
}
