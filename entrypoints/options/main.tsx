// Settings page: wiring only.
import '@/assets/tokens.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { SpeechContext } from '@/components/controls/text-context';
import { OptionsPage } from '@/components/options/OptionsPage';
import { openPage } from '@/lib/state/open-page';
import { newOptions } from '@/lib/state/options';

await openPage(async ({ db, appearance, root }) => {
  const state = await newOptions(db, appearance);
  effect(() => {
    document.title = `${appearance.speech.value.t('settings.title')} – Walkmap`;
  });
  const Page = () => (
    <SpeechContext.Provider value={appearance.speech.value}>
      <OptionsPage state={state} appearance={appearance} />
    </SpeechContext.Provider>
  );
  render(<Page />, root);
});
