// Report decisions: what could be better, who does what by when, and the figures that will show whether it helped.
import type { ComponentChildren } from 'preact';
import { Sparkline } from '@/components/controls/Sparkline';
import { useSpeech } from '@/components/controls/text-context';
import type { MetricSeries } from '@/lib/domain/metric-series';
import type { Action } from '@/lib/domain/opportunity';
import { quadrantOf } from '@/lib/domain/weigh-opportunity';
import { formatDay } from '@/lib/text/format';
import { sayChange, sayFigure, sayPeriod, sayProgress, sayTrend } from '@/lib/text/metric-words';
import { actionsWords } from '@/lib/text/opportunity-words';
import type { Decided, DecisionModel } from './decision-model';

export function ReportDecisions({ decisions }: { decisions: DecisionModel }) {
  const { t } = useSpeech();
  const { opportunities, actions, metrics } = decisions;
  return (
    <section id="decisions" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{t('report.decisions')}</h2>
      {opportunities.length > 0 && (
        <Table
          name={t('project.tab.opportunities')}
          heads={[
            '#',
            t('opportunity.one'),
            t('opportunity.place'),
            t('opportunity.impact'),
            t('opportunity.effort'),
            t('opportunity.severity'),
            t('opportunity.reach'),
            t('opportunity.objectives'),
            t('project.tab.actions'),
          ]}
        >
          {opportunities.map((item) => (
            <OpportunityLine key={item.opportunity.id} item={item} decisions={decisions} />
          ))}
        </Table>
      )}
      {actions.length > 0 && (
        <Table
          name={t('project.tab.actions')}
          heads={[
            t('action.text'),
            t('action.owner'),
            t('action.due'),
            t('action.status'),
            t('action.opportunity'),
            t('action.measure'),
          ]}
        >
          {actions.map((action) => (
            <ActionLine key={action.id} action={action} decisions={decisions} />
          ))}
        </Table>
      )}
      {metrics.length > 0 && (
        <Table
          name={t('project.tab.metrics')}
          heads={(['name', 'latest', 'trend', 'baseline', 'target', 'progress', 'source', 'place'] as const).map(
            (head) => t(`metric.${head}`),
          )}
        >
          {metrics.map((series) => (
            <MetricLine key={series.id} series={series} decisions={decisions} />
          ))}
        </Table>
      )}
    </section>
  );
}

function Table({ name, heads, children }: { name: string; heads: readonly string[]; children: ComponentChildren }) {
  return (
    <>
      <h3>{name}</h3>
      <div class="r-wide">
        <table class="r-table" aria-label={name}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </>
  );
}

function OpportunityLine({ item, decisions }: { item: Decided; decisions: DecisionModel }) {
  const { t } = useSpeech();
  const { opportunity, number, weight } = item;
  const quadrant = quadrantOf(opportunity);
  const own = decisions.actions.filter(({ opportunityId }) => opportunityId === opportunity.id);
  return (
    <tr>
      <td>{number}</td>
      <th scope="row" dir="auto">
        {opportunity.text.trim() || t('untitled')}
        <Proof numbers={decisions.proofOf(item)} />
      </th>
      <td>{t(quadrant === null ? 'opportunity.place.none' : `opportunity.quadrant.${quadrant}`)}</td>
      <td>{opportunity.impact ?? '–'}</td>
      <td>{opportunity.effort ?? '–'}</td>
      <td>{weight.worst === null ? '–' : t(`severity.${weight.worst}`)}</td>
      <td>{weight.reach ? t('opportunity.reach.of', weight.reach) : '–'}</td>
      <td dir="auto">{decisions.objectivesOf(item).join(', ')}</td>
      <td>{actionsWords(own, t)}</td>
    </tr>
  );
}

/** The touchpoints that it grew from, each a link to its evidence. */
function Proof({ numbers }: { numbers: readonly number[] }) {
  const { t } = useSpeech();
  if (numbers.length === 0) return null;
  return (
    <small>
      {t('report.proof')}
      {numbers.map((n) => (
        <a key={n} href={`#evidence-${n}`} aria-label={t('report.proof.of', { n })}>
          {n}
        </a>
      ))}
    </small>
  );
}

function ActionLine({ action, decisions }: { action: Action; decisions: DecisionModel }) {
  const { t, language } = useSpeech();
  const item = decisions.opportunities.find(({ opportunity }) => opportunity.id === action.opportunityId);
  return (
    <tr>
      <th scope="row" dir="auto">
        {action.text.trim() || t('untitled')}
      </th>
      <td dir="auto">{action.owner ?? '–'}</td>
      <td>{action.dueAt === null ? '–' : formatDay(action.dueAt, language, 'UTC')}</td>
      <td>
        <span class={`r-status r-status-${action.status}`}>{t(`action.status.${action.status}`)}</span>
      </td>
      <td dir="auto">{item && `${item.number}. ${item.opportunity.text.trim() || t('untitled')}`}</td>
      <td dir="auto">{action.measure}</td>
    </tr>
  );
}

function MetricLine({ series, decisions }: { series: MetricSeries; decisions: DecisionModel }) {
  const speech = useSpeech();
  const { t, language } = speech;
  const { name, unit, points, latest, baseline, target, progress } = series;
  const period = sayPeriod(latest.periodFrom, latest.periodTo, language);
  const n = latest.n === null ? '' : t('metric.n.of', { n: latest.n });
  return (
    <tr>
      <th scope="row" dir="auto">
        {name || t('untitled')}
      </th>
      <td>
        {sayFigure(latest.value, unit, language)}
        <small>{[period, n].filter(Boolean).join(' · ')}</small>
      </td>
      <td>
        <Sparkline values={points.map(({ value }) => value)} target={target} />
        <span class="visually-hidden">{sayTrend(series, speech)}</span>
        <small>{sayChange(series, speech)}</small>
      </td>
      <td>{sayFigure(baseline, unit, language)}</td>
      <td>{sayFigure(target, unit, language)}</td>
      <td>{progress ? sayProgress(progress, speech) : '–'}</td>
      <td>{t(`metric.source.${latest.source}`)}</td>
      <td dir="auto">{decisions.placeOf(latest) ?? t('metric.place.none')}</td>
    </tr>
  );
}
