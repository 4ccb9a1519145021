// Curve legend: what the marks of the emotion curve stand for, at the lane's head; of several lines, below them.
import type { ComponentChildren } from 'preact';
import type { PlacedMap } from '@/lib/domain/place-map';
import { useSpeech } from '../controls/text-context';
import type { Curve } from './curve';
import lineStyles from './curve-lines.module.css';
import styles from './feeling-curve.module.css';
import { LineSample, Marker } from './LineMarker';

interface Props {
  curve: Curve;
  severalRuns: boolean;
}

/** Of the one line over all. */
export function CurveLegend({ curve, severalRuns }: Props) {
  const { t } = useSpeech();
  if (curve.lines.length > 0) return null;
  return (
    <ul class={styles.legend}>
      <li>
        <Key>
          <path class={styles.felt} d="M0 6H16" />
        </Key>
        {t('map.legend.felt')}
      </li>
      {curve.expected.length > 0 && (
        <li>
          <Key>
            <path class={styles.expectedLine} d="M0 6H16" />
            <path class={styles.diamond} d="M8 2.5l3.5 3.5-3.5 3.5-3.5-3.5z" />
          </Key>
          {t('map.legend.expected')}
        </li>
      )}
      {curve.band !== '' && (
        <li>
          <Key>
            <rect class={styles.band} width="16" height="12" />
          </Key>
          {t('map.legend.band')}
        </li>
      )}
      {curve.points.some(({ rating }) => rating.assumed) && (
        <li>
          <Key>
            <circle class={styles.guess} cx="8" cy="6" r="4.6" />
          </Key>
          {t('evidence.assumed')}
        </li>
      )}
      {severalRuns && curve.points.some(({ rating }) => rating.small) && <li>{t('map.legend.small')}</li>}
    </ul>
  );
}

function Key({ children }: { children: ComponentChildren }) {
  return (
    <svg width="16" height="12" aria-hidden="true">
      {children}
    </svg>
  );
}

/** Names each line with its shape, and how many walkthroughs it stands for; says what is not drawn. */
export function LinesLegend({ curve, map }: { curve: Curve; map: PlacedMap }) {
  const { t } = useSpeech();
  const points = curve.lines.flatMap((line) => line.points);
  return (
    <ul class={lineStyles.legend}>
      {curve.lines.map(({ line }) => (
        <li key={line.key}>
          <LineSample line={line} />
          <span dir="auto">
            <b>{line.name === null ? t('map.lines.none') : line.name || t('untitled')}</b>
            {line.detail && ` · ${line.detail}`}
          </span>
          {map.map.curves !== 'run' && <span>{t('map.runs', { n: line.runIds.length })}</span>}
        </li>
      ))}
      {map.lines.more > 0 && <li>{t('map.lines.more', { n: map.lines.more })}</li>}
      {points.some(({ rating }) => rating.sd !== null) && <li>{t('map.legend.bands')}</li>}
      {[...points, ...curve.points].some(({ rating }) => rating.assumed) && (
        <li>
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
            <Marker line={null} hollow />
          </svg>
          {t('evidence.assumed')}
        </li>
      )}
      {points.some(({ rating }) => rating.small && rating.n > 1) && <li>{t('map.legend.small')}</li>}
    </ul>
  );
}
