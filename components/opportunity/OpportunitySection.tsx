// Opportunity section: the matrix of impact and effort, what is not rated yet, all of it as a table, and one that is open.
import { Plus, Sprout } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Opportunities } from '@/lib/state/opportunities';
import type { ProjectRows } from '@/lib/state/project-page';
import controls from '../controls/controls.module.css';
import rowStyles from '../controls/rows.module.css';
import { useSpeech } from '../controls/text-context';
import { FindingsDialog } from './FindingsDialog';
import { Matrix } from './Matrix';
import { OpportunityBar } from './OpportunityBar';
import { OpportunityDetail } from './OpportunityDetail';
import { OpportunityTable } from './OpportunityTable';
import { UnratedList } from './UnratedList';

interface Props {
  rows: ProjectRows;
  rowId: string | null;
  state: Opportunities;
}

export function OpportunitySection({ rows, rowId, state }: Props) {
  const { t } = useSpeech();
  const [choosing, setChoosing] = useState(false);
  const all = state.all.value;
  if (!all) return null;
  const shown = state.shown.value;
  const open = all.find(({ opportunity }) => opportunity.id === rowId);
  const buttons = (
    <>
      <button type="button" class={controls.button} onClick={() => setChoosing(true)}>
        <Sprout size={15} aria-hidden="true" />
        {t('opportunity.from-findings')}
      </button>
      <button type="button" class={`${controls.button} ${controls.primary}`} onClick={() => void state.add()}>
        <Plus size={15} aria-hidden="true" />
        {t('opportunity.add')}
      </button>
    </>
  );
  return (
    <section aria-label={t('project.tab.opportunities')}>
      {all.length === 0 ? (
        <div class={rowStyles.empty}>
          <h1>{t('opportunity.none')}</h1>
          <p>{t('opportunity.none.hint')}</p>
          <div class={rowStyles.buttons}>{buttons}</div>
        </div>
      ) : (
        <>
          <div class={rowStyles.head}>
            <h1>{t('project.tab.opportunities')}</h1>
            <span class={rowStyles.grow} />
            {buttons}
          </div>
          <OpportunityBar rows={rows} state={state} />
          <div class={`${rowStyles.beside} ${open ? rowStyles.open : ''}`}>
            <div>
              <Matrix items={shown} selectedId={rowId} state={state} />
              <UnratedList items={shown} selectedId={rowId} state={state} />
              <OpportunityTable rows={rows} items={shown} selectedId={rowId} state={state} />
            </div>
            {open && <OpportunityDetail key={open.opportunity.id} rows={rows} item={open} state={state} />}
          </div>
        </>
      )}
      {choosing && (
        <FindingsDialog
          heading={t('opportunity.from-findings')}
          rows={rows}
          proofs={state.findings.value}
          taken={new Set()}
          confirm={(n) => t('opportunity.grow', { n })}
          onClose={() => setChoosing(false)}
          onChoose={(ids) => void state.grow(ids)}
        />
      )}
    </section>
  );
}
