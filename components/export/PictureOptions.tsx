// Picture options: how large the picture of the map is, in pixels, and whether it is light or dark.
import type { ExportDialogState } from '@/lib/state/export-dialog';
import { useSpeech } from '../controls/text-context';
import styles from './format-list.module.css';
import { Pills } from './Pills';
import { ThemeOptions } from './ThemeOptions';

export function PictureOptions({ state }: { state: ExportDialogState }) {
  const { t } = useSpeech();
  const { scale } = state.settings;
  const scales = state.scales.value;
  const chosen = scales?.find((one) => one.scale === scale.value);
  return (
    <div class={styles.options}>
      {scales ? (
        <Pills
          label={t('export.scale')}
          group="scale"
          options={scales.map(({ scale: value, width, height }) => ({
            value,
            label: t('export.scale.option', { scale: value }),
            detail: t('export.scale.pixels', { width, height }),
          }))}
          value={scale.value}
          onChoose={(value) => {
            scale.value = value;
          }}
        />
      ) : (
        <p class={`${styles.soft} ${styles.measuring}`}>{t('export.scale.measuring')}</p>
      )}
      {chosen?.kind === 'tiles' && <p class={styles.soft}>{t('export.scale.tiles', { n: chosen.count })}</p>}
      <ThemeOptions state={state} />
    </div>
  );
}
