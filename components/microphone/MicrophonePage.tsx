// Microphone page: says what the microphone is for, and lets the browser ask for it.
import { Mic } from 'lucide-preact';
import controls from '@/components/controls/controls.module.css';
import { Logo } from '@/components/controls/Logo';
import { useSpeech } from '@/components/controls/text-context';
import type { MicrophoneAsking } from '@/lib/state/microphone-asking';
import look from './microphone.module.css';

export function MicrophonePage({ state }: { state: MicrophoneAsking }) {
  const { t } = useSpeech();
  const { allowed, problem } = state;
  return (
    <main class={look.page}>
      <span class={look.brand}>
        <Logo size={21} /> {t('app.name')}
      </span>
      <h1>{t('mic.heading')}</h1>
      <p>{t('mic.lead')}</p>
      {allowed.value ? (
        <div role="status">
          <p class={look.done}>{t('mic.done')}</p>
          <p class={look.soft}>{t('mic.once')}</p>
        </div>
      ) : (
        <button type="button" class={`${controls.button} ${controls.primary}`} onClick={state.ask}>
          <Mic size={16} aria-hidden="true" /> {t('mic.allow')}
        </button>
      )}
      {problem.value && (
        <p class={controls.problem} role="alert">
          {problem.value}
        </p>
      )}
    </main>
  );
}
