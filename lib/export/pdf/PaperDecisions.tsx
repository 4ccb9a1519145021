// Paper decisions: what the company decided could be better, who does what by when, and the figures it is measured by.
import type { ComponentChildren } from 'preact';
import { useSpeech } from '@/components/controls/text-context';
import type { Opportunity } from '@/lib/domain/opportunity';
import { quadrantOf } from '@/lib/domain/weigh-opportunity';
import { formatDay } from '@/lib/text/format';
import { sayFigure, sayNumber, sayPeriod } from '@/lib/text/metric-words';
import type { ExportSource } from '../contract';
import styles from './paper.module.css';
import type { StageFacts } from './paper-plan';

interface Props {
  source: ExportSource;
  stages: readonly StageFacts[];
}

export function PaperDecisions({ source, stages }: Props) {
  const { t, language } = useSpeech();
  const { opportunities, actions, metrics } = source.mapRows;
  const stageOf = (id: string | null) =>
    stages.find(({ placed }) => id !== null && placed.stage?.id === id)?.name ?? '';
  const named = new Map<string, Opportunity>(opportunities.map((one) => [one.id, one]));
  return (
    <div data-block="">
      <h2 class={styles.chapter}>{t('print.part.decisions')}</h2>
      <List
        title={t('print.opportunities')}
        heads={['opportunity.one', 'opportunity.place', 'opportunity.impact', 'opportunity.effort', 'map.lane.stage']}
        rows={opportunities.map((one) => {
          const quadrant = quadrantOf(one);
          const level = (value: number | null) => (value === null ? '–' : sayNumber(value, language));
          return [
            one.text || t('untitled'),
            quadrant ? t(`opportunity.quadrant.${quadrant}`) : t('opportunity.place.none'),
            level(one.impact),
            level(one.effort),
            stageOf(one.stageId),
          ];
        })}
      />
      <List
        title={t('print.actions')}
        heads={['action.text', 'action.owner', 'action.due', 'action.status', 'action.measure', 'opportunity.one']}
        rows={actions.map((one) => [
          one.text || t('untitled'),
          one.owner ?? '',
          one.dueAt === null ? '' : formatDay(one.dueAt, language),
          t(`action.status.${one.status}`),
          one.measure,
          named.get(one.opportunityId ?? '')?.text ?? '',
        ])}
      />
      <List
        title={t('print.metrics')}
        heads={[
          'metric.name',
          'metric.period',
          'metric.n',
          'metric.baseline',
          'metric.target',
          'metric.value',
          'metric.source',
        ]}
        rows={metrics.map((one) => [
          one.name || t('untitled'),
          sayPeriod(one.periodFrom, one.periodTo, language),
          sayNumber(one.n, language),
          sayFigure(one.baseline, one.unit, language),
          sayFigure(one.target, one.unit, language),
          sayFigure(one.value, one.unit, language),
          t(`metric.source.${one.source}`),
        ])}
      />
    </div>
  );
}

interface ListProps {
  title: string;
  heads: readonly Parameters<ReturnType<typeof useSpeech>['t']>[0][];
  /** The first cell of a row names it. */
  rows: readonly (readonly string[])[];
}

function List({ title, heads, rows }: ListProps): ComponentChildren {
  const { t } = useSpeech();
  if (rows.length === 0) return null;
  return (
    <>
      <h3 class={styles.strip}>{title}</h3>
      <table class={styles.table}>
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], i) => (
            <tr key={i}>
              <th scope="row" dir="auto">
                {first}
              </th>
              {rest.map((cell, n) => (
                <td key={n} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
