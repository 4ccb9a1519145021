// Panel plan: the briefs that can be walked, and the guide of the one that is.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { walkedWindowId } from '@/lib/browser/phone-window';
import { openAddress } from '@/lib/browser/tabs';
import { type BriefOffer, loadBriefOffers } from '@/lib/db/brief-offers';
import type { Database } from '@/lib/db/database';
import { jumpTo } from '@/lib/db/jump';
import { live } from '@/lib/db/live';
import { sayOfStep } from '@/lib/db/said-of-steps';
import type { StepFate } from '@/lib/domain/walkthrough';
import type { Attempt } from './error-reporter';
import type { FrontPage } from './front-page';
import type { PanelData } from './panel-data';

export type { BriefOffer } from '@/lib/db/brief-offers';

export interface PanelPlan {
  /** The newest first; read while no walkthrough is open. */
  readonly offers: ReadonlySignal<readonly BriefOffer[]>;
  /** Opens the start address of a brief: where the page is, if that is of the same host, else in a new tab. */
  openStart(address: string): Promise<void>;
  /** Says what became of a planned step, or with `null` takes that back. */
  say(plannedStepId: string, fate: StepFate | null): Promise<void>;
  /** Sends the guide to a planned step. */
  jump(plannedStepId: string): Promise<void>;
}

interface Context {
  data: PanelData;
  page: Pick<FrontPage, 'host'>;
  attempt: Attempt;
}

export function newPanelPlan(db: Database, { data, page, attempt }: Context): PanelPlan {
  const offers = signal<readonly BriefOffer[]>([]);
  const starting = computed(() => data.run.value === null);
  effect(() => {
    if (!starting.value) return;
    const read = live(
      () => loadBriefOffers(db),
      (error) => void attempt(() => Promise.reject(error)),
    );
    const stop = effect(() => {
      offers.value = read.value.value ?? [];
    });
    return () => {
      stop();
      read.stop();
    };
  });
  const withRun = (action: (runId: string) => Promise<void>) => {
    const id = data.run.value?.walkthrough.id;
    return attempt(async () => (id === undefined ? undefined : action(id)));
  };
  return {
    offers,
    openStart: (address) =>
      attempt(async () => {
        const sameHost = new URL(address).host === page.host.value;
        await openAddress(await walkedWindowId(), address, sameHost);
      }),
    say: (plannedStepId, fate) => withRun((id) => sayOfStep(db, id, plannedStepId, fate)),
    jump: (plannedStepId) => withRun((id) => jumpTo(db, id, plannedStepId)),
  };
}
