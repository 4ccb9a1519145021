// Report preview: the chapters of a report with what stands in each, told before it is made.
import type { ExportOptions, ExportPreview, ExportSource } from '../contract';
import { journeyFacts } from '../journey-facts';
import { loadTableSource } from '../tables/sheets';
import type { TableSource } from '../tables/table-source';
import { isDecided, planDecisions } from './decision-model';
import { tellsResults } from './ReportRuns';
import { channelsOf, choicesOf } from './report-views';
import { summarize } from './summary-model';

type Pages = Extract<ExportPreview, { kind: 'pages' }>;
type Page = Pages['pages'][number];

export async function previewReport(source: ExportSource, _: ExportOptions, signal: AbortSignal): Promise<Pages> {
  const table = await loadTableSource(source);
  signal.throwIfAborted();
  const { t, map } = source;
  const { evidence } = table;
  const pictures = evidence.reduce((sum, one) => sum + one.pictures.length, 0);
  return {
    kind: 'pages',
    pages: [
      { title: map.map.name, lines: journeyFacts(source, summarize(source, evidence)) },
      ...filters(table),
      {
        title: t('report.map'),
        lines: map.stages.map(
          ({ stage, count }) => `${stage?.name ?? t('map.stage.none')} · ${t('map.stage.steps', { n: count })}`,
        ),
      },
      ...results(table),
      ...decisions(table),
      {
        title: t('report.evidence'),
        lines: [t('map.touchpoints', { n: evidence.length }), t('report.pictures', { n: pictures })],
      },
      { title: t('report.table'), lines: [t('report.table.hint')] },
    ],
  };
}

function filters({ t, mapRows, evidence }: TableSource): Page[] {
  const whose = choicesOf({ mapRows }).flatMap((one) =>
    one.is === 'persona' ? one.name : one.is === 'run' ? t('report.whose.run', { n: one.n }) : [],
  );
  const channels = channelsOf(evidence).map(({ channel }) => t(`channel.${channel}`));
  const lines = [whose.join(', '), channels.join(', ')].filter((line) => line !== '');
  return lines.length > 0 ? [{ title: t('report.filter'), lines }] : [];
}

function results({ t, results: runs }: TableSource): Page[] {
  if (!tellsResults(runs)) return [];
  const lines = [
    t('results.count', { n: runs.length }),
    runs.some(({ promise }) => promise) && t('review.promise'),
    runs.some(({ score }) => score) && t('review.checklist'),
  ];
  return [{ title: t('project.tab.results'), lines: lines.filter((line) => line !== false) }];
}

function decisions(table: TableSource): Page[] {
  const model = planDecisions(table);
  if (!isDecided(model)) return [];
  const count = (key: 'opportunities' | 'actions' | 'metrics') =>
    model[key].length > 0 ? `${table.t(`project.tab.${key}`)}: ${model[key].length}` : [];
  const lines = (['opportunities', 'actions', 'metrics'] as const).flatMap(count);
  return [{ title: table.t('report.decisions'), lines }];
}
