// Sample size: how many ratings a number on a curve stands on; a star where they are few.
import type { ColumnRating } from '@/lib/domain/column-rating';
import styles from './feeling-curve.module.css';

export function SampleSize({ n, small }: Pick<ColumnRating, 'n' | 'small'>) {
  if (n < 2) return null;
  return (
    <tspan class={styles.n} dx="4">
      n {n}
      {small && '*'}
    </tspan>
  );
}
