// Line-up dialog: proposals of what is the same step in several walkthroughs, for a person to confirm, change or refuse.
import { useState } from 'preact/hooks';
import type { SettledMatch } from '@/lib/domain/line-up';
import type { StepMatch } from '@/lib/domain/match-steps';
import type { MapEdit } from '@/lib/state/map-page-edit';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
import { useSpeech } from '../controls/text-context';
import styles from './line-up.module.css';
import type { ShownMap } from './MapHeader';
import { MatchCard } from './MatchCard';

interface Props {
  map: ShownMap;
  proposals: readonly StepMatch[];
  edit: Pick<MapEdit, 'settleMatches'>;
  onClose: () => void;
}

/** What a person changed of a proposal. */
type Change = Omit<SettledMatch, 'match'>;

export function LineUpDialog({ map, proposals, edit, onClose }: Props) {
  const { t } = useSpeech();
  const [changes, setChanges] = useState<ReadonlyMap<string, Change>>(new Map());
  /** Settled already, though the map does not know it yet. */
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const open = proposals.filter(({ id }) => !settled.has(id));
  const asWanted = (match: StepMatch): SettledMatch => ({
    match,
    ...(changes.get(match.id) ?? { title: match.title, leftOut: new Set() }),
  });
  const settle = async (done: readonly SettledMatch[]) => {
    const before = settled;
    setSettled(new Set([...before, ...done.map(({ match }) => match.id)]));
    if (!(await edit.settleMatches(done))) setSettled(before);
    else if (done.length === open.length) onClose();
  };
  return (
    <Dialog
      size="window"
      heading={t('map.match.title')}
      lead={<p>{t('map.match.lead')}</p>}
      tools={
        open.length > 1 && (
          <button
            type="button"
            class={`${controls.button} ${controls.primary}`}
            onClick={() => void settle(open.map(asWanted))}
          >
            {t('map.match.accept-all', { n: open.length })}
          </button>
        )
      }
      onClose={onClose}
    >
      <ul class={styles.list} aria-label={t('map.match.title')}>
        {open.map((match) => (
          <MatchCard
            key={match.id}
            map={map}
            settled={asWanted(match)}
            onChange={(change) => setChanges(new Map([...changes, [match.id, change]]))}
            onAccept={() => void settle([asWanted(match)])}
            onRefuse={() => {
              const leftOut = new Set(match.touchpoints.map(({ id }) => id));
              void settle([{ match, title: match.title, leftOut }]);
            }}
          />
        ))}
        {open.length === 0 && <li class={styles.none}>{t('map.match.none')}</li>}
      </ul>
    </Dialog>
  );
}
