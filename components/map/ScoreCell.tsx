// Score cell: what a step scored on the checklist, as a bar and in words, with what to read it with care for.
import { TriangleAlert } from 'lucide-preact';
import { shareWords } from '@/lib/text/score-words';
import { useSpeech } from '../controls/text-context';
import type { CellProps } from './LaneRow';
import styles from './map-cells.module.css';

const WIDTH = 60;

export function ScoreCell({ column: { score } }: Pick<CellProps, 'column'>) {
  const speech = useSpeech();
  const { t } = speech;
  if (!score) return null;
  const { shares, evidenceMissing } = score;
  return (
    <div class={styles.score}>
      {shares && (
        <svg width={WIDTH} height="6" viewBox={`0 0 ${WIDTH} 6`} aria-hidden="true">
          <rect width={WIDTH} height="6" rx="3" class={styles.scorePossible} />
          <rect width={WIDTH * Math.min(1, shares.mean)} height="6" rx="3" class={styles.scoreEarned} />
        </svg>
      )}
      <span>{shareWords(score, speech)}</span>
      {shares && shares.n > 1 && shares.small && <small>{t('map.score.small')}</small>}
      {evidenceMissing > 0 && (
        <small class={styles.scoreMissing}>
          <TriangleAlert size={12} />
          {t('map.score.evidence', { n: evidenceMissing })}
        </small>
      )}
    </div>
  );
}
