// Microphone page: wiring only.
import '@/assets/tokens.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { SpeechContext } from '@/components/controls/text-context';
import { MicrophonePage } from '@/components/microphone/MicrophonePage';
import { mountStoreBars } from '@/components/safekeeping/StoreBars';
import { newMicrophoneAsking } from '@/lib/state/microphone-asking';
import { openPage } from '@/lib/state/open-page';

await openPage(mountStoreBars, ({ appearance, root }) => {
  const state = newMicrophoneAsking(() => appearance.speech.value.t);
  effect(() => {
    document.title = `${appearance.speech.value.t('mic.heading')} – Walkmap`;
  });
  const Page = () => (
    <SpeechContext.Provider value={appearance.speech.value}>
      <MicrophonePage state={state} />
    </SpeechContext.Provider>
  );
  render(<Page />, root);
});
