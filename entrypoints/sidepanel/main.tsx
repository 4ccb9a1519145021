// Side panel: wiring only.
import '@/assets/tokens.css';
import { render } from 'preact';
import { BackupReminder } from '@/components/controls/BackupReminder';
import { later } from '@/components/controls/Later';
import { SpeechContext } from '@/components/controls/text-context';
import { mountStoreBars } from '@/components/safekeeping/StoreBars';
import { PanelScreen } from '@/components/walkthrough/PanelScreen';
import type { Appearance } from '@/lib/state/appearance';
import { newBackupReminder, type BackupReminder as Reminder } from '@/lib/state/backup-reminder';
import { openPage } from '@/lib/state/open-page';
import { newPanel, type Panel } from '@/lib/state/panel';

await openPage(mountStoreBars, async ({ db, appearance, health, root }) => {
  const panel = await newPanel(db, appearance);
  // What was typed meanwhile is saved as soon as the store takes it again.
  health.readOnly.subscribe((cause) => {
    if (cause === null) void panel.saver.flush();
  });
  const reminder = newBackupReminder(db, panel.toasts, () => appearance.speech.value.t);
  render(<App panel={panel} appearance={appearance} reminder={reminder} />, root);
});

const Editor = later(() => import('@/components/annotate/PictureEditor').then((module) => module.PictureEditor));

interface Props {
  panel: Panel;
  appearance: Appearance;
  reminder: Reminder;
}

function App({ panel, appearance, reminder }: Props) {
  const { open, start, end } = panel.markUp;
  return (
    <SpeechContext.Provider value={appearance.speech.value}>
      <PanelScreen panel={panel} appearance={appearance} notice={<BackupReminder reminder={reminder} />} />
      {open.value && <Editor open={open.value} onOpen={start} onClose={end} />}
    </SpeechContext.Provider>
  );
}
