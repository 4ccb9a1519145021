// Picture options: how large the picture of the map is, in pixels, and whether it is light or dark.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { ExportDialogState } from '@/lib/state/export-dialog';
import { useSpeech } from '../controls/text-context';
import styles from './format-list.module.css';

export function PictureOptions({ state }: { state: ExportDialogState }) {
  const { t } = useSpeech();
  const scales = state.scales.value;
  const chosen = scales?.find(({ scale }) => scale === state.settings.scale.value);
  return (
    <div class={styles.options}>
      <Choice label={t('export.scale')}>
        {scales === undefined && (
          <span class={`${styles.soft} ${styles.measuring}`}>{t('export.scale.measuring')}</span>
        )}
        {scales?.map(({ scale, width, height }) => (
          <Radio
            key={scale}
            group="scale"
            checked={state.settings.scale.value === scale}
            onChoose={() => {
              state.settings.scale.value = scale;
            }}
          >
            {t('export.scale.option', { scale })}
            <small>{t('export.scale.pixels', { width, height })}</small>
          </Radio>
        ))}
      </Choice>
      {chosen?.kind === 'tiles' && <p class={styles.soft}>{t('export.scale.tiles', { n: chosen.count })}</p>}
      <Choice label={t('export.theme')}>
        {(['light', 'dark'] as const).map((theme) => (
          <Radio
            key={theme}
            group="theme"
            checked={state.settings.theme.value === theme}
            onChoose={() => {
              state.settings.theme.value = theme;
            }}
          >
            {t(`theme.${theme}`)}
          </Radio>
        ))}
      </Choice>
    </div>
  );
}

function Choice({ label, children }: { label: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} class={styles.pills}>
      <span id={id} class={styles.pillsLabel}>
        {label}
      </span>
      {children}
    </div>
  );
}

interface RadioProps {
  group: string;
  checked: boolean;
  onChoose: () => void;
  children: ComponentChildren;
}

function Radio({ group, checked, onChoose, children }: RadioProps) {
  return (
    <label class={styles.pill}>
      <input type="radio" class="visually-hidden" name={group} checked={checked} onChange={onChoose} />
      {children}
    </label>
  );
}
