// Start steps: the four things that a first walk needs, with the keys that this browser really assigned.
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import type { WelcomeState } from '@/lib/state/welcome';
import styles from './welcome.module.css';

interface Props {
  shortcuts: WelcomeState['shortcuts']['value'];
  onSetShortcuts: () => void;
}

export function StartSteps({ shortcuts, onSetShortcuts }: Props) {
  const { t } = useSpeech();
  const open = shortcuts['open-panel'];
  const snapshot = shortcuts.snapshot;
  const steps = [
    { title: t('welcome.start.pin'), hint: t('welcome.start.pin.hint') },
    {
      title: open ? t('welcome.start.open', { shortcut: open }) : t('welcome.start.open-unset'),
      hint: t('welcome.start.open.hint'),
    },
    {
      title: snapshot ? t('welcome.start.snapshot', { shortcut: snapshot }) : t('welcome.start.snapshot-unset'),
      hint: t('welcome.start.snapshot.hint'),
    },
    { title: t('welcome.start.finish'), hint: t('welcome.start.finish.hint') },
  ];
  return (
    <section aria-labelledby="welcome-start">
      <h2 id="welcome-start">{t('welcome.start')}</h2>
      <ol class={styles.steps}>
        {steps.map(({ title, hint }) => (
          <li key={hint}>
            <h3>{title}</h3>
            <p>{hint}</p>
          </li>
        ))}
      </ol>
      {(!open || !snapshot) && (
        <p class={styles.unset}>
          {t('welcome.shortcuts')}{' '}
          <button type="button" class={controls.chip} onClick={onSetShortcuts}>
            {t('welcome.shortcuts.set')}
          </button>
        </p>
      )}
    </section>
  );
}
