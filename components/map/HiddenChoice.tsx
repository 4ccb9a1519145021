// Hidden choice: what this map does not show of its walkthroughs, and the way back.
import { EyeOff, RotateCcw } from 'lucide-preact';
import { isHidden, overrideTouchpoint, readOverrides } from '@/lib/domain/read-overrides';
import type { MapRows } from '@/lib/state/map-page';
import type { MapEdit } from '@/lib/state/map-page-edit';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { HeaderPopover } from './HeaderPopover';
import styles from './map-choice.module.css';

interface Props {
  rows: MapRows;
  edit: Pick<MapEdit, 'showAgain'>;
}

export function HiddenChoice({ rows, edit }: Props) {
  const { t } = useSpeech();
  const overrides = readOverrides(rows.overrides);
  const hidden = rows.touchpoints.filter(({ id }) => isHidden(overrides, id));
  if (hidden.length === 0) return null;
  const words = t('map.hidden.count', { n: hidden.length });
  return (
    <HeaderPopover label={words} icon={<EyeOff size={15} />} words={words} pressed>
      <div class={styles.choice}>
        <p class={styles.heading}>{t('map.hidden.hint')}</p>
        {hidden.map((touchpoint) => {
          const title = overrideTouchpoint(touchpoint, overrides, rows.map.kind).title || t('untitled');
          return (
            <button
              key={touchpoint.id}
              type="button"
              class={`${controls.button} ${controls.quiet} ${styles.back}`}
              aria-label={t('map.hidden.show', { title })}
              onClick={() => void edit.showAgain([touchpoint.id])}
            >
              <RotateCcw size={14} />
              <span dir="auto">{title}</span>
            </button>
          );
        })}
        <button type="button" class={controls.button} onClick={() => void edit.showAgain(hidden.map(({ id }) => id))}>
          {t('map.hidden.all')}
        </button>
      </div>
    </HeaderPopover>
  );
}
