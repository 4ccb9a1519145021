// Lane head: the name of a lane at the left edge, with a word on how to read it and the menu that moves it.
import { ArrowDown, ArrowUp, Ellipsis, EyeOff, Plus, Trash2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { isFirstLane, type Lane, type LaneKind } from '@/lib/domain/lane';
import type { MapEdit } from '@/lib/state/map-page-edit';
import type { MessageKey } from '@/lib/text/en';
import { Menu, type MenuGroup } from '../controls/Menu';
import { type Speech, useSpeech } from '../controls/text-context';
import { EditableText } from './EditableText';
import type { GridProps } from './MapGrid';
import styles from './map-grid.module.css';

const NOTES: Partial<Record<LaneKind, MessageKey>> = {
  expectation: 'map.note.expectation',
  pain: 'map.note.pain',
  time: 'map.note.time',
  arc: 'map.note.arc',
};

const NOTES_OF_SEVERAL_RUNS: Partial<Record<LaneKind, MessageKey>> = {
  pain: 'map.note.pain.runs',
  time: 'map.note.time.runs',
  feeling: 'map.note.feeling.runs',
};

export interface LaneHeadProps extends Pick<GridProps, 'edit'> {
  lane: Lane;
  /** All lanes of the map. */
  lanes: readonly Lane[];
  severalRuns: boolean;
  children?: ComponentChildren;
}

export function LaneHead({ lane, lanes, edit, severalRuns, children }: LaneHeadProps) {
  const { t } = useSpeech();
  const note = (severalRuns && NOTES_OF_SEVERAL_RUNS[lane.kind]) || NOTES[lane.kind];
  const name = lane.title ?? t(`map.lane.${lane.kind}`);
  return (
    <th scope="row" class={styles.lane} data-drag={edit && `lane/${lane.id}`}>
      <div class={styles.laneTop}>
        {edit ? (
          <EditableText
            class={styles.laneName}
            value={name}
            label={t('map.lane.name')}
            focusKey={`${lane.id}/name`}
            maxLength={500}
            mayBeEmpty={lane.kind !== 'text'}
            save={(text) => edit.renameLane(lane, text)}
          />
        ) : (
          <span class={styles.laneName}>{name}</span>
        )}
        {edit && (
          <Menu
            label={t('map.lane.menu', { title: name })}
            groups={() => laneActions(lane, movableLanes(lanes), edit, t)}
            class={`${styles.headMenu} ${styles.laneMenu}`}
            focusKey={`${lane.id}/menu`}
          >
            <Ellipsis size={16} />
          </Menu>
        )}
      </div>
      {note && <small class={styles.laneNote}>{t(note)}</small>}
      {children}
    </th>
  );
}

/** The lanes under the heads; stages and steps stay on top. */
export function movableLanes(lanes: readonly Lane[]): Lane[] {
  return lanes.filter(({ kind }) => kind !== 'stage' && kind !== 'step');
}

function laneActions(lane: Lane, lanes: readonly Lane[], edit: MapEdit, t: Speech['t']): MenuGroup[] {
  const at = lanes.findIndex(({ id }) => id === lane.id);
  const [above, below] = [lanes[at - 1], lanes[at + 1]];
  const remove = {
    label: t('map.lane.remove'),
    icon: <Trash2 size={15} />,
    run: () => void edit.changeLane(lane, 'remove'),
  };
  return [
    {
      items: [
        {
          label: t('map.lane.up'),
          icon: <ArrowUp size={15} />,
          disabled: !above,
          run: () => above && void edit.moveLane(lane.id, { id: above.id, side: 'before' }),
        },
        {
          label: t('map.lane.down'),
          icon: <ArrowDown size={15} />,
          disabled: !below,
          run: () => below && void edit.moveLane(lane.id, { id: below.id, side: 'after' }),
        },
        {
          label: t('map.lane.add'),
          icon: <Plus size={15} />,
          run: () => void edit.addLane({ id: lane.id, side: 'after' }),
        },
        { label: t('map.lane.hide'), icon: <EyeOff size={15} />, run: () => void edit.changeLane(lane, 'hide') },
        ...(isFirstLane(lane.kind) ? [] : [remove]),
      ],
    },
  ];
}
