// Backup section: the copies in the browser with the way back to each, and those outside of it.
import { Archive, Download } from 'lucide-preact';
import type { BackupFolder } from '@/lib/state/backup-folder';
import type { BackupsState } from '@/lib/state/backups';
import { formatInstant } from '@/lib/text/format';
import { ConfirmDialog } from '../controls/ConfirmDialog';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { BackupList } from './BackupList';
import styles from './backup-section.module.css';
import { FolderOfBackups } from './FolderOfBackups';

export function BackupSection({ state, folder }: { state: BackupsState; folder: BackupFolder }) {
  const { t, language } = useSpeech();
  const backups = state.backups.value;
  const asked = state.asked.value;
  const busy = state.busy.value;
  return (
    <div class={styles.section}>
      <p class={styles.lead}>{t('backup.lead')}</p>
      <Outside state={state} />
      <FolderOfBackups folder={folder} />
      <h3>{t('backup.inside')}</h3>
      <p class={styles.lead}>{t('backup.inside.lead')}</p>
      <div class={styles.row}>
        <button
          type="button"
          class={controls.button}
          aria-disabled={busy !== null || undefined}
          onClick={() => void state.backUp()}
        >
          <Archive size={15} aria-hidden="true" />
          {t('backup.now')}
        </button>
        <span role="status">{busy && t(`backup.${busy}`)}</span>
      </div>
      {backups && (
        <BackupList
          offers={backups.map((backup) => ({ backup, latest: false }))}
          onRestore={({ backup }) => {
            state.asked.value = backup;
          }}
        />
      )}
      {asked && (
        <ConfirmDialog
          heading={t('backup.restore.heading', { when: formatInstant(asked.at, language) })}
          confirm={t('backup.restore.confirm')}
          onConfirm={() => void state.restore()}
          onClose={() => {
            state.asked.value = null;
          }}
        >
          <p>{t('backup.restore.what')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

function Outside({ state }: { state: BackupsState }) {
  const { t, language } = useSpeech();
  const { share } = state.file;
  const copy = state.outside.value;
  return (
    <>
      <h3>{t('backup.outside')}</h3>
      <p class={styles.lead}>
        {copy ? t(`backup.outside.${copy.to}`, { when: formatInstant(copy.at, language) }) : t('backup.outside.none')}
      </p>
      <div class={styles.row}>
        {share.value === null ? (
          <button type="button" class={`${controls.button} ${controls.primary}`} onClick={() => void state.file.save()}>
            <Download size={15} aria-hidden="true" />
            {t('backup.file.save')}
          </button>
        ) : (
          <>
            <progress max={1} value={share.value} aria-label={t('backup.file.making')} />
            <span role="status">{t('backup.file.making')}</span>
            <button type="button" class={controls.button} onClick={state.file.stop}>
              {t('action.cancel')}
            </button>
          </>
        )}
      </div>
    </>
  );
}
