// Edit mark: a small pencil on what reads differently from the walk, with the way back.
import { PencilLine, RotateCcw } from 'lucide-preact';
import type { Id } from '@/lib/domain/id';
import type { OverrideField } from '@/lib/state/map-page-edit';
import { Menu } from '../controls/Menu';
import { useSpeech } from '../controls/text-context';
import type { CellProps } from './LaneRow';
import styles from './map-cells.module.css';

export interface EditMarkProps extends Pick<CellProps, 'column' | 'edit'> {
  ids: readonly Id[];
  field: OverrideField;
}

export function EditMark({ column, edit, ids, field }: EditMarkProps) {
  const { t } = useSpeech();
  const edited = ids.find((id) => column.edited.includes(`${id}/${field}`));
  if (edited === undefined) return null;
  if (!edit) {
    return (
      <span class={styles.editMark} title={t('map.edited')}>
        <PencilLine size={11} />
        <span class="visually-hidden">{t('map.edited')}</span>
      </span>
    );
  }
  const original = edit.original(edited, field);
  const note =
    original === undefined
      ? t('map.edited')
      : original === ''
        ? t('map.edited.run.empty')
        : `${t('map.edited.run')} ${original}`;
  return (
    <Menu
      label={t('map.edited')}
      note={note}
      groups={() => [
        {
          items: [
            { label: t('map.take-back'), icon: <RotateCcw size={15} />, run: () => void edit.takeBack(ids, field) },
          ],
        },
      ]}
      class={styles.editMark}
      focusKey={`${edited}/${field}/mark`}
    >
      <PencilLine size={12} />
    </Menu>
  );
}
