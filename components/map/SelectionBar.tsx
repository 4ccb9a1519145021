// Selection bar: how many steps are selected, and what can be done to all of them at once.
import { BadgeCheck, EyeOff, Merge, MoveHorizontal, X } from 'lucide-preact';
import type { Id } from '@/lib/domain/id';
import type { PlacedMap } from '@/lib/domain/place-map';
import { EvidenceStatus } from '@/lib/domain/touchpoint';
import type { MapEdit } from '@/lib/state/map-page-edit';
import controls from '../controls/controls.module.css';
import { Menu, type MenuGroup } from '../controls/Menu';
import { type Speech, useSpeech } from '../controls/text-context';
import styles from './selection-bar.module.css';

interface Props {
  map: PlacedMap;
  edit: MapEdit;
}

export function SelectionBar({ map, edit }: Props) {
  const { t } = useSpeech();
  const ids = [...edit.selection.ids.value];
  const [first, ...others] = ids;
  return (
    <>
      <p class="visually-hidden" role="status">
        {ids.length > 0 && t('map.selection.count', { n: ids.length })}
      </p>
      {first !== undefined && (
        <div class={styles.bar} role="toolbar" aria-label={t('map.selection')}>
          <b>{t('map.selection.count', { n: ids.length })}</b>
          <button
            type="button"
            class={controls.button}
            onClick={() => {
              edit.asked.value = { what: 'move', columnIds: ids };
            }}
          >
            <MoveHorizontal size={15} />
            {t('map.step.place')}
          </button>
          <button
            type="button"
            class={controls.button}
            aria-disabled={others.length === 0 || undefined}
            onClick={async () => {
              if (others.length > 0 && (await edit.join(others, first))) edit.selection.clear();
            }}
          >
            <Merge size={15} />
            {t('map.selection.join')}
          </button>
          <Menu
            label={t('map.selection.status')}
            groups={() => statuses(map, ids, edit, t)}
            class={controls.button ?? ''}
          >
            <BadgeCheck size={15} />
            {t('map.selection.status')}
          </Menu>
          <button type="button" class={controls.button} onClick={() => void edit.takeOffMap(ids)}>
            <EyeOff size={15} />
            {t('map.step.off')}
          </button>
          <button
            type="button"
            class={`${controls.button} ${controls.icon}`}
            aria-label={t('map.selection.clear')}
            title={t('map.selection.clear')}
            onClick={edit.selection.clear}
          >
            <X size={16} />
          </button>
        </div>
      )}
    </>
  );
}

/** How sure the touchpoints of all these steps are. */
function statuses(map: PlacedMap, ids: readonly Id[], edit: MapEdit, t: Speech['t']): MenuGroup[] {
  const columns = map.columns.filter(({ id }) => ids.includes(id));
  const touchpoints = columns.flatMap((column) => column.touchpoints.map(({ id }) => id));
  const items = EvidenceStatus.options.map((evidence) => ({
    label: t(`map.status.${evidence}`),
    run: () => void (evidence === 'validated' ? edit.askWho(touchpoints) : edit.mark(touchpoints, evidence)),
  }));
  return [{ label: t('map.status.choose'), items }];
}
