// Side panel: wiring only.
import '@/assets/tokens.css';
import { render } from 'preact';
import { SpeechContext } from '@/components/controls/text-context';
import { mountStoreBars } from '@/components/safekeeping/StoreBars';
import { PanelScreen } from '@/components/walkthrough/PanelScreen';
import type { Appearance } from '@/lib/state/appearance';
import { openPage } from '@/lib/state/open-page';
import { newPanel, type Panel } from '@/lib/state/panel';

await openPage(mountStoreBars, async ({ db, appearance, health, root }) => {
  const panel = await newPanel(db, appearance);
  // What was typed meanwhile is saved as soon as the store takes it again.
  health.readOnly.subscribe((cause) => {
    if (cause === null) void panel.saver.flush();
  });
  render(<App panel={panel} appearance={appearance} />, root);
});

function App({ panel, appearance }: { panel: Panel; appearance: Appearance }) {
  return (
    <SpeechContext.Provider value={appearance.speech.value}>
      <PanelScreen panel={panel} appearance={appearance} />
    </SpeechContext.Provider>
  );
}
