// Folded head: what stands for the steps of a collapsed stage: how many they are, how they felt on the whole, what was found.
import { ChevronsLeftRight } from 'lucide-preact';
import { FINDING_KINDS } from '@/lib/domain/finding';
import type { Lane } from '@/lib/domain/lane';
import type { PlacedColumn, PlacedStage } from '@/lib/domain/place-map';
import { nearestEmotion } from '@/lib/domain/scale';
import controls from '../controls/controls.module.css';
import { Face } from '../controls/Face';
import { useSpeech } from '../controls/text-context';
import styles from './folded.module.css';
import type { GridProps } from './MapGrid';
import gridStyles from './map-grid.module.css';
import { writeMean } from './rating-words';

interface Props extends Pick<GridProps, 'edit'> {
  placed: PlacedStage;
}

export function FoldedHead({ placed, edit }: Props) {
  const { t } = useSpeech();
  const { stage, folded, count } = placed;
  if (!stage || !folded) return null;
  const { emotion } = folded;
  const steps = t('map.stage.steps', { n: count });
  const label = `${steps} – ${t('map.stage.expand', { title: stage.name })}`;
  return (
    <div class={styles.folded}>
      {edit ? (
        <button
          type="button"
          class={`${controls.button} ${styles.unfold}`}
          aria-label={label}
          title={label}
          aria-expanded={false}
          data-focus={`${stage.id}/fold`}
          onClick={() => void edit.collapse(stage, false)}
        >
          <ChevronsLeftRight size={14} />
          {steps}
        </button>
      ) : (
        <b>{steps}</b>
      )}
      {emotion ? (
        <span class={styles.foldedFelt}>
          <Face value={nearestEmotion(emotion.mean)} size={20} />
          <b>{writeMean('emotion', emotion)}</b>
          <small>{emotion.assumed ? t('map.rating.assumed') : t('map.fold.ratings', { n: emotion.n })}</small>
        </span>
      ) : (
        <small>{t('map.fold.unrated')}</small>
      )}
    </div>
  );
}

/** In the lanes of findings their number; in all others the steps are just folded away. */
export function FoldedCell({ lane, column }: { lane: Lane; column: PlacedColumn | null }) {
  const kind = FINDING_KINDS.find((one) => one === lane.kind);
  const n = column?.findings.filter((finding) => finding.kind === kind).length ?? 0;
  return <td class={`${gridStyles.cell} ${styles.foldedCell} ${gridStyles.edge}`}>{n > 0 && <span>{n}</span>}</td>;
}
