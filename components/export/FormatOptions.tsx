// Format options: what one format asks besides being ticked; most ask nothing.
import type { OutletId } from '@/lib/domain/export-format';
import type { ExportDialogState } from '@/lib/state/export-dialog';
import styles from './format-list.module.css';
import { PaperOptions } from './PaperOptions';
import { PassphraseField } from './PassphraseField';
import { PictureOptions } from './PictureOptions';
import { ThemeOptions } from './ThemeOptions';

export function FormatOptions({ id, state }: { id: OutletId; state: ExportDialogState }) {
  if (id === 'png') return <PictureOptions state={state} />;
  if (id === 'svg') {
    return (
      <div class={styles.options}>
        <ThemeOptions state={state} group="theme-svg" />
      </div>
    );
  }
  if (id === 'pdf') return <PaperOptions state={state} />;
  if (id === 'bundle') return <PassphraseField state={state} />;
  return null;
}
