// Map matching: what of a map over several walkthroughs may be the same step, looked for while nobody waits for it.
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { matchSteps, type StepMatch } from '@/lib/domain/match-steps';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { MapView } from './map-page';

export interface MapMatching {
  /** The surest first; empty until they were looked for. */
  readonly proposals: ReadonlySignal<readonly StepMatch[]>;
  readonly open: Signal<boolean>;
  /** The banner was put away, until the page is opened again. */
  readonly quiet: Signal<boolean>;
  stop(): void;
}

/** Milliseconds without an edit, so that none of them waits for the search. */
const CALM = 250;

export function newMapMatching(view: ReadonlySignal<MapView>): MapMatching {
  const proposals = signal<readonly StepMatch[]>([]);
  /** Where nothing was moved since, nothing else is found. */
  let searched: PlacedMap | undefined;
  const stop = effect(() => {
    const shown = view.value;
    if (shown.is !== 'map' || shown.rows.walkthroughs.length < 2) {
      proposals.value = [];
      searched = undefined;
      return;
    }
    const { whole, rows } = shown;
    if (whole === searched) return;
    const search = setTimeout(() => {
      searched = whole;
      proposals.value = matchSteps(whole, rows.walkthroughs, rows.briefs);
    }, CALM);
    return () => clearTimeout(search);
  });
  return { proposals, open: signal(false), quiet: signal(false), stop };
}
