// Welcome page: opened once, after the installation: what this is, how to begin, and what stays private, in a minute.
import { Check } from 'lucide-preact';
import { AppearanceChoice } from '@/components/controls/AppearanceChoice';
import controls from '@/components/controls/controls.module.css';
import { PageFrame } from '@/components/controls/PageFrame';
import { ToastList } from '@/components/controls/Toasts';
import { useSpeech } from '@/components/controls/text-context';
import type { Appearance } from '@/lib/state/appearance';
import type { WelcomeState } from '@/lib/state/welcome';
import { JourneyPreview } from './JourneyPreview';
import { StartSteps } from './StartSteps';
import styles from './welcome.module.css';

const PRIVACY = ['1', '2', '3', '4', '5'] as const;

export function WelcomePage({ state, appearance }: { state: WelcomeState; appearance: Appearance }) {
  const { t } = useSpeech();
  const { sample } = state;
  const { theme } = appearance.preferences.value;
  return (
    <PageFrame page={null} actions={<AppearanceChoice theme={theme} onChoose={appearance.choose} />}>
      <div class={styles.page}>
        <section class={styles.hero}>
          <h1>{t('welcome.heading')}</h1>
          <p class={styles.lead}>{t('welcome.lead')}</p>
          <div class={styles.actions}>
            <button
              type="button"
              class={`${controls.button} ${controls.primary} ${styles.big}`}
              aria-disabled={sample.opening.value || undefined}
              onClick={() => void sample.open()}
            >
              {sample.opening.value
                ? t('welcome.sample.drawing')
                : t(sample.there.value ? 'welcome.sample.open' : 'welcome.sample')}
            </button>
            {sample.there.value && (
              <button type="button" class={`${controls.button} ${controls.quiet}`} onClick={() => void sample.remove()}>
                {t('welcome.sample.remove')}
              </button>
            )}
            <span class={controls.hint}>{t('welcome.sample.hint')}</span>
          </div>
        </section>
        <JourneyPreview scenes={state.preview.value} />
        <StartSteps shortcuts={state.shortcuts.value} onSetShortcuts={() => void state.changeShortcuts()} />
        <section class={styles.privacy} aria-labelledby="welcome-privacy">
          <h2 id="welcome-privacy">{t('welcome.privacy')}</h2>
          <ul>
            {PRIVACY.map((n) => (
              <li key={n}>
                <Check size={17} aria-hidden="true" />
                <span>{t(`welcome.privacy.${n}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <ToastList toasts={state.toasts.list.value} onDismiss={state.toasts.dismiss} />
    </PageFrame>
  );
}
