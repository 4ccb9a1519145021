// Table dialog: the table twin of the map, with a button that copies it.
import { Copy } from 'lucide-preact';
import type { PlacedMap } from '@/lib/domain/place-map';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { BigDialog } from './BigDialog';
import styles from './big-dialog.module.css';
import { copyTable } from './copy-table';
import { MapTable } from './MapTable';
import { tableModel } from './table-model';

interface Props {
  map: PlacedMap;
  onClose: () => void;
  /** Told whether the copy came to the clipboard. */
  onCopied: (done: boolean) => void;
}

export function TableDialog({ map, onClose, onCopied }: Props) {
  const { t } = useSpeech();
  const copy = () =>
    copyTable(tableModel(map, t)).then(
      () => onCopied(true),
      () => onCopied(false),
    );
  return (
    <BigDialog
      heading={t('map.table.title')}
      hint={t('map.table.hint')}
      onClose={onClose}
      actions={
        <button type="button" class={`${controls.button} ${controls.primary}`} onClick={copy}>
          <Copy size={15} />
          {t('map.table.copy')}
        </button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class={styles.scroll} tabIndex={0} aria-label={t('map.table.title')}>
        <MapTable map={map} />
      </section>
    </BigDialog>
  );
}
