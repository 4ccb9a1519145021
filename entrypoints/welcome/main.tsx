// Welcome page: wiring only.
import '@/assets/tokens.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { SpeechContext } from '@/components/controls/text-context';
import { mountStoreBars } from '@/components/safekeeping/StoreBars';
import { WelcomePage } from '@/components/welcome/WelcomePage';
import { openPage } from '@/lib/state/open-page';
import { newWelcome } from '@/lib/state/welcome';

await openPage(mountStoreBars, async ({ db, appearance, root }) => {
  const state = await newWelcome(db, appearance);
  effect(() => {
    document.title = `${appearance.speech.value.t('welcome.title')} – Walkmap`;
  });
  // The way here from an empty library or map: nothing more to press.
  if (location.search === '?sample') void state.sample.open();
  const Page = () => (
    <SpeechContext.Provider value={appearance.speech.value}>
      <WelcomePage state={state} appearance={appearance} />
    </SpeechContext.Provider>
  );
  render(<Page />, root);
});
