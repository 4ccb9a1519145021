// Start screen: one button that starts a walkthrough without any form, and the walkthroughs there already are.
import type { ComponentChildren } from 'preact';
import { AppearanceChoice } from '@/components/controls/AppearanceChoice';
import controls from '@/components/controls/controls.module.css';
import { later } from '@/components/controls/Later';
import { Logo } from '@/components/controls/Logo';
import { SettingsLink } from '@/components/controls/SettingsLink';
import { useSpeech } from '@/components/controls/text-context';
import type { Appearance } from '@/lib/state/appearance';
import type { Panel } from '@/lib/state/panel';
import type { OnGoing } from '@/lib/state/waits';
import { GoingLine } from './GoingLine';
import start from './start-screen.module.css';
import { WaitList } from './WaitList';
import styles from './walkthrough.module.css';

const StartBriefs = later(() => import('./StartBriefs').then((module) => module.StartBriefs));

interface Props {
  panel: Panel;
  appearance: Appearance;
  notice?: ComponentChildren;
  onCame: (wait: OnGoing) => void;
}

export function StartScreen({ panel, appearance, notice, onCame }: Props) {
  const { t } = useSpeech();
  const earlier = panel.data.earlier.value;
  return (
    <div class={styles.panel}>
      <GoingLine panel={panel} runId={null} onCame={onCame} />
      <main class={styles.main}>
        <div class={start.logo}>
          <Logo /> {t('app.name')}
        </div>
        <div class={start.start}>
          <h1>{t('start.heading')}</h1>
          <p>{t('start.lead')}</p>
          <button
            type="button"
            class={`${controls.button} ${controls.primary} ${start.startButton}`}
            data-first
            onClick={() => panel.start()}
          >
            {t('start.button')}
          </button>
          <p>{t('start.privacy')}</p>
        </div>
        {panel.plan.offers.value.length > 0 && <StartBriefs panel={panel} />}
        {notice}
        <WaitList panel={panel} runId={null} onCame={onCame} />
        {earlier.length > 0 && (
          <section aria-labelledby="earlier-runs">
            <h2 id="earlier-runs" class={controls.label}>
              {t('start.earlier')}
            </h2>
            <ul class={start.runs}>
              {earlier.map((walkthrough) => (
                <li key={walkthrough.id}>
                  <span class={start.runName} dir="auto">
                    {walkthrough.name}
                  </span>
                  <button type="button" class={controls.chip} onClick={() => panel.reopen(walkthrough.id)}>
                    {t(walkthrough.state === 'final' ? 'start.open' : 'start.continue')}{' '}
                    <span class="visually-hidden">{walkthrough.name}</span>
                  </button>
                  <button type="button" class={controls.chip} onClick={() => panel.seeMap(walkthrough.id)}>
                    {t('start.map')} <span class="visually-hidden">{walkthrough.name}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
      <footer class={styles.footer}>
        <AppearanceChoice theme={appearance.preferences.value.theme} onChoose={appearance.choose} />
        <a class={controls.chip} href="/library.html" target="_blank" rel="noopener">
          {t('nav.library')}
        </a>
        <SettingsLink />
      </footer>
    </div>
  );
}
