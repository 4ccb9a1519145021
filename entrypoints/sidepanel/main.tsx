// Side panel: wiring only.
import '@/assets/tokens.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { SpeechContext } from '@/components/controls/text-context';
import { PanelScreen } from '@/components/walkthrough/PanelScreen';
import { newDatabase, refuseNewerDatabase } from '@/lib/db/database';
import { type Appearance, newAppearance } from '@/lib/state/appearance';
import { showFatal } from '@/lib/state/fatal';
import { newPanel, type Panel } from '@/lib/state/panel';

const appearance = await newAppearance(document.documentElement, browser.i18n.getUILanguage());
const root = document.getElementById('root') as HTMLElement;

try {
  await refuseNewerDatabase();
  const panel = await newPanel(newDatabase(), appearance);
  render(<App panel={panel} appearance={appearance} />, root);
} catch (error) {
  showFatal(root, error, appearance.speech.value.t);
}

function App({ panel, appearance }: { panel: Panel; appearance: Appearance }) {
  return (
    <SpeechContext.Provider value={appearance.speech.value}>
      <PanelScreen panel={panel} appearance={appearance} />
    </SpeechContext.Provider>
  );
}
