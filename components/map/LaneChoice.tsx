// Lane choice: which lanes of the map are shown, and which others it can have.
import { Plus, Rows3 } from 'lucide-preact';
import { BLUEPRINT_LANES, isFirstLane, LANE_KINDS, type Lane, type LaneKind } from '@/lib/domain/lane';
import type { MapEdit } from '@/lib/state/map-page-edit';
import type { MessageKey } from '@/lib/text/en';
import controls from '../controls/controls.module.css';
import { Menu, type MenuGroup } from '../controls/Menu';
import { type Speech, useSpeech } from '../controls/text-context';
import { HeaderPopover } from './HeaderPopover';
import { movableLanes } from './LaneHead';
import styles from './map-choice.module.css';

interface Props {
  /** All lanes of the map, in order. */
  lanes: readonly Lane[];
  edit: Pick<MapEdit, 'addLane' | 'addLaneOf' | 'changeLane'>;
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
        <Menu label={t('map.lanes.add')} class={controls.button} groups={() => addable(lanes, edit, t)}>
          <Plus size={15} />
          {t('map.lanes.add')}
        </Menu>
      </fieldset>
    </HeaderPopover>
  );
}

const ofBlueprint = (kind: LaneKind) => (BLUEPRINT_LANES as readonly LaneKind[]).includes(kind);

/** Every kind of lane that the map does not have yet, and as many own ones as wanted. */
function addable(lanes: readonly Lane[], edit: Props['edit'], t: Speech['t']): MenuGroup[] {
  const missing = LANE_KINDS.filter(
    (kind) => !isFirstLane(kind) && kind !== 'text' && !lanes.some((lane) => lane.kind === kind),
  );
  const group = (label: MessageKey, kinds: readonly LaneKind[]): MenuGroup => ({
    label: t(label),
    items: kinds.map((kind) => ({ label: t(`map.lane.${kind}`), run: () => void edit.addLaneOf(kind) })),
  });
  const own = {
    label: t('map.lanes.add.own'),
    run: () => {
      closePopover();
      void edit.addLane(null);
    },
  };
  return [
    group(
      'map.lanes.of-journey',
      missing.filter((kind) => !ofBlueprint(kind)),
    ),
    group(
      'map.lanes.of-blueprint',
      missing.filter((kind) => ofBlueprint(kind)),
    ),
    { items: [own] },
  ].filter(({ items }) => items.length > 0);
}

/** The name of an own lane is typed on the map, which the list of lanes would cover. */
function closePopover(): void {
  document.activeElement?.closest<HTMLElement>('[popover]')?.hidePopover();
}
