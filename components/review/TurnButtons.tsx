// Turn buttons: what can be done with the state of a run now; what asks for words opens a small dialog.
import { useState } from 'preact/hooks';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { type Turn, turnsOf, WAYS } from '@/lib/domain/walkthrough-state';
import type { Results } from '@/lib/state/results';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './run-review.module.css';
import { TurnDialog } from './TurnDialog';

interface Props {
  run: Walkthrough;
  /** The person's name; empty where nobody was asked yet. */
  alias: string;
  turn: Results['turn'];
}

/** The turn that leads on; the others lead back. */
const ONWARD: readonly Turn[] = ['submit', 'review', 'close'];

export function TurnButtons({ run, alias, turn }: Props) {
  const { t } = useSpeech();
  const [asked, setAsked] = useState<Turn | null>(null);
  const turns = turnsOf(run);
  const start = (one: Turn) => {
    if (one === 'review' || WAYS[one].saysWhy) setAsked(one);
    else void turn(run.id, one, { name: '', why: '' });
  };
  return (
    <div class={styles.turns}>
      {turns.length === 0 && <p class={styles.facts}>{t('review.still-going')}</p>}
      {turns.map((one) => (
        <button
          key={one}
          type="button"
          class={`${controls.button} ${ONWARD.includes(one) ? controls.primary : ''}`}
          onClick={() => start(one)}
        >
          {t(`review.turn.${one}`)}
        </button>
      ))}
      {run.state === 'final' && <p class={styles.facts}>{t('review.final.hint')}</p>}
      {asked && (
        <TurnDialog
          turn={asked}
          alias={alias}
          onClose={() => setAsked(null)}
          onTurn={async (words) => {
            if (await turn(run.id, asked, words)) setAsked(null);
          }}
        />
      )}
    </div>
  );
}
