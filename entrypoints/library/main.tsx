// Library page: wiring only.
import '@/assets/tokens.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { BackupReminder } from '@/components/controls/BackupReminder';
import { later } from '@/components/controls/Later';
import { SpeechContext } from '@/components/controls/text-context';
import { ConflictsButton } from '@/components/import/ConflictsDialog';
import { ImportButton } from '@/components/import/ImportButton';
import { ImportDialog } from '@/components/import/ImportDialog';
import { QuarantineButton } from '@/components/import/QuarantineButton';
import { LibraryPage } from '@/components/library/LibraryPage';
import { mountStoreBars } from '@/components/safekeeping/StoreBars';
import { openPanelIn } from '@/lib/browser/panel';
import { currentWindowId } from '@/lib/browser/tabs';
import { call } from '@/lib/protocol/call';
import { newBackupReminder } from '@/lib/state/backup-reminder';
import { newConflictsDialog } from '@/lib/state/conflicts-dialog';
import { newImportDialog } from '@/lib/state/import-dialog';
import type { ImportRoom } from '@/lib/state/import-room';
import { newLibrary } from '@/lib/state/library';
import { formatPlace, parsePlace } from '@/lib/state/library-place';
import { openPage } from '@/lib/state/open-page';
import { newQuarantine } from '@/lib/state/quarantine';
import { newToasts } from '@/lib/state/toasts';
import { workerWrites } from '@/lib/state/typed-writes';

const ImportDialogs = later(async () => (await import('./ImportDialogs')).ImportDialogs);

await openPage(mountStoreBars, async ({ db, appearance, root }) => {
  const toasts = newToasts();
  const { speech } = appearance;
  const asked = currentWindowId();
  const library = newLibrary({
    db,
    typed: workerWrites,
    speech,
    toasts,
    openPanel: () => openPanelIn(windowId),
    place: parsePlace(location.search),
  });
  // Known before any click, since the panel opens only while the gesture lasts; asked while the rows are read.
  const windowId = await asked;
  addEventListener('pagehide', (event) => event.persisted || library.stop());
  effect(() => history.replaceState(null, '', formatPlace(library.place.value)));
  effect(() => {
    document.title = `${speech.value.t('library.title')} – Walkmap`;
  });
  const text = () => speech.value.t;
  const importing = newImportDialog({
    db,
    text,
    toasts,
    backUp: () => call('backup.make', { reason: 'before-import' }),
  });
  const show = (id: string) => {
    library.place.value = { is: 'project', id, show: 'walkthroughs' };
  };
  const room = signal<ImportRoom | null>(null);
  const bring = async (act: (room: ImportRoom) => Promise<void>) => {
    const { newImportRoom } = await import('@/lib/state/import-room');
    room.value ??= newImportRoom({ db, appearance, toasts, bundles: importing, show });
    await act(room.value);
  };
  const reminder = newBackupReminder(db, toasts, text);
  const conflicts = newConflictsDialog({ db, text, toasts });
  const quarantine = newQuarantine(db, toasts, text);
  const Page = () => (
    <>
      <LibraryPage
        library={library}
        appearance={appearance}
        toasts={toasts}
        notice={<BackupReminder reminder={reminder} />}
        actions={
          <>
            <QuarantineButton quarantine={quarantine} />
            <ConflictsButton state={conflicts} />
            <ImportButton
              onFiles={(files) => void bring(({ hub }) => hub.look(files))}
              onTable={(text) => void bring(({ hub }) => hub.paste(text))}
            />
          </>
        }
      />
      <SpeechContext.Provider value={speech.value}>
        <ImportDialog state={importing} />
        {room.value && <ImportDialogs room={room.value} />}
      </SpeechContext.Provider>
    </>
  );
  render(<Page />, root);
});
