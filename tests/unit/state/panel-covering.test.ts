// Panel covering: the walkthrough's own choice where it has one, else the settings'; written to the walkthrough alone.
import { type Signal, signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { COVER_KINDS } from '@/lib/domain/covering';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { newPanelCovering, type PanelCovering } from '@/lib/state/panel-covering';
import type { PanelData } from '@/lib/state/panel-data';
import { DEFAULT_PREFERENCES } from '../../support/default-preferences';
import { newStore, startRun, type TestStore } from '../db/test-store';

const opened = vi.hoisted(() => vi.fn());
vi.mock('@/lib/browser/pages', () => ({ openTab: opened }));

let store: TestStore;
let run: Signal<{ walkthrough: Walkthrough }>;
let covering: PanelCovering;
const preferences = signal(DEFAULT_PREFERENCES);

beforeEach(async () => {
  store = newStore();
  preferences.value = { ...DEFAULT_PREFERENCES, uncovered: ['phones'] };
  const walkthrough = await startRun(store.db);
  run = signal({ walkthrough });
  const attempt = async (action: () => Promise<unknown>) => void (await action());
  covering = newPanelCovering(store.db, { run } as unknown as PanelData, { preferences }, attempt);
});

/** Does it, and reads the walkthrough anew, as the panel does. */
const after = async (action: Promise<void>) => {
  await action;
  const [walkthrough] = await store.db.walkthroughs.toArray();
  if (walkthrough) run.value = { walkthrough };
  return walkthrough?.covering;
};
const WITHOUT_PHONES = COVER_KINDS.filter((kind) => kind !== 'phones');

test('a walkthrough that chose nothing follows the settings, also when they change', () => {
  expect([covering.kinds.value, covering.own.value]).toEqual([WITHOUT_PHONES, false]);
  preferences.value = { ...DEFAULT_PREFERENCES };
  expect(covering.kinds.value).toEqual(COVER_KINDS);
});

test('all is switched off for the walkthrough, and back to the settings', async () => {
  expect(await after(covering.toggleAll())).toEqual([]);
  expect([covering.kinds.value, covering.own.value]).toEqual([[], true]);
  expect(await after(covering.toggleAll())).toBeNull();
  expect(covering.kinds.value).toEqual(WITHOUT_PHONES);
});

test('where the settings cover nothing, all is switched on for the walkthrough', async () => {
  preferences.value = { ...DEFAULT_PREFERENCES, uncovered: [...COVER_KINDS] };
  expect(covering.kinds.value).toEqual([]);
  expect(await after(covering.toggleAll())).toEqual(COVER_KINDS);
});

test('single kinds are switched, beginning with what is in force', async () => {
  expect(await after(covering.toggle('phones'))).toEqual(COVER_KINDS);
  expect(await after(covering.toggle('fields'))).toEqual(COVER_KINDS.slice(1));
  expect(await after(covering.asInSettings())).toBeNull();
  await covering.openSettings();
  expect(opened).toHaveBeenCalledWith('options', {}, 'masking');
});
