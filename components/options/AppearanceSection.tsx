// Appearance section: language and theme of every page.
import { AppearanceChoice } from '@/components/controls/AppearanceChoice';
import styles from './options.module.css';

export function AppearanceSection(props: Parameters<typeof AppearanceChoice>[0]) {
  return (
    <div class={styles.row}>
      <AppearanceChoice {...props} />
    </div>
  );
}
