// Curve tip: beside the point of a curve that is pointed at or has the focus: its mean, spread, n, and how each value was given.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ColumnRating } from '@/lib/domain/column-rating';
import { useSpeech } from '../controls/text-context';
import styles from './curve-tip.module.css';
import { meanWords, type RatedScale, VALUES, warnings, writeRating } from './rating-words';

export interface TippedPoint {
  /** CSS pixels from the corner of the drawing. */
  x: number;
  y: number;
  title: string;
  /** The line that it is a point of. */
  line: string | null;
  rating: ColumnRating;
}

interface Props {
  scale: RatedScale;
  height: number;
  /** The point of a focus key. */
  find: (focusKey: string) => TippedPoint | undefined;
}

/** Stands in the box of its drawing. What it says is also each point's name, so that it is only for the eye. */
export function CurveTip({ scale, height, find }: Props) {
  const { t } = useSpeech();
  const anchor = useRef<HTMLDivElement>(null);
  const [key, setKey] = useState<string>();
  useLayoutEffect(() => {
    const box = anchor.current?.parentElement;
    if (!box) return;
    const pointed = ({ target }: Event) => {
      const element = target as Element;
      if (anchor.current?.contains(element)) return;
      setKey(element.closest<SVGElement>('[role="button"][data-focus]')?.dataset.focus);
    };
    const left = () => setKey(undefined);
    const escaped = (event: KeyboardEvent) => event.key === 'Escape' && setKey(undefined);
    box.addEventListener('pointerover', pointed);
    box.addEventListener('focusin', pointed);
    box.addEventListener('pointerleave', left);
    box.addEventListener('focusout', left);
    document.addEventListener('keydown', escaped);
    return () => {
      box.removeEventListener('pointerover', pointed);
      box.removeEventListener('focusin', pointed);
      box.removeEventListener('pointerleave', left);
      box.removeEventListener('focusout', left);
      document.removeEventListener('keydown', escaped);
    };
  }, []);
  const point = key === undefined ? undefined : find(key);
  return (
    <div ref={anchor} class={styles.anchor} aria-hidden="true">
      {point && (
        <div
          class={styles.tip}
          style={
            point.y < height / 2
              ? { left: `${point.x}px`, top: `${point.y}px` }
              : { left: `${point.x}px`, bottom: `${height - point.y}px` }
          }
        >
          <div class={styles.box}>
            <b dir="auto">{point.title}</b>
            {point.line !== null && <span dir="auto">{point.line}</span>}
            <span class={styles.mean}>{meanWords(scale, point.rating, t)}</span>
            {point.rating.n > 1 && <Histogram scale={scale} rating={point.rating} />}
            {warnings(point.rating, t).map((warning) => (
              <small key={warning}>{warning}</small>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

function Histogram({ scale, rating }: { scale: RatedScale; rating: ColumnRating }) {
  const most = Math.max(...rating.histogram.values());
  return (
    <div class={styles.histogram}>
      {VALUES[scale].map((value) => {
        const n = rating.histogram.get(value) ?? 0;
        return (
          <div key={value}>
            <span>{n || ''}</span>
            <i style={{ height: `${(n / most) * 26}px` }} />
            <span>{writeRating(scale, value)}</span>
          </div>
        );
      })}
    </div>
  );
}
