// Backup reminder: one calm line that there is no recent copy outside the browser, with a way to make one.
import { useEffect } from 'preact/hooks';
import type { BackupReminder as Reminder } from '@/lib/state/backup-reminder';
import { formatDay } from '@/lib/text/format';
import styles from './backup-reminder.module.css';
import controls from './controls.module.css';
import { useSpeech } from './text-context';

export function BackupReminder({ reminder }: { reminder: Reminder }) {
  const { t, language } = useSpeech();
  useEffect(() => reminder.follow(), [reminder]);
  if (!reminder.due.value) return null;
  const last = reminder.last.value;
  const share = reminder.file.share.value;
  return (
    <section class={styles.reminder} aria-label={t('backup.reminder')}>
      <p>{last === null ? t('backup.reminder.never') : t('backup.reminder.old', { day: formatDay(last, language) })}</p>
      {share === null ? (
        <div class={styles.row}>
          <button type="button" class={controls.button} onClick={() => void reminder.file.save()}>
            {t('backup.file.save')}
          </button>
          <button type="button" class={`${controls.button} ${controls.quiet}`} onClick={() => void reminder.later()}>
            {t('backup.reminder.later')}
          </button>
        </div>
      ) : (
        <div class={styles.row}>
          <progress max={1} value={share} aria-label={t('backup.file.making')} />
          <button type="button" class={controls.button} onClick={reminder.file.stop}>
            {t('action.cancel')}
          </button>
        </div>
      )}
    </section>
  );
}
