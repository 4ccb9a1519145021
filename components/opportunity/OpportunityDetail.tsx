// Opportunity detail: one opportunity; its words, its rating with what the findings suggest, their proof, its objectives and actions.
import { Plus, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { OpportunityItem } from '@/lib/domain/list-opportunities';
import type { Opportunities } from '@/lib/state/opportunities';
import type { ProjectRows } from '@/lib/state/project-page';
import controls from '../controls/controls.module.css';
import { DetailPane } from '../controls/DetailPane';
import { Select } from '../controls/Select';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';
import styles from './detail.module.css';
import { FindingsDialog } from './FindingsDialog';
import { OpportunityActions } from './OpportunityActions';
import { ProofList } from './ProofList';
import { RatingField } from './RatingField';
import { WeightLine } from './WeightLine';

interface Props {
  rows: ProjectRows;
  item: OpportunityItem;
  state: Opportunities;
}

export function OpportunityDetail({ rows, item, state }: Props) {
  const { t } = useSpeech();
  const [choosing, setChoosing] = useState(false);
  const { opportunity, weight, number, quadrant } = item;
  const { saver } = state;
  const text = saver.draft('opportunities', opportunity.id, 'text') ?? opportunity.text;
  const place = t(quadrant === null ? 'opportunity.place.none' : `opportunity.quadrant.${quadrant}`);
  return (
    <DetailPane
      id={opportunity.id}
      heading={t('opportunity.heading', { n: number, place })}
      onClose={() => state.open(null)}
      tools={
        <button
          type="button"
          class={`${controls.button} ${controls.quiet} ${controls.icon}`}
          aria-label={t('opportunity.remove')}
          title={t('opportunity.remove')}
          onClick={() => void state.remove(opportunity).then((done) => done && state.open(null))}
        >
          <Trash2 size={15} aria-hidden="true" />
        </button>
      }
    >
      <TextField
        label={t('opportunity.text')}
        placeholder={t('opportunity.text.hint')}
        value={text}
        onType={(value) => saver.type('opportunities', opportunity.id, 'text', value)}
        onLeave={() => void saver.flush()}
      />
      <RatingField
        label={t('opportunity.impact')}
        value={opportunity.impact}
        suggested={weight.suggested}
        onRate={(impact) => void state.rate(opportunity, { impact })}
      />
      <RatingField
        label={t('opportunity.effort')}
        value={opportunity.effort}
        onRate={(effort) => void state.rate(opportunity, { effort })}
      />
      <WeightLine
        weight={weight}
        impact={opportunity.impact}
        onTake={(impact) => void state.rate(opportunity, { impact })}
      />
      <h3>{t('opportunity.findings', { n: weight.findings.length })}</h3>
      <ProofList
        proofs={state.proofs(weight.findings)}
        onDrop={({ finding }) => void state.dropFinding(opportunity, finding.id)}
      />
      <button type="button" class={controls.button} onClick={() => setChoosing(true)}>
        <Plus size={15} aria-hidden="true" />
        {t('opportunity.add-findings')}
      </button>
      {rows.project.objectives.length > 0 && (
        <fieldset class={styles.objectives}>
          <legend class={controls.label}>{t('opportunity.objectives')}</legend>
          {rows.project.objectives.map((objective) => (
            <label key={objective.id} class={styles.objective}>
              <input
                type="checkbox"
                checked={opportunity.objectiveIds.includes(objective.id)}
                onChange={(event) => void state.setObjective(opportunity, objective.id, event.currentTarget.checked)}
              />
              <span dir="auto">{objective.text || t('untitled')}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div class={styles.stage}>
        <span class={controls.label}>{t('opportunity.stage')}</span>
        <Select
          label={t('opportunity.stage')}
          value={opportunity.stepId === null ? (opportunity.stageId ?? '') : ''}
          options={[
            {
              value: '',
              label: t(opportunity.stepId === null ? 'opportunity.stage.findings' : 'opportunity.stage.step'),
            },
            ...rows.stages.map(({ id, name }) => ({ value: id, label: name || t('untitled') })),
          ]}
          onChoose={(id) => void state.setStage(opportunity, id || null)}
        />
      </div>
      <OpportunityActions
        opportunity={opportunity}
        actions={rows.actions.filter(({ opportunityId }) => opportunityId === opportunity.id)}
        state={state}
      />
      {choosing && (
        <FindingsDialog
          heading={t('opportunity.add-findings')}
          rows={rows}
          proofs={state.findings.value}
          taken={new Set(opportunity.findingIds)}
          confirm={(n) => t('opportunity.add-findings.n', { n })}
          onClose={() => setChoosing(false)}
          onChoose={(ids) => void state.addFindings(opportunity, ids)}
        />
      )}
    </DetailPane>
  );
}
