// Link chip: the words on a link that can be worked: where it leads, its label, and its removal.
import { ArrowRight, Map as MapIcon, PencilLine, Plus, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { PlacedLink } from '@/lib/domain/place-links';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { MapEdit } from '@/lib/state/map-page-edit';
import { Menu, type MenuItem } from '../controls/Menu';
import { RenameField } from '../controls/RenameField';
import { type Speech, useSpeech } from '../controls/text-context';
import styles from './link-row.module.css';
import { linkWords } from './link-words';
import type { DrawnArc } from './links';

interface Props {
  link: PlacedLink;
  /** In words. */
  name: string;
  map: PlacedMap;
  edit: MapEdit;
  place: DrawnArc['words'];
  onHold: (holds: boolean) => void;
}

export function LinkChip({ link, name, map, edit, place, onHold }: Props) {
  const { t } = useSpeech();
  const [typing, setTyping] = useState(false);
  const { x, y, anchor, width } = place;
  const { link: row } = link;
  return (
    <div
      class={`${styles.chip} ${styles[anchor]}`}
      style={{ left: `${x}px`, top: `${y}px`, maxWidth: `${width}px` }}
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocusIn={() => onHold(true)}
      onFocusOut={() => onHold(false)}
    >
      {typing && row ? (
        <RenameField
          class={styles.field ?? ''}
          value={row.label}
          label={t('map.link.label')}
          onSave={(label) => void edit.labelLink(row, label)}
          onDone={() => setTyping(false)}
        />
      ) : (
        <Menu
          label={name}
          note={row ? undefined : t('map.link.read')}
          groups={() => [{ items: actions(link, map, edit, t, () => setTyping(true)) }]}
          class={styles.button ?? ''}
          focusKey={`link/${link.id}`}
        >
          <span class={styles.text} dir="auto">
            {linkWords(link, t)}
          </span>
        </Menu>
      )}
    </div>
  );
}

function actions(link: PlacedLink, map: PlacedMap, edit: MapEdit, t: Speech['t'], type: () => void): MenuItem[] {
  const { link: row, kind, fromId, toId } = link;
  const go = (id: string) => ({
    key: id,
    label: t('map.link.from', { title: map.columns.find((column) => column.id === id)?.title || t('untitled') }),
    icon: <ArrowRight size={15} />,
    run: () => focusColumn(id),
  });
  const opens = link.map?.id;
  const there =
    opens === undefined
      ? [go(fromId), go(toId)]
      : [{ label: t('map.link.open'), icon: <MapIcon size={15} />, run: () => location.assign(`?map=${opens}`) }];
  if (!row) {
    const keep = () => void edit.addLink({ kind, fromId, toId });
    return [...there, { label: t('map.link.keep'), icon: <Plus size={15} />, run: keep }];
  }
  return [
    ...there,
    { label: t('map.link.rename'), icon: <PencilLine size={15} />, run: type },
    { label: t('map.link.remove'), icon: <Trash2 size={15} />, run: () => void edit.removeLink(row) },
  ];
}

/** Leads to the head of a step, which may be far away. */
function focusColumn(id: string): void {
  const head = document.querySelector<HTMLElement>(`[data-focus="${id}/title"]`);
  head?.scrollIntoView({ block: 'nearest', inline: 'center' });
  head?.focus({ preventScroll: true });
}
