// Figures import: the dialog of pasted figures as the library shows it, with the project that they come into.
import { Select } from '@/components/controls/Select';
import { useSpeech } from '@/components/controls/text-context';
import { PasteDialog } from '@/components/metric/PasteDialog';
import type { FiguresImport as State } from '@/lib/state/figures-import';

export function FiguresImport({ state }: { state: State }) {
  const { t } = useSpeech();
  const rows = state.rows.value;
  if (!rows) return null;
  return (
    <PasteDialog rows={rows} paste={state.paste}>
      <Select
        label={t('bring.project')}
        value={rows.project.id}
        options={state.projects.value.map(({ id, name }) => ({
          value: id,
          label: t('bring.labelled', { label: t('bring.project'), words: name || t('untitled') }),
        }))}
        onChoose={(id) => void state.choose(id)}
      />
    </PasteDialog>
  );
}
