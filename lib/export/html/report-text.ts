// Report text: the HTML of a report without its pictures; each `src` is `picture:<id>` or `thumbnail:<id>`.
import { type ComponentChild, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { SpeechContext } from '@/components/controls/text-context';
import type { Id } from '@/lib/domain/id';
import { kept } from '@/lib/domain/row';
import { LANGUAGE_TAGS } from '@/lib/text/text';
import type { Breather } from '../breather';
import type { ExportSource } from '../contract';
import { loadTableSource } from '../tables/sheets';
import { planDecisions } from './decision-model';
import { newDocument } from './document';
import { filterCss } from './filter-css';
import { newStyleSheet } from './inline-styles';
import { printPages } from './print-page';
import { Report, type ReportModel } from './Report';
import { reportCss } from './report-css';
import script from './report-script.js?raw';
import { planViews } from './report-views';

/** All that a report says, read and worked out once. */
export async function planReport(source: ExportSource, breathe: Breather): Promise<ReportModel> {
  const table = await loadTableSource(source);
  return {
    source,
    evidence: table.evidence,
    results: table.results,
    views: await planViews(table, breathe),
    decisions: planDecisions(table),
    redactions: await source.rows('redactions'),
    attachments: Map.groupBy(kept(await source.rows('attachments')), ({ touchpointId }) => touchpointId),
  };
}

/** The place of a part in the tree that was drawn without it; texts cannot look like it, since their `<` is escaped. */
const PART = /<i data-part="(\d+)"><\/i>/;

/** `lost` pictures are told in words. */
export async function reportText(model: ReportModel, lost: ReadonlySet<Id>, breathe: Breather): Promise<string> {
  const { source, views } = model;
  const { t, language } = source;
  const { snapshots } = source.mapRows;
  const parts: ComponentChild[] = [];
  const styles = newStyleSheet();
  const draw = (node: ComponentChild) =>
    styles.take(renderToString(h(SpeechContext.Provider, { value: { t, language } }, node)));
  const tree = draw(
    h(Report, {
      ...model,
      thumbnail: (id: Id) => (snapshots.get(id)?.thumbnail.length ? `thumbnail:${id}` : undefined),
      picture: (id: Id) => (snapshots.has(id) && !lost.has(id) ? `picture:${id}` : undefined),
      part: (node: ComponentChild) => h('i', { 'data-part': String(parts.push(node) - 1) }),
    }),
  );
  const body: string[] = [];
  for (const [index, piece] of tree.split(PART).entries()) {
    await breathe();
    body.push(index % 2 === 0 ? piece : draw(parts[Number(piece)]));
  }
  return newDocument({
    language: LANGUAGE_TAGS[language],
    title: source.map.map.name,
    css: [reportCss, filterCss(views), printPages(source.map), styles.css()].join('\n'),
    script,
    body: body.join(''),
    generator: `Walkmap ${source.made.appVersion}`,
  });
}
