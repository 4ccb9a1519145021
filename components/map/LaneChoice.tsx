// Lane choice: which lanes of the map are shown, and a new one.
import { Plus, Rows3 } from 'lucide-preact';
import type { Lane } from '@/lib/domain/lane';
import type { MapEdit } from '@/lib/state/map-page-edit';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { HeaderPopover } from './HeaderPopover';
import { movableLanes } from './LaneHead';
import styles from './map-choice.module.css';

interface Props {
  /** All lanes of the map, in order. */
  lanes: readonly Lane[];
  edit: Pick<MapEdit, 'addLane' | 'changeLane'>;
}

export function LaneChoice({ lanes, edit }: Props) {
  const { t } = useSpeech();
  return (
    <HeaderPopover label={t('map.lanes')} icon={<Rows3 size={15} />} words={t('map.lanes')}>
      <fieldset class={styles.choice}>
        <legend>{t('map.lanes.shown')}</legend>
        {movableLanes(lanes).map((lane) => (
          <label key={lane.id} class={styles.option}>
            <input
              type="checkbox"
              checked={!lane.hidden}
              onChange={() => void edit.changeLane(lane, lane.hidden ? 'show' : 'hide')}
            />
            <span dir="auto">{lane.title ?? t(`map.lane.${lane.kind}`)}</span>
          </label>
        ))}
        <button
          type="button"
          class={controls.button}
          onClick={(event) => {
            event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
            void edit.addLane(null);
          }}
        >
          <Plus size={15} />
          {t('map.lanes.add')}
        </button>
      </fieldset>
    </HeaderPopover>
  );
}
