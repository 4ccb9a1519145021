// Auto-capture: its switches as the panel shows them, whether it pauses, and what it kept last.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { askForAllSites } from '@/lib/browser/all-sites';
import { walkedWindowId } from '@/lib/browser/phone-window';
import { readStored, watchStored, writeStored } from '@/lib/browser/storage';
import { showStanding } from '@/lib/capture/announce';
import { AutoNote, LAST_KEY, PAUSED_KEY } from '@/lib/capture/auto-note';
import type { Database } from '@/lib/db/database';
import { patchRow } from '@/lib/db/write';
import type { AutoCapture } from '@/lib/domain/walkthrough';
import { call } from '@/lib/protocol/call';
import type { Text } from '@/lib/text/text';
import type { Attempt } from './error-reporter';
import type { PanelData } from './panel-data';
import type { PhoneWalk } from './phone-walk';
import type { Toasts } from './toasts';

export interface AutoCaptureState {
  readonly paused: ReadonlySignal<boolean>;
  /** What was kept last in the open walkthrough; `null` once it was taken back. */
  readonly last: ReadonlySignal<AutoNote | null>;
  /** Following across sites asks the browser within the click; a refusal is said, and the switch stays off. */
  choose(patch: Partial<AutoCapture>): Promise<void>;
  pause(paused: boolean): Promise<void>;
  takeBack(note: AutoNote): Promise<void>;
}

interface Context {
  data: PanelData;
  attempt: Attempt;
  toasts: Toasts;
  t: () => Text;
  shortcut: () => string;
  phone: PhoneWalk;
}

export function newAutoCapture(db: Database, { data, attempt, toasts, t, shortcut, phone }: Context): AutoCaptureState {
  const paused = signal(false);
  const note = signal<AutoNote | null>(null);
  const readNote = (value: unknown) => {
    const parsed = AutoNote.safeParse(value);
    note.value = parsed.success ? parsed.data : null;
  };
  const readPaused = (value: unknown) => {
    paused.value = value === true;
  };
  watchStored(LAST_KEY, readNote, 'session');
  watchStored(PAUSED_KEY, readPaused, 'session');
  void readStored(LAST_KEY, 'session').then(readNote);
  void readStored(PAUSED_KEY, 'session').then(readPaused);

  const walkthrough = computed(() => data.run.value?.walkthrough);
  // Whatever changes what is to be watched, in whichever window: the page beside this panel hears of it.
  const stand = computed(() => {
    if (data.run.value === undefined) return null;
    const { id, recording, autoCapture } = walkthrough.value ?? {};
    return JSON.stringify([id, recording, autoCapture, paused.value, phone.open.value]);
  });
  effect(() => {
    // Only this: the run is read anew with each word, and a message would wake the worker each time.
    if (stand.value === null) return;
    void walkedWindowId()
      .then((windowId) => call('auto.refresh', { windowId }))
      .catch(console.warn);
  });

  return {
    paused,
    last: computed(() => {
      const found = data.run.value?.touchpoints.some(({ id }) => id === note.value?.touchpointId);
      return found ? note.value : null;
    }),
    choose: (patch) => {
      const given = patch.acrossSites ? askForAllSites() : Promise.resolve(true);
      return attempt(async () => {
        const run = walkthrough.value;
        if (!run) return;
        if (await given) await patchRow(db, 'walkthroughs', run.id, { autoCapture: { ...run.autoCapture, ...patch } });
        else toasts.show(t()('auto.across-sites-refused', { shortcut: shortcut() }));
      });
    },
    pause: (value) => attempt(() => writeStored(PAUSED_KEY, value, 'session')),
    takeBack: (taken) =>
      attempt(async () => {
        const { takeBackAutomatic } = await import('@/lib/capture/keep-automatic');
        await takeBackAutomatic(db, taken);
        await writeStored(LAST_KEY, null, 'session');
        await showStanding(db);
        toasts.show(t()('auto.undone'));
      }),
  };
}
