// Say due: how an action stands to its day, in words.
import type { Due } from '@/lib/domain/due';
import type { Speech } from '../controls/text-context';

/** Empty where nothing is due. */
export function sayDue(due: Due, t: Speech['t']): string {
  switch (due.is) {
    case 'overdue':
      return t('action.due.overdue', { n: due.days });
    case 'soon':
    case 'later':
      return t('action.due.in', { n: due.days });
    case 'today':
    case 'tomorrow':
      return t(`action.due.${due.is}`);
    default:
      return '';
  }
}
