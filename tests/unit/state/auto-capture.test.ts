// Auto-capture's state: the worker hears of what changes the switches and of nothing else; following asks first.
import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { AutoCapture } from '@/lib/domain/walkthrough';
import { newAutoCapture } from '@/lib/state/auto-capture';
import type { OpenRun, PanelData } from '@/lib/state/panel-data';
import { newToasts } from '@/lib/state/toasts';
import { touchpointRow, walkthroughRow } from '../../support/one-row';
import { newStore, startRun, type TestStore } from '../db/test-store';

const { call, ask } = vi.hoisted(() => ({ call: vi.fn(async () => ({})), ask: vi.fn(async () => true) }));
vi.mock('wxt/browser', async () => ({ browser: (await import('../../support/fake-extension')).newFakeBrowser() }));
vi.mock('@/lib/browser/phone-window', () => ({ walkedWindowId: async () => 1 }));
vi.mock('@/lib/browser/all-sites', () => ({ askForAllSites: ask }));
vi.mock('@/lib/protocol/call', () => ({ call }));

let store: TestStore;
let run: ReturnType<typeof signal<OpenRun | null | undefined>>;
let auto: ReturnType<typeof newAutoCapture>;
const toasts = newToasts();
let phoneOpen = signal(false);
beforeEach(async () => {
  // Nobody of the test before listens any more.
  await browser.storage.session.clear();
  call.mockClear();
  ask.mockReset();
  store = newStore();
  const walkthrough = await startRun(store.db);
  run = signal<OpenRun | null | undefined>(undefined);
  const attempt = async (action: () => Promise<unknown>) => void (await action());
  const data = { run } as unknown as PanelData;
  phoneOpen = signal(false);
  const phone = { open: phoneOpen, start: async () => {}, stop: async () => {} };
  auto = newAutoCapture(store.db, { data, attempt, toasts, t: () => (key) => key, shortcut: () => 'Alt+S', phone });
  expect(call).not.toHaveBeenCalled();
  run.value = openRun(walkthrough);
  await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(1));
});

const openRun = (walkthrough: OpenRun['walkthrough'], touchpoints: OpenRun['touchpoints'] = []): OpenRun => ({
  walkthrough,
  persona: null,
  brief: null,
  jump: null,
  stages: [],
  touchpoints,
  findings: [],
  snapshots: new Map(),
});
const current = () => run.value?.walkthrough ?? walkthroughRow({});
const switches = async (): Promise<AutoCapture | undefined> =>
  (await store.db.walkthroughs.get(current().id))?.autoCapture;

test('the worker is left asleep while the run is only written in', async () => {
  run.value = openRun({ ...current(), name: 'Another name' }, [touchpointRow({})]);
  run.value = openRun(current());
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(call).toHaveBeenCalledTimes(1);
});

test('the worker hears of a switch, of a pause of either kind, and of the end', async () => {
  const { autoCapture } = current();
  run.value = openRun({ ...current(), autoCapture: { ...autoCapture, onClick: true } });
  await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(2));
  run.value = openRun({ ...current(), recording: 'paused' });
  await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(3));
  await auto.pause(true);
  await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(4));
  expect(auto.paused.value).toBe(true);
  run.value = null;
  await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(5));
  expect(call).toHaveBeenLastCalledWith('auto.refresh', { windowId: 1 });
  await auto.pause(false);
});

test('following across sites asks the browser first, and a refusal is said', async () => {
  ask.mockResolvedValueOnce(false);
  await auto.choose({ acrossSites: true });
  expect(await switches()).toMatchObject({ acrossSites: false });
  expect(toasts.list.value.at(-1)?.text).toBe('auto.across-sites-refused');
  ask.mockResolvedValueOnce(true);
  await auto.choose({ acrossSites: true });
  expect(await switches()).toMatchObject({ acrossSites: true });
  await auto.choose({ onClick: true });
  expect(ask).toHaveBeenCalledTimes(2);
});

test('a phone-sized window that opens is walked in from now on: its page is to be watched', async () => {
  phoneOpen.value = true;
  await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(2));
  expect(call).toHaveBeenLastCalledWith('auto.refresh', { windowId: 1 });
});
