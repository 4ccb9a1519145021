// Trouble words: what is not understood of a row of a table, in sentences.
import type { TouchpointField } from '@/lib/domain/touchpoint-heads';
import type { TouchpointTableRow } from '@/lib/domain/touchpoint-table';
import type { Text } from '@/lib/text/text';

const SENTENCES: Partial<Record<TouchpointField, 'channel' | 'rating' | 'address' | 'time'>> = {
  channel: 'channel',
  handOff: 'channel',
  emotion: 'rating',
  expectation: 'rating',
  url: 'address',
  at: 'time',
  validatedAt: 'time',
};

/** What is not understood of a row, a sentence each. */
export function troublesOf({ troubles }: TouchpointTableRow, t: Text): string[] {
  return troubles.map(({ is, field, text }) => {
    if (is !== 'unread') return t(`bring.trouble.${is}`, { text });
    const sentence = SENTENCES[field];
    return sentence
      ? t(`bring.trouble.${sentence}`, { text })
      : t('bring.trouble.field', { field: t(`bring.field.${field}`), text });
  });
}
