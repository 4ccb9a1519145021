// Paper options: what a journey is printed on; all else is chosen on the print page.
import { PAPERS } from '@/lib/domain/paper';
import type { ExportDialogState } from '@/lib/state/export-dialog';
import { useSpeech } from '../controls/text-context';
import styles from './format-list.module.css';
import { Pills } from './Pills';

export function PaperOptions({ state }: { state: ExportDialogState }) {
  const { t } = useSpeech();
  const { paper } = state.settings;
  return (
    <div class={styles.options}>
      <Pills
        label={t('export.paper')}
        group="paper"
        options={PAPERS.map((value) => ({ value, label: t(`print.paper.${value}`) }))}
        value={paper.value}
        onChoose={(value) => {
          paper.value = value;
        }}
      />
    </div>
  );
}
