// Theme options: whether pictures of the map are light or dark.
import type { ExportDialogState } from '@/lib/state/export-dialog';
import { useSpeech } from '../controls/text-context';
import { Pills } from './Pills';

const THEMES = ['light', 'dark'] as const;

export function ThemeOptions({ state, group = 'theme' }: { state: ExportDialogState; group?: string }) {
  const { t } = useSpeech();
  const { theme } = state.settings;
  return (
    <Pills
      label={t('export.theme')}
      group={group}
      options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
      value={theme.value}
      onChoose={(value) => {
        theme.value = value;
      }}
    />
  );
}
