// Mark words: what the marks of a picture say, for whoever sees it too small to read them there.
import { type Marked, numbersOf } from '@/lib/domain/mark-shape';
import type { Mark } from '@/lib/domain/snapshot';
import { useSpeech } from '../controls/text-context';

export function MarkWords({ marked, class: className }: { marked: Marked | undefined; class?: string | undefined }) {
  const { t } = useSpeech();
  const worded = (marked?.marks ?? []).filter(({ text }) => text.trim() !== '');
  const numbers = numbersOf(marked?.marks ?? []);
  const bearing = (mark: Mark) => (mark.kind === 'callout' ? String(numbers.get(mark.id)) : '•');
  if (worded.length === 0) return null;
  return (
    <ul class={className} aria-label={t('mark.list')}>
      {worded.map((mark) => (
        <li key={mark.id}>
          <b aria-hidden={mark.kind !== 'callout'}>{bearing(mark)}</b>
          <span dir="auto">{mark.text.trim()}</span>
        </li>
      ))}
    </ul>
  );
}
