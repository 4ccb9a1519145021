// Report: everything a reader of the HTML file sees, as one tree; its long parts are drawn one by one, pictures are written in later.
import type { ComponentChild } from 'preact';
import { useSpeech } from '@/components/controls/text-context';
import { MapTable } from '@/components/map/MapTable';
import type { Attachment } from '@/lib/domain/attachment';
import type { Id } from '@/lib/domain/id';
import type { RunResult } from '@/lib/domain/run-result';
import type { Redaction } from '@/lib/domain/snapshot';
import { formatInstant } from '@/lib/text/format';
import type { ExportSource } from '../contract';
import { type Evidence, markedIn } from '../evidence';
import { type DecisionModel, isDecided } from './decision-model';
import { FilterBar } from './FilterBar';
import { ReportDecisions } from './ReportDecisions';
import { EvidenceCard } from './ReportEvidence';
import { ReportHead } from './ReportHead';
import { ReportMap } from './ReportMap';
import { ReportRuns, tellsResults } from './ReportRuns';
import { ReportSummary } from './ReportSummary';
import type { ReportViews } from './report-views';
import { MarksSwitch, Viewer } from './Viewer';

export interface ReportModel {
  source: ExportSource;
  evidence: readonly Evidence[];
  views: ReportViews;
  results: readonly RunResult[];
  decisions: DecisionModel;
  /** Of all pictures. */
  redactions: readonly Redaction[];
  /** By the touchpoint that they belong to. */
  attachments: ReadonlyMap<Id, readonly Attachment[]>;
}

interface Props extends ReportModel {
  /** `src` of a full picture and of a thumbnail; `undefined` where it is lost. */
  picture: (snapshotId: Id) => string | undefined;
  thumbnail: (snapshotId: Id) => string | undefined;
  /** Takes a long part out of the tree, to be drawn by itself. */
  part: (node: ComponentChild) => ComponentChild;
}

export function Report(props: Props) {
  const { source, evidence, views, results, decisions, part } = props;
  const { t, language, map, made } = source;
  const numbers = new Map(evidence.map((one) => [one.touchpoint.id, one.number]));
  const hrefOfEvidence = (id: Id) => `#evidence-${numbers.get(id) ?? 1}`;
  const marked = markedIn(source.mapRows);
  const chapters = [
    'map' as const,
    ...(tellsResults(results) ? (['results'] as const) : []),
    ...(isDecided(decisions) ? (['decisions'] as const) : []),
    'evidence' as const,
    'table' as const,
  ];
  return (
    <>
      <ReportHead source={source} summary={views.views[0]?.summary} chapters={chapters} />
      <main>
        <FilterBar views={views} />
        <ReportSummary views={views.views} />
        <section id="map" class="r-map" aria-labelledby="map-title">
          <h2 id="map-title">{t('report.map')}</h2>
          <p class="r-hint">
            {t('report.map.hint')} {views.views.length > 1 && t('report.map.filtered')}
          </p>
          <Scroller class="r-scroll" labelledBy="map-title">
            <ReportMap {...{ map, views, marked, hrefOfEvidence, part }} thumbnail={props.thumbnail} />
          </Scroller>
        </section>
        {chapters.includes('results') && part(<ReportRuns results={results} />)}
        {chapters.includes('decisions') && part(<ReportDecisions decisions={decisions} />)}
        <EvidenceSection {...props} />
        <section id="table" aria-labelledby="table-title">
          <h2 id="table-title">{t('report.table')}</h2>
          <p class="r-hint">{t('report.table.hint')}</p>
          <Scroller class="r-wide" labelledBy="table-title">
            {part(<MapTable map={map} dataOf={dataOf(props)} hrefOfEvidence={hrefOfEvidence} />)}
          </Scroller>
        </section>
      </main>
      <footer class="r-foot">
        {t('report.made', { version: made.appVersion, date: formatInstant(made.at, language) })}
      </footer>
      <Viewer count={evidence.length} />
    </>
  );
}

function EvidenceSection(props: Props) {
  const { evidence, redactions, attachments, views, picture, part } = props;
  const { t } = useSpeech();
  const data = dataOf(props);
  const hasMarks = evidence.some(({ pictures }) => pictures.some(({ marked }) => (marked?.marks.length ?? 0) > 0));
  return (
    <section id="evidence" class="r-evidence" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{t('report.evidence')}</h2>
      <p class="r-hint">{t('report.evidence.hint')}</p>
      {hasMarks && <MarksSwitch id="marks" />}
      {evidence.map((one) =>
        part(
          <EvidenceCard
            one={one}
            of={evidence.length}
            runs={views.views[0]?.summary.runs ?? 1}
            redactions={redactions}
            files={attachments.get(one.touchpoint.id) ?? []}
            picture={picture}
            data={data(one.touchpoint.id)}
          />,
        ),
      )}
    </section>
  );
}

/** What a filter goes by, of each touchpoint. */
function dataOf({ evidence, views }: Pick<Props, 'evidence' | 'views'>) {
  const touchpoints = new Map(evidence.map(({ touchpoint }) => [touchpoint.id, touchpoint]));
  return (id: Id): Record<`data-${string}`, string> => {
    const touchpoint = touchpoints.get(id);
    if (!touchpoint || views.views.length < 2) return {};
    return { 'data-whose': views.whoseOf(touchpoint), 'data-channel': touchpoint.channel };
  };
}

/** A box that scrolls must be reachable by keyboard. */
function Scroller(props: { class: string; labelledBy: string; children: ComponentChild }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div class={props.class} role="group" tabIndex={0} aria-labelledby={props.labelledBy}>
      {props.children}
    </div>
  );
}
