// Waits: running clocks and what is waited for, in every walkthrough, and what a shopper does about them.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { keepReminders } from '@/lib/capture/remind';
import type { Database } from '@/lib/db/database';
import { changeWaiting, type Going, haltClock, loadGoing, type OnGoing, runClock } from '@/lib/db/going';
import { live } from '@/lib/db/live';
import { patchRow } from '@/lib/db/write';
import type { Channel } from '@/lib/domain/channel';
import { cutText } from '@/lib/domain/cut-text';
import type { Timing, Touchpoint } from '@/lib/domain/touchpoint';
import { channelOfWait, isDue, openWaiting, waitedFor } from '@/lib/domain/waiting';
import { formatSpent } from '@/lib/text/format';
import type { Language, Text } from '@/lib/text/text';
import type { Attempt } from './error-reporter';
import type { Toasts } from './toasts';

export type { OnGoing } from '@/lib/db/going';

/** A touchpoint that is about to be added, as far as it is known. */
export interface ToAdd {
  title: string;
  channel: Channel;
  time: Timing | null;
}

export interface Waits {
  readonly going: ReadonlySignal<Going>;
  /** Those of which the shopper wanted to be reminded by now. */
  readonly due: ReadonlySignal<readonly OnGoing[]>;
  /** The touchpoint at which something came; asked for by the panel's dialog. */
  readonly toAdd: Signal<ToAdd | null>;
  startClock(id: string): Promise<void>;
  /** With an undo in the toast. */
  stopClock(touchpoint: Touchpoint): Promise<void>;
  /** Waits from when the touchpoint happened. `remindAt` is epoch ms. */
  wait(touchpoint: Touchpoint, what: string, remindAt: number | null): Promise<void>;
  remindAt(id: string, at: number | null): Promise<void>;
  /** It is not waited for any more, and it did not come; with an undo in the toast. */
  giveUp(touchpoint: Touchpoint): Promise<void>;
  /** It came now; `addTouchpoint` opens its walkthrough and asks for the touchpoint where it came. */
  came(wait: OnGoing, addTouchpoint: boolean): Promise<void>;
}

export interface WaitsContext {
  toasts: Toasts;
  attempt: Attempt;
  t: () => Text;
  language: () => Language;
  now: ReadonlySignal<number>;
  reopen: (walkthroughId: string) => Promise<void>;
}

export function newWaits(db: Database, { toasts, attempt, t, language, now, reopen }: WaitsContext): Waits {
  const loaded = live(
    () => loadGoing(db),
    (error) => void attempt(() => Promise.reject(error)),
  );
  const going = computed<Going>(() => loaded.value.value ?? { clocks: [], waits: [] });
  const toAdd = signal<ToAdd | null>(null);
  const offerUndo = (text: string, undo: () => Promise<unknown>) =>
    toasts.show(text, { action: { label: t()('action.undo'), run: () => void attempt(undo) } });
  const withReminders = (work: () => Promise<unknown>) =>
    attempt(async () => {
      await work();
      await keepReminders(db);
    });
  const putBack = (id: string, undo: Parameters<typeof patchRow<'touchpoints'>>[3]) => async () => {
    await patchRow(db, 'touchpoints', id, undo);
    await keepReminders(db);
  };
  return {
    going,
    due: computed(() => going.value.waits.filter(({ touchpoint }) => isDue(touchpoint, now.value))),
    toAdd,
    startClock: (id) => attempt(() => runClock(db, id)),
    stopClock: ({ id }) =>
      attempt(async () => {
        const undo = await haltClock(db, id);
        offerUndo(t()('clock.stopped'), () => patchRow(db, 'touchpoints', id, undo));
      }),
    wait: ({ id, at }, what, remindAt) =>
      withReminders(() => {
        const waiting = { what: cutText(what.trim(), 500), since: at, remindAt, endedAt: null };
        return patchRow(db, 'touchpoints', id, { waiting });
      }),
    remindAt: (id, at) => withReminders(() => changeWaiting(db, id, { remindAt: at })),
    giveUp: ({ id }) =>
      withReminders(async () => {
        const undo = await patchRow(db, 'touchpoints', id, { waiting: null });
        offerUndo(t()('wait.given-up'), putBack(id, undo));
      }),
    came: ({ touchpoint, run }, addTouchpoint) =>
      withReminders(async () => {
        const waiting = openWaiting(touchpoint);
        if (!waiting) return;
        const endedAt = db.platform.now();
        const undo = await changeWaiting(db, touchpoint.id, { endedAt, remindAt: null });
        const duration = waitedFor({ ...waiting, endedAt }, endedAt);
        if (!addTouchpoint) {
          const time = formatSpent(duration, language());
          offerUndo(t()('wait.ended', { what: waiting.what, time }), putBack(touchpoint.id, undo));
          return;
        }
        await reopen(run.id);
        toAdd.value = {
          title: waiting.what,
          channel: channelOfWait(waiting.what),
          time: { duration, source: 'measured' },
        };
      }),
  };
}
