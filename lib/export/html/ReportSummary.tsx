// Report summary: the figures of a report, read in half a minute; of each view its own.
import type { ComponentChildren } from 'preact';
import { emotionColour, Face } from '@/components/controls/Face';
import { useSpeech } from '@/components/controls/text-context';
import { nearestEmotion } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import type { View } from './report-views';
import type { Summary } from './summary-model';

export function ReportSummary({ views }: { views: readonly View[] }) {
  const { t } = useSpeech();
  return (
    <section id="summary" aria-labelledby="summary-title">
      <h2 id="summary-title" class="visually-hidden">
        {t('report.summary')}
      </h2>
      {views.map(({ key, summary }) => (
        <Tiles key={key} summary={summary} view={views.length > 1 ? key : undefined} />
      ))}
    </section>
  );
}

function Tiles({ summary, view }: { summary: Summary; view: string | undefined }) {
  const { t } = useSpeech();
  const { emotion, lowest } = summary;
  return (
    <dl class="r-tiles" data-view={view}>
      <Tile label={t('report.touchpoints', { n: summary.touchpoints })}>{summary.touchpoints}</Tile>
      <Tile
        label={t('report.mean')}
        note={t('report.mean.n', { n: emotion?.n ?? 0, all: summary.touchpoints })}
        mean={emotion?.mean}
      >
        {emotion ? formatSigned(emotion.mean, 1) : '–'}
      </Tile>
      <Tile label={t('report.lowest')} mean={lowest?.emotion.mean} wide>
        {lowest ? (
          <>
            {formatSigned(lowest.emotion.mean, lowest.emotion.n > 1 ? 1 : 0)}{' '}
            <a href={`#evidence-${lowest.number}`} class="r-lowest" dir="auto">
              {lowest.column.title || t('untitled')}
            </a>
          </>
        ) : (
          t('report.lowest.none')
        )}
      </Tile>
      <Tile label={t('report.pains', { n: summary.pains })} wide={summary.severities.length > 1}>
        {summary.pains}
        {summary.severities.map(({ severity, count }) => (
          <span key={severity} class={`r-severity r-severity-${severity}`}>
            {t(`severity.${severity}`)} <b>×{count}</b>
          </span>
        ))}
      </Tile>
      <Tile label={t('report.truths', { n: summary.truths })}>
        {summary.truths} <Star />
      </Tile>
      <Tile label={t('report.leaves', { n: summary.leaves })}>{summary.leaves}</Tile>
    </dl>
  );
}

export function Star() {
  return (
    <span class="r-star" aria-hidden="true">
      ★
    </span>
  );
}

interface TileProps {
  label: string;
  note?: string;
  /** Shows the face and the colour of a mean rating. */
  mean?: number | undefined;
  wide?: boolean;
  children: ComponentChildren;
}

function Tile({ label, note, mean, wide = false, children }: TileProps) {
  const emotion = mean === undefined ? null : nearestEmotion(mean);
  return (
    <div class={wide ? 'r-tile r-tile-wide' : 'r-tile'}>
      <dt>{label}</dt>
      <dd style={emotion === null ? {} : { color: emotionColour(emotion) }}>
        {emotion !== null && <Face value={emotion} size={30} />}
        {children}
      </dd>
      {note && <dd class="r-note">{note}</dd>}
    </div>
  );
}
