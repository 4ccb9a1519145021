// Settings page: wiring only.
import '@/assets/tokens.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { StorageMeter } from '@/components/controls/StorageMeter';
import { SpeechContext } from '@/components/controls/text-context';
import { DeleteAllSection } from '@/components/options/DeleteAllSection';
import { OptionsPage } from '@/components/options/OptionsPage';
import { BackupSection } from '@/components/safekeeping/BackupSection';
import { mountStoreBars } from '@/components/safekeeping/StoreBars';
import { newShelf } from '@/lib/safekeeping/shelf';
import { newBackupFolder } from '@/lib/state/backup-folder';
import { newBackups } from '@/lib/state/backups';
import { openPage } from '@/lib/state/open-page';
import { newOptions } from '@/lib/state/options';
import { newStorageMeter } from '@/lib/state/storage-meter';
import { newWipe } from '@/lib/state/wipe';

await openPage(mountStoreBars, async ({ db, appearance, folder: writer, root }) => {
  const state = await newOptions(db, appearance);
  const meter = newStorageMeter();
  const text = () => appearance.speech.value.t;
  const backups = newBackups({ db, shelf: newShelf(), toasts: state.toasts, text });
  const folder = newBackupFolder({ db, writer, toasts: state.toasts, text });
  const wipe = newWipe(db, text);
  effect(() => {
    document.title = `${appearance.speech.value.t('settings.title')} – Walkmap`;
  });
  const Page = () => (
    <SpeechContext.Provider value={appearance.speech.value}>
      <OptionsPage
        state={state}
        appearance={appearance}
        backup={<BackupSection state={backups} folder={folder} />}
        storage={<StorageMeter meter={meter} labelHidden />}
        deleteAll={<DeleteAllSection wipe={wipe} />}
      />
    </SpeechContext.Provider>
  );
  render(<Page />, root);
});
