// Score words: a checklist score of one step over the runs, never as a bare average.
import type { ColumnScore } from '@/lib/domain/column-score';
import { formatShare } from './format';
import type { Language, Text } from './text';

interface Speech {
  t: Text;
  language: Language;
}

/** The score of one run as it is; of several their mean, with n and the sample standard deviation. */
export function shareWords({ shares }: ColumnScore, { t, language }: Speech): string {
  if (!shares) return t('map.score.none');
  const [share, n] = [formatShare(shares.mean, language), shares.n];
  if (shares.sd === null) return share;
  return t('map.score.spread', { share, n, sd: formatShare(shares.sd, language) });
}

/** The same with what is to be known of it: few runs, answers without their evidence. */
export function scoreWords(score: ColumnScore, speech: Speech): string {
  const { shares, evidenceMissing } = score;
  const { t } = speech;
  return [
    shareWords(score, speech),
    shares && shares.n > 1 && shares.small && t('map.score.small'),
    evidenceMissing > 0 && t('map.score.evidence', { n: evidenceMissing }),
  ]
    .filter(Boolean)
    .join('; ');
}
