// Privacy section: what Walkmap sees, keeps and sends, in plain words.
import { useSpeech } from '@/components/controls/text-context';
import styles from './options.module.css';

const PARAGRAPHS = ['1', '2', '3', '4', '5'] as const;

export function PrivacySection() {
  const { t } = useSpeech();
  return (
    <div class={styles.prose}>
      {PARAGRAPHS.map((n) => (
        <p key={n}>{t(`settings.privacy.${n}`)}</p>
      ))}
    </div>
  );
}
