// Export alias: asks once, before the first file goes out, under which name; empty is an answer.
import type { ExportDialogState } from '@/lib/state/export-dialog';
import { useSpeech } from '../controls/text-context';
import { NamingField } from './NamingField';

export function ExportAlias({ state, disabled }: { state: ExportDialogState; disabled: boolean }) {
  const { t } = useSpeech();
  if (!state.asksAlias.value) return null;
  return (
    <NamingField
      label={t('export.alias')}
      hint={t('export.alias.hint')}
      limit={100}
      value={state.alias.value}
      disabled={disabled}
      onType={(value) => {
        state.alias.value = value;
      }}
    />
  );
}
