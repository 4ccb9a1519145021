// State mark: how far a run is on its way to final, in a word and a shape.
import { CheckCheck, CircleDot, Lock, PencilLine, Send } from 'lucide-preact';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { useSpeech } from '../controls/text-context';
import styles from './state-mark.module.css';

const SHAPES = { draft: PencilLine, submitted: Send, reviewed: CheckCheck, final: Lock };

export function StateMark({ run }: { run: Pick<Walkthrough, 'state' | 'recording' | 'reviewer'> }) {
  const { t } = useSpeech();
  const going = run.state === 'draft' && run.recording !== 'finished';
  const Shape = going ? CircleDot : SHAPES[run.state];
  return (
    <span class={styles.mark} data-state={run.state}>
      <Shape size={13} aria-hidden="true" />
      {going ? t(`run.${run.recording}`) : t(`review.state.${run.state}`)}
    </span>
  );
}
