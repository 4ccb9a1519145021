// Summary: what a list says of a walkthrough without reading its touchpoints.
import type { Id } from './id';
import type { Emotion } from './scale';
import type { Touchpoint } from './touchpoint';

/** Derived from touchpoints; never exported. */
export interface Summary {
  /** Of the walkthrough. */
  id: Id;
  /** Another one each time that something of the walkthrough was written. */
  revision: Id;
  touchpoints: number;
  /** The ratings in the order of the touchpoints; `null` where one was not rated. */
  emotions: (Emotion | null)[];
  /** Its first pictures. */
  covers: Id[];
}

const COVERS = 3;

/** `touchpoints` in order, without what is in the trash. */
export function newSummary(id: Id, revision: Id, touchpoints: readonly Touchpoint[]): Summary {
  return {
    id,
    revision,
    touchpoints: touchpoints.length,
    emotions: touchpoints.map(({ emotion }) => (emotion === null ? null : (emotion.value as Emotion))),
    covers: touchpoints.flatMap(({ snapshotId }) => snapshotId ?? []).slice(0, COVERS),
  };
}
