// Table dialog: the table twin of the map, with a button that copies it.
import { Check, Copy } from 'lucide-preact';
import { useState } from 'preact/hooks';
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
}

export function TableDialog({ map, onClose }: Props) {
  const speech = useSpeech();
  const { t } = speech;
  // Told in the dialog itself: a toast would lie under it.
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    copyTable(tableModel(map, speech)).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <BigDialog
      heading={t('map.table.title')}
      hint={
        <span role="status" class={copied === true ? styles.done : undefined}>
          {t(copied === null ? 'map.table.hint' : copied ? 'map.table.copied' : 'map.table.copy-failed')}
        </span>
      }
      onClose={onClose}
      actions={
        <button type="button" class={`${controls.button} ${controls.primary}`} onClick={copy}>
          {copied ? <Check size={15} /> : <Copy size={15} />}
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
