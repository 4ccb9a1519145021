// Library page: wiring only.
import '@/assets/tokens.css';
import { effect } from '@preact/signals';
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
import { newAttempt } from '@/lib/state/error-reporter';
import { newFiguresImport } from '@/lib/state/figures-import';
import { newImportDialog } from '@/lib/state/import-dialog';
import { newImportHub } from '@/lib/state/import-hub';
import { newLibrary } from '@/lib/state/library';
import { formatPlace, parsePlace } from '@/lib/state/library-place';
import { openPage } from '@/lib/state/open-page';
import { newQuarantine } from '@/lib/state/quarantine';
import { newRecorderImport } from '@/lib/state/recorder-import';
import { newTableImport } from '@/lib/state/table-import';
import { newToasts } from '@/lib/state/toasts';
import { workerWrites } from '@/lib/state/typed-writes';

const TableImport = later(async () => (await import('@/components/import/TableImport')).TableImport);
const RecorderImport = later(async () => (await import('@/components/import/RecorderImport')).RecorderImport);
const FiguresImport = later(async () => (await import('./FiguresImport')).FiguresImport);

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
  const bringing = { db, text, toasts, show };
  const tables = newTableImport({ ...bringing, language: () => speech.value.language });
  const figures = newFiguresImport({ db, speech, toasts, show });
  const recordings = newRecorderImport({ ...bringing, preferences: () => appearance.preferences.value });
  const hub = newImportHub({ bundles: importing, tables, figures, recordings, attempt: newAttempt(toasts, text) });
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
            <ImportButton hub={hub} />
          </>
        }
      />
      <SpeechContext.Provider value={speech.value}>
        <ImportDialog state={importing} />
        {tables.isOpen.value && <TableImport state={tables} onFigures={() => void hub.asFigures()} />}
        {recordings.isOpen.value && <RecorderImport state={recordings} />}
        {figures.isOpen.value && <FiguresImport state={figures} />}
      </SpeechContext.Provider>
    </>
  );
  render(<Page />, root);
});
