// Folder of backups: which folder outside the browser is used, what was last written there, and the one thing to do if not.
import { EyeOff, FolderCheck, FolderX } from 'lucide-preact';
import type { BackupFolder, FolderView } from '@/lib/state/backup-folder';
import { formatInstant } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './backup-section.module.css';

export function FolderOfBackups({ folder }: { folder: BackupFolder }) {
  const { t } = useSpeech();
  const view = folder.view.value;
  return (
    <>
      <h3>{t('backup.folder')}</h3>
      <p class={styles.lead}>{t(folder.supported ? 'backup.folder.lead' : 'backup.folder.unsupported')}</p>
      {folder.supported && view === null && (
        <button type="button" class={controls.button} onClick={() => void folder.choose()}>
          {t('backup.folder.choose')}
        </button>
      )}
      {folder.supported && view && <Chosen folder={folder} view={view} />}
    </>
  );
}

function Chosen({ folder, view }: { folder: BackupFolder; view: FolderView }) {
  const { t, language } = useSpeech();
  const { is, name, last } = view;
  const Icon = is === 'ready' ? FolderCheck : FolderX;
  const said = t(`backup.folder.${is}`, { name });
  return (
    <>
      <div class={`${styles.folder} ${is === 'ready' ? '' : styles.trouble}`}>
        <Icon size={18} aria-hidden="true" />
        <div>
          <p role={is === 'ready' ? undefined : 'alert'}>{said}</p>
          <p class={styles.soft}>
            {last ? (
              <>
                {t('backup.folder.last', { when: formatInstant(last.at, language) })}{' '}
                <span class={styles.file}>{last.file}</span>
              </>
            ) : (
              t('backup.folder.nothing')
            )}
          </p>
        </div>
      </div>
      <Ways folder={folder} is={is} />
      {view.telling.length > 0 && <Telling folder={folder} view={view} />}
      <p class={`${styles.lead} ${styles.soft}`}>{t('backup.folder.stays')}</p>
    </>
  );
}

/** Files that still show what was redacted, and the way to be rid of them. */
function Telling({ folder, view: { is, telling } }: { folder: BackupFolder; view: FolderView }) {
  const { t } = useSpeech();
  return (
    <div class={`${styles.folder} ${styles.trouble} ${styles.telling}`}>
      <EyeOff size={18} aria-hidden="true" />
      <div>
        <p role="alert">{t('redaction.folder', { n: telling.length })}</p>
        <ul class={`${styles.soft} ${styles.file}`}>
          {telling.map((file) => (
            <li key={file}>{file}</li>
          ))}
        </ul>
        <button
          type="button"
          class={`${controls.button} ${controls.danger}`}
          disabled={is !== 'ready' || folder.share.value !== null}
          onClick={() => void folder.renew()}
        >
          {t('redaction.folder.renew')}
        </button>
      </div>
    </div>
  );
}

function Ways({ folder, is }: { folder: BackupFolder; is: FolderView['is'] }) {
  const { t } = useSpeech();
  const share = folder.share.value;
  if (share !== null) {
    return (
      <div class={styles.row}>
        <progress max={1} value={share} aria-label={t('backup.folder.writing')} />
        <span role="status">{t('backup.folder.writing')}</span>
        <button type="button" class={controls.button} onClick={folder.stop}>
          {t('action.cancel')}
        </button>
      </div>
    );
  }
  const choosing = is === 'refused' || is === 'gone';
  const again = choosing ? folder.choose : is === 'ask' ? folder.allow : folder.write;
  return (
    <div class={styles.row}>
      <button
        type="button"
        class={`${controls.button} ${is === 'ready' ? '' : controls.primary}`}
        onClick={() => void again()}
      >
        {is === 'ready' ? t('backup.folder.write') : t(`backup.folder.again.${is}`)}
      </button>
      <button type="button" class={`${controls.button} ${controls.quiet}`} onClick={() => void folder.leave()}>
        {t('backup.folder.leave')}
      </button>
    </div>
  );
}
