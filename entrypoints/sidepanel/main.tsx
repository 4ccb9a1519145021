// Side panel: wiring only.
import '@/assets/tokens.css';
import { render } from 'preact';
import { BackupReminder } from '@/components/controls/BackupReminder';
import { later } from '@/components/controls/Later';
import { SpeechContext } from '@/components/controls/text-context';
import { OpenPackButton } from '@/components/import/OpenPackButton';
import { mountStoreBars } from '@/components/safekeeping/StoreBars';
import { PanelScreen } from '@/components/walkthrough/PanelScreen';
import { call } from '@/lib/protocol/call';
import type { Appearance } from '@/lib/state/appearance';
import { newBackupReminder, type BackupReminder as Reminder } from '@/lib/state/backup-reminder';
import { newOpenPack, type OpenPack } from '@/lib/state/open-pack';
import { openPage } from '@/lib/state/open-page';
import { newPanel, type Panel } from '@/lib/state/panel';

await openPage(mountStoreBars, async ({ db, appearance, health, root }) => {
  const panel = await newPanel(db, appearance);
  // What was typed meanwhile is saved as soon as the store takes it again.
  health.readOnly.subscribe((cause) => {
    if (cause === null) void panel.saver.flush();
  });
  const text = () => appearance.speech.value.t;
  const reminder = newBackupReminder(db, panel.toasts, text);
  const pack = newOpenPack({
    db,
    text,
    backUp: () => call('backup.make', { reason: 'before-import' }),
    start: panel.start,
    tell: panel.toasts.show,
  });
  render(<App panel={panel} appearance={appearance} reminder={reminder} pack={pack} />, root);
});

const Editor = later(() => import('@/components/annotate/PictureEditor').then((module) => module.PictureEditor));

interface Props {
  panel: Panel;
  appearance: Appearance;
  reminder: Reminder;
  pack: OpenPack;
}

function App({ panel, appearance, reminder, pack }: Props) {
  const { open, start, end } = panel.markUp;
  const notice = (
    <>
      <OpenPackButton state={pack} />
      <BackupReminder reminder={reminder} />
    </>
  );
  return (
    <SpeechContext.Provider value={appearance.speech.value}>
      <PanelScreen panel={panel} appearance={appearance} notice={notice} />
      {open.value && <Editor open={open.value} onOpen={start} onClose={end} />}
    </SpeechContext.Provider>
  );
}
