// Table dialog: the table twin of the map, with a button that copies it.
import { Check, Copy } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { PlacedMap } from '@/lib/domain/place-map';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
import { useSpeech } from '../controls/text-context';
import { copyTable } from './copy-table';
import { MapTable } from './MapTable';
import styles from './table-dialog.module.css';
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
    <Dialog
      size="window"
      heading={t('map.table.title')}
      lead={
        <span role="status" class={copied === true ? styles.done : undefined}>
          {t(copied === null ? 'map.table.hint' : copied ? 'map.table.copied' : 'map.table.copy-failed')}
        </span>
      }
      onClose={onClose}
      tools={
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
    </Dialog>
  );
}
