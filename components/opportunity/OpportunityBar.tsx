// Opportunity bar: which opportunities are shown, by objective, stage and category of pain.
import { FINDING_CATEGORIES, type FindingCategory } from '@/lib/domain/finding';
import type { Opportunities } from '@/lib/state/opportunities';
import type { ProjectRows } from '@/lib/state/project-page';
import rowStyles from '../controls/rows.module.css';
import { Select } from '../controls/Select';
import { useSpeech } from '../controls/text-context';

export function OpportunityBar({ rows, state }: { rows: ProjectRows; state: Opportunities }) {
  const { t } = useSpeech();
  const filter = state.filter.value;
  const choose = (patch: Partial<typeof filter>) => {
    state.filter.value = { ...filter, ...patch };
  };
  const [shown, all] = [state.shown.value.length, state.all.value?.length ?? 0];
  return (
    <div class={rowStyles.bar}>
      {rows.project.objectives.length > 0 && (
        <Select
          label={t('opportunity.filter.objective')}
          value={filter.objectiveId ?? ''}
          options={[
            { value: '', label: t('opportunity.filter.objective.all') },
            ...rows.project.objectives.map(({ id, text }) => ({ value: id, label: text || t('untitled') })),
          ]}
          onChoose={(id) => choose({ objectiveId: id || null })}
        />
      )}
      <Select
        label={t('opportunity.filter.stage')}
        value={filter.stageId ?? ''}
        options={[
          { value: '', label: t('opportunity.filter.stage.all') },
          ...rows.stages.map(({ id, name }) => ({ value: id, label: name || t('untitled') })),
        ]}
        onChoose={(id) => choose({ stageId: id || null })}
      />
      <Select<FindingCategory | ''>
        label={t('opportunity.filter.category')}
        value={filter.category ?? ''}
        options={[
          { value: '', label: t('opportunity.filter.category.all') },
          ...FINDING_CATEGORIES.map((category) => ({ value: category, label: t(`category.${category}`) })),
        ]}
        onChoose={(category) => choose({ category: category || null })}
      />
      {shown < all && (
        <span class={rowStyles.quiet} role="status">
          {t('opportunity.shown', { n: shown, of: all })}
        </span>
      )}
    </div>
  );
}
