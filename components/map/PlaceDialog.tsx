// Place dialog: where steps are moved to, chosen from a list; the way of whoever does not drag.
import { useState } from 'preact/hooks';
import type { Id } from '@/lib/domain/id';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { MapEdit } from '@/lib/state/map-page-edit';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
import { DialogFoot } from '../controls/DialogFoot';
import { useSpeech } from '../controls/text-context';
import { ColumnOptions } from './ColumnOptions';

interface Props {
  map: PlacedMap;
  columnIds: readonly Id[];
  edit: Pick<MapEdit, 'moveBeside' | 'moveToStage'>;
  onClose: () => void;
}

export function PlaceDialog({ map, columnIds, edit, onClose }: Props) {
  const { t } = useSpeech();
  const others = map.columns.filter(({ id }) => !columnIds.includes(id));
  const own = map.columns.find(({ id }) => columnIds.includes(id));
  const before = others.findLast(({ index }) => index < (own?.index ?? 0));
  const [where, setWhere] = useState(before ? `after/${before.id}` : `start/${map.stages[0]?.stage?.id ?? ''}`);
  const move = () => {
    const [side, id = ''] = where.split('/');
    if (side === 'after') return void edit.moveBeside(columnIds, { id, side });
    const first = others.find(({ stageId }) => (stageId ?? '') === id);
    if (first) void edit.moveBeside(columnIds, { id: first.id, side: 'before' });
    else void edit.moveToStage(columnIds, id || null);
  };
  return (
    <Dialog
      heading={t('map.place.title', { n: columnIds.length })}
      onSubmit={(event) => {
        event.preventDefault();
        move();
        onClose();
      }}
      onClose={onClose}
      actions={<DialogFoot confirm={t('map.place.do')} onCancel={onClose} />}
    >
      <label class={controls.field}>
        <span class={controls.label}>{t('map.place.where')}</span>
        <select class={controls.input} value={where} onChange={(event) => setWhere(event.currentTarget.value)}>
          <ColumnOptions
            map={map}
            without={columnIds}
            first={(stage) => ({
              value: `start/${stage?.id ?? ''}`,
              label: t('map.place.start', { stage: stage?.name ?? t('map.stage.none') }),
            })}
            option={(id, title) => ({ value: `after/${id}`, label: t('map.place.after', { title }) })}
          />
        </select>
      </label>
    </Dialog>
  );
}
