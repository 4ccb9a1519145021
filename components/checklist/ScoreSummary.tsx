// Score summary: a score in percent and points, by section, and facts apart from impressions.
import type { RunScore, Score } from '@/lib/domain/checklist-score';
import { formatPoints, formatShare } from '@/lib/text/format';
import { useSpeech } from '../controls/text-context';
import styles from './score.module.css';

export function ScoreSummary({ score }: { score: RunScore }) {
  const { t, language } = useSpeech();
  const { total, objective, subjective, sections } = score;
  const points = ({ earned, possible }: Score) => ({
    earned: formatPoints(earned, language),
    possible: formatPoints(possible, language),
  });
  const share = (of: Score) => (of.share === null ? '–' : formatShare(of.share, language));
  const natures: [string, Score][] =
    objective.asked > 0 && subjective.asked > 0
      ? [
          [t('checklist.score.objective'), objective],
          [t('checklist.score.subjective'), subjective],
        ]
      : [];
  const row = ([name, of]: [string, Score]) => (
    <tr key={name}>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td>{share(of)}</td>
      <td>{t('checklist.points', points(of))}</td>
    </tr>
  );
  return (
    <div class={styles.score}>
      <p class={styles.total}>
        <b>{total.share === null ? t('checklist.score.none') : share(total)}</b>
        <span>
          {total.share !== null && `${t('checklist.score.points', points(total))} · `}
          {t('checklist.answered', { done: total.answered, n: total.asked })}
        </span>
      </p>
      <table class={styles.sections}>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t('checklist.score.section')}</th>
            <th scope="col">{t('checklist.score.share')}</th>
            <th scope="col">{t('checklist.score.points-head')}</th>
          </tr>
        </thead>
        <tbody>{sections.map(({ section, score: of }) => row([section || t('checklist.untitled-section'), of]))}</tbody>
        {natures.length > 0 && <tbody>{natures.map(row)}</tbody>}
      </table>
    </div>
  );
}
