// Lane head: the name of a lane at the left edge, with a word on how to read it.
import type { ComponentChildren } from 'preact';
import type { Lane, LaneKind } from '@/lib/domain/journey-map';
import type { MessageKey } from '@/lib/text/en';
import { useSpeech } from '../controls/text-context';
import styles from './map-grid.module.css';

const NOTES: Partial<Record<LaneKind, MessageKey>> = {
  expectation: 'map.note.expectation',
  pain: 'map.note.pain',
  time: 'map.note.time',
};

const NOTES_OF_SEVERAL_RUNS: Partial<Record<LaneKind, MessageKey>> = {
  pain: 'map.note.pain.runs',
  time: 'map.note.time.runs',
  feeling: 'map.note.feeling.runs',
};

export interface LaneHeadProps {
  lane: Pick<Lane, 'kind' | 'title'>;
  severalRuns: boolean;
  children?: ComponentChildren;
}

export function LaneHead({ lane, severalRuns, children }: LaneHeadProps) {
  const { t } = useSpeech();
  const note = (severalRuns && NOTES_OF_SEVERAL_RUNS[lane.kind]) || NOTES[lane.kind];
  return (
    <th scope="row" class={styles.lane}>
      <span class={styles.laneName}>{lane.title ?? t(`map.lane.${lane.kind}`)}</span>
      {note && <small class={styles.laneNote}>{t(note)}</small>}
      {children}
    </th>
  );
}
