// Answer text: an answer to a checklist item as it reads on screen and in exports.
import type { Answer, ChecklistItem } from '@/lib/domain/checklist';
import { numberFormat } from './formatters';
import { LANGUAGE_TAGS, type Language, type Text } from './text';

/** Empty for an answer that no longer fits its question. */
export function answerText(item: ChecklistItem, answer: Answer, { t, language }: { t: Text; language: Language }) {
  const { value } = answer;
  if (value === null) return t('checklist.not-applicable');
  if (typeof value === 'boolean') return item.kind === 'yes-no' ? t(value ? 'checklist.yes' : 'checklist.no') : '';
  if (typeof value === 'number') {
    const number = numberFormat(LANGUAGE_TAGS[language], { maximumFractionDigits: 10 }).format(value);
    if (item.kind === 'scale') return t('checklist.of', { value: number, max: item.scaleMax });
    return item.kind === 'number' ? number : '';
  }
  if (item.kind === 'choice') return item.choices.find(({ id }) => id === value)?.label ?? '';
  return item.kind === 'text' ? value : '';
}
