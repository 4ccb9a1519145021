// Link dialog: draws a branch, a loop, a hand-off or a sub-journey from a step to another one, or to another map.
import { useState } from 'preact/hooks';
import type { Id } from '@/lib/domain/id';
import type { JourneyMap } from '@/lib/domain/journey-map';
import { DRAWN_LINKS, type DrawnLink } from '@/lib/domain/place-links';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { MapEdit } from '@/lib/state/map-page-edit';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
import { DialogFoot } from '../controls/DialogFoot';
import { useSpeech } from '../controls/text-context';
import { ColumnOptions } from './ColumnOptions';
import styles from './template-dialog.module.css';

interface Props {
  map: PlacedMap;
  /** Where the link begins. */
  columnId: Id;
  /** All maps, for sub-journeys. */
  maps: readonly JourneyMap[];
  edit: Pick<MapEdit, 'addLink'>;
  onClose: () => void;
}

export function LinkDialog({ map, columnId, maps, edit, onClose }: Props) {
  const { t } = useSpeech();
  const from = map.columns.find(({ id }) => id === columnId);
  const otherMaps = maps.filter(({ id }) => id !== map.map.id);
  const [kind, setKind] = useState<DrawnLink>('branch');
  const [stepId, setStepId] = useState(() => nextOf(map, columnId));
  const [mapId, setMapId] = useState(otherMaps[0]?.id ?? '');
  const toId = kind === 'sub-journey' ? mapId : stepId;
  return (
    <Dialog
      heading={t('map.link.title', { title: from?.title || t('untitled') })}
      onSubmit={(event) => {
        event.preventDefault();
        if (toId === '') return;
        void edit.addLink({ kind, fromId: columnId, toId });
        onClose();
      }}
      onClose={onClose}
      actions={<DialogFoot confirm={t('map.link.do')} onCancel={onClose} disabled={toId === ''} />}
    >
      <fieldset class={styles.choice}>
        <legend class="visually-hidden">{t('map.link.kind')}</legend>
        {DRAWN_LINKS.map((one) => (
          <label key={one} class={styles.option}>
            <input type="radio" name="kind" value={one} checked={one === kind} onChange={() => setKind(one)} />
            <span>
              <b>{t(`map.link.kind.${one}`)}</b>
              <small>{t(`map.link.hint.${one}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {kind !== 'sub-journey' ? (
        <label class={controls.field}>
          <span class={controls.label}>{t('map.link.to')}</span>
          <select class={controls.input} value={stepId} onChange={(event) => setStepId(event.currentTarget.value)}>
            <ColumnOptions map={map} without={[columnId]} option={(value, label) => ({ value, label })} />
          </select>
        </label>
      ) : otherMaps.length > 0 ? (
        <label class={controls.field}>
          <span class={controls.label}>{t('map.link.to-map')}</span>
          <select class={controls.input} value={mapId} onChange={(event) => setMapId(event.currentTarget.value)}>
            {otherMaps.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || t('untitled')}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p class={controls.said}>{t('map.link.no-maps')}</p>
      )}
    </Dialog>
  );
}

/** The column behind another one; before it at the end of the map. */
function nextOf({ columns }: PlacedMap, id: Id): Id {
  const at = columns.findIndex((column) => column.id === id);
  return (columns[at + 1] ?? columns[at - 1])?.id ?? '';
}
