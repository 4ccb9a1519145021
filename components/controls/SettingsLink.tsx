// Settings link: the way to the settings page from any screen.
import styles from './controls.module.css';
import { useSpeech } from './text-context';

export function SettingsLink() {
  const { t } = useSpeech();
  return (
    <a class={styles.chip} href="/options.html" target="_blank" rel="noreferrer">
      {t('nav.all-settings')}
    </a>
  );
}
