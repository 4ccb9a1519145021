// Report: everything a reader of the HTML file sees, as one tree; pictures are named here and written in later.
import { SpeechContext } from '@/components/controls/text-context';
import { MapGrid } from '@/components/map/MapGrid';
import { MapTable } from '@/components/map/MapTable';
import type { Id } from '@/lib/domain/id';
import type { Redaction } from '@/lib/domain/snapshot';
import { formatInstant } from '@/lib/text/format';
import type { ExportSource } from '../contract';
import { type Evidence, markedIn } from '../evidence';
import { ReportEvidence } from './ReportEvidence';
import { ReportHead, ReportSummary } from './ReportSummary';
import { summarize } from './summary-model';
import { Viewer } from './Viewer';

interface Props {
  source: ExportSource;
  evidence: readonly Evidence[];
  /** Of all pictures. */
  redactions: readonly Redaction[];
  /** `src` of a full picture and of a thumbnail; `undefined` where it is lost. */
  picture: (snapshotId: Id) => string | undefined;
  thumbnail: (snapshotId: Id) => string | undefined;
}

export function Report({ source, evidence, redactions, picture, thumbnail }: Props) {
  const { t, language, map, made } = source;
  const summary = summarize(source, evidence);
  const marked = markedIn(source.mapRows);
  const numbers = new Map(evidence.map((one) => [one.touchpoint.id, one.number]));
  return (
    <SpeechContext.Provider value={{ t, language }}>
      <ReportHead source={source} summary={summary} />
      <main>
        <ReportSummary summary={summary} />
        <section id="map" class="r-map" aria-labelledby="map-title">
          <h2 id="map-title">{t('report.map')}</h2>
          <p class="r-hint">{t('report.map.hint')}</p>
          <div class="r-scroll">
            <MapGrid
              map={map}
              thumbnail={thumbnail}
              marked={marked}
              hrefOfEvidence={(id) => `#evidence-${numbers.get(id) ?? 1}`}
            />
          </div>
        </section>
        <ReportEvidence evidence={evidence} redactions={redactions} runs={summary.runs} picture={picture} />
        <section id="table" aria-labelledby="table-title">
          <h2 id="table-title">{t('report.table')}</h2>
          <div class="r-wide">
            <MapTable map={map} />
          </div>
        </section>
      </main>
      <footer class="r-foot">
        {t('report.made', { version: made.appVersion, date: formatInstant(made.at, language) })}
      </footer>
      <Viewer count={evidence.length} />
    </SpeechContext.Provider>
  );
}
