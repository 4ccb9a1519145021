// Opportunity cell: what could be better at a step, with its quadrant and how far its actions are.
import { ArrowUpRight } from 'lucide-preact';
import { opportunityFacts } from '@/lib/text/opportunity-words';
import { useSpeech } from '../controls/text-context';
import styles from './decision-cells.module.css';
import { EditableText } from './EditableText';
import type { CellProps } from './LaneRow';
import cells from './map-cells.module.css';

export function OpportunityCell({ column, edit }: CellProps) {
  const { t } = useSpeech();
  const lane = t('map.lane.opportunity');
  return (
    <>
      {column.opportunities.map((placed) => {
        const { opportunity } = placed;
        const { id, text, projectId } = opportunity;
        const facts = opportunityFacts(placed, t);
        const open = t('opportunity.open', { name: text.trim() || t('untitled') });
        return (
          <div key={id} class={`${cells.card} ${styles.opportunity}`}>
            <div class={cells.line}>
              {edit ? (
                <EditableText
                  class={cells.cardText}
                  value={text}
                  placeholder={t('untitled')}
                  label={t('map.edit', { lane })}
                  // The same opportunity may stand at several steps.
                  focusKey={`${column.id}/${id}/text`}
                  maxLength={10_000}
                  multiline
                  mayBeEmpty
                  save={(words) => edit.setOpportunity(opportunity, words)}
                />
              ) : (
                <span dir="auto" class={`${cells.text} ${cells.cardText}`}>
                  {text.trim() || t('untitled')}
                </span>
              )}
              {edit && (
                <a
                  class={styles.open}
                  href={`/project.html?${new URLSearchParams({ project: projectId, show: 'opportunities', row: id })}`}
                  aria-label={open}
                  title={open}
                  data-focus={`${column.id}/${id}/open`}
                >
                  <ArrowUpRight size={14} aria-hidden="true" />
                </a>
              )}
            </div>
            {facts && <div class={cells.cardFacts}>{facts}</div>}
          </div>
        );
      })}
      {edit && (
        <EditableText
          class={column.opportunities.length > 0 ? cells.oneMore : undefined}
          value=""
          adds
          label={t('map.add', { lane })}
          focusKey={`${column.id}/opportunity/add`}
          maxLength={10_000}
          multiline
          save={(words) => edit.addDecision('opportunity', column, words)}
        />
      )}
    </>
  );
}
