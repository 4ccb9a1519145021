// Line-up banner: a quiet line over a map of several walkthroughs, where some of its steps look the same.
import { X } from 'lucide-preact';
import type { MapMatching } from '@/lib/state/map-matching';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './line-up.module.css';

export function LineUpBanner({ matching }: { matching: MapMatching }) {
  const { t } = useSpeech();
  const n = matching.proposals.value.length;
  if (n === 0 || matching.quiet.value) return null;
  return (
    <aside class={styles.banner} aria-label={t('map.match.title')}>
      <span>{t('map.match.banner', { n })}</span>
      <button
        type="button"
        class={controls.button}
        onClick={() => {
          matching.open.value = true;
        }}
      >
        {t('map.match.title')}
      </button>
      <button
        type="button"
        class={styles.away}
        aria-label={t('map.match.later')}
        title={t('map.match.later')}
        onClick={() => {
          matching.quiet.value = true;
        }}
      >
        <X size={16} />
      </button>
    </aside>
  );
}
