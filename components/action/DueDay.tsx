// Due day: the day of an action, and in words whether it is late.
import { dueOf } from '@/lib/domain/due';
import type { Action } from '@/lib/domain/opportunity';
import { formatDay } from '@/lib/text/format';
import { useSpeech } from '../controls/text-context';
import styles from './action.module.css';
import { sayDue } from './say-due';

export function DueDay({ action, today }: { action: Action; today: number }) {
  const { t, language } = useSpeech();
  if (action.dueAt === null) return null;
  const due = dueOf(action, today);
  const words = sayDue(due, t);
  return (
    <span class={styles.due}>
      {formatDay(action.dueAt, language, 'UTC')}
      {words && <small class={due.is === 'overdue' ? styles.late : undefined}>{words}</small>}
    </span>
  );
}
