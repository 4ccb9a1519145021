// Fake panel: the panel's state as plain signals, with every action noted instead of done.
import '@/assets/tokens.css';
import { computed, type Signal, signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Comment } from '@/lib/domain/comment';
import { COVER_KINDS } from '@/lib/domain/covering';
import type { Appearance } from '@/lib/state/appearance';
import { newFieldSaver } from '@/lib/state/field-saver';
import type { Panel } from '@/lib/state/panel';
import type { OpenRun } from '@/lib/state/panel-data';
import { newToasts } from '@/lib/state/toasts';
import type { Language } from '@/lib/text/text';
import { DEFAULT_PREFERENCES } from '@/tests/support/default-preferences';
import { type MapRowsOptions, mapRows, START, walkthroughRow } from '@/tests/support/rows';
import { findings, mount as mountNow, unmount } from '../map/mount';

export type Call = [name: string, ...args: unknown[]];

export interface FakePanel {
  panel: Panel;
  calls: Call[];
  run: Signal<OpenRun | null | undefined>;
  standing: Signal<Panel['page']['standing']['value']>;
  appearance: Appearance;
  /** What the reviewer says. */
  said: Signal<readonly Comment[]>;
}

/** The run of the coffee machine's story. */
export function storyRun(options: MapRowsOptions = {}): OpenRun {
  const { walkthroughs, stages, touchpoints, findings: found, snapshots } = mapRows(options);
  const walkthrough = walkthroughRow({
    ...walkthroughs[0],
    recording: 'recording',
    clock: { elapsed: 0, runningSince: START },
  });
  return { walkthrough, persona: null, brief: null, jump: null, stages, touchpoints, findings: found, snapshots };
}

export function newFakePanel(run: OpenRun | null = storyRun()): FakePanel {
  const calls: Call[] = [];
  const note =
    (name: string) =>
    async (...args: unknown[]) =>
      void calls.push([name, ...args]);
  const said = signal<readonly Comment[]>([]);
  const runs = signal<OpenRun | null | undefined>(run);
  const standing = signal<Panel['page']['standing']['value']>('ready');
  const selected = signal<string | null>(null);
  const touchpoints = computed(() => runs.value?.touchpoints ?? []);
  const save = async (table: string, id: string, patch: object) => void calls.push(['save', table, id, patch]);
  const panel: Panel = {
    data: {
      run: runs,
      earlier: signal([]),
      marks: signal([]),
      current: computed(() => touchpoints.value.find((row) => row.id === selected.value) ?? touchpoints.value.at(-1)),
      select: (id) => {
        calls.push(['select', id]);
        selected.value = id;
      },
    },
    page: { standing, grantLasts: 'site', host: signal('shop.example'), title: signal('Enters the address') },
    toasts: newToasts(),
    saver: newFieldSaver(save, (error) => expect.unreachable(String(error))),
    auto: {
      paused: signal(false),
      last: signal(null),
      choose: note('auto.choose'),
      pause: note('auto.pause'),
      takeBack: note('auto.takeBack'),
    },
    comments: {
      of: (runId, touchpointId) =>
        said.value.filter((row) => row.walkthroughId === runId && row.touchpointId === touchpointId),
      saver: newFieldSaver(save, (error) => expect.unreachable(String(error))),
      add: async (...args) => calls.push(['comments.add', ...args]) > 0,
      settle: async (...args) => calls.push(['comments.settle', ...args]) > 0,
      remove: async (...args) => calls.push(['comments.remove', ...args]) > 0,
      stop: () => {},
    },
    problem: signal(null),
    taking: signal(false),
    fullPage: { progress: signal(null), cancel: () => calls.push(['cancel']) },
    phone: { open: signal(false), start: note('phone.start'), stop: note('phone.stop') },
    shortcut: signal('Alt+Shift+S'),
    now: signal(START + 61_000),
    attempt: async (action) => void (await action()),
    describe: (error) => `said: ${(error as Error).message}`,
    setShortcut: note('setShortcut'),
    touchpoint: {
      patch: note('patch'),
      rate: note('rate'),
      toggle: note('toggle'),
      knownTags: async () => ['mobile', 'slow'],
      setEvidence: note('setEvidence'),
      remove: note('remove'),
      move: note('move'),
      addFinding: note('addFinding'),
      patchFinding: note('patchFinding'),
      removeFinding: note('removeFinding'),
      addElsewhere: vi.fn(note('addElsewhere')),
      replacePicture: note('replacePicture'),
      setPersona: note('setPersona'),
      setStages: note('setStages'),
    },
    covering: {
      kinds: signal(COVER_KINDS),
      own: signal(false),
      toggleAll: note('toggleAll'),
      toggle: note('toggleKind'),
      asInSettings: note('asInSettings'),
      openSettings: note('openSettings'),
    },
    markUp: { open: signal(null), start: note('markUp'), end: () => void calls.push(['endMarkUp']) },
    files: {
      list: signal([]),
      add: note('files.add'),
      remove: note('files.remove'),
      open: async (file) => {
        calls.push(['files.open', file.id]);
        return null;
      },
      save: note('files.save'),
      stop: () => {},
    },
    voice: {
      state: signal('off'),
      spoken: signal(0),
      level: signal(0),
      start: note('voice.start'),
      pause: () => void calls.push(['voice.pause']),
      resume: () => void calls.push(['voice.resume']),
      stop: note('voice.stop'),
      discard: note('voice.discard'),
      ask: note('voice.ask'),
      dismiss: () => void calls.push(['voice.dismiss']),
    },
    waits: {
      going: signal({ clocks: [], waits: [] }),
      due: signal([]),
      toAdd: signal(null),
      startClock: note('startClock'),
      stopClock: note('stopClock'),
      wait: note('wait'),
      remindAt: note('remindAt'),
      giveUp: note('giveUp'),
      came: note('came'),
    },
    plan: { offers: signal([]), openStart: note('openStart'), say: note('say'), jump: note('jump') },
    setup: {
      choices: async () => ({
        briefs: [],
        personas: [],
        words: { shopper: [], customerId: [], wave: [], variant: [] },
      }),
      chooseBrief: note('chooseBrief'),
      makeUpName: async () => 'amber-otter-17',
    },
    answers: {
      of: (_, row) => row.answers,
      set: (...args) => void calls.push(['answer', ...args]),
    },
    end: {
      setOutcome: note('setOutcome'),
      rate: note('end.rate'),
      withFiles: async () => new Set(),
      handOver: note('handOver'),
      takeBack: note('takeBack'),
    },
    start: note('start'),
    pause: note('pause'),
    resume: note('resume'),
    finish: note('finish'),
    seeMap: note('seeMap'),
    leave: note('leave'),
    reopen: note('reopen'),
    snapshot: note('snapshot'),
    picking: {
      kind: signal(null),
      size: signal(null),
      press: note('press'),
      stop: note('stop'),
      pick: note('pick'),
    },
  };
  return { panel, calls, run: runs, standing, said, appearance: newFakeAppearance(calls) };
}

function newFakeAppearance(calls: Call[]): Appearance {
  const preferences = signal(DEFAULT_PREFERENCES);
  const speech = signal({ t: () => expect.unreachable('components read the context'), language: 'en' as const });
  return { preferences, speech, choose: async (patch) => void calls.push(['choose', patch]) };
}

/** The panel as narrow as people have it; everything is taken away after each test. */
export function atPanelWidth(): void {
  afterEach(unmount);
  void page.viewport(360, 800);
}

/** Tests that axe-core has nothing against what `show` mounts, in both themes and both languages. */
export function testAccess(show: (language: Language) => Promise<HTMLElement>): void {
  test.each([
    ['light', 'en'],
    ['dark', 'en'],
    ['light', 'zh'],
    ['dark', 'zh'],
  ] as const)('axe-core has nothing against it: %s, %s', async (theme, language) => {
    const root = await show(language);
    document.documentElement.dataset.theme = theme;
    expect(await findings()).toEqual([]);
    expect(root.scrollWidth).toBeLessThanOrEqual(360);
  });
}

/** Mounts and waits for what a component does after it was painted, such as opening a dialog. */
export async function mount(child: ComponentChild, language: Language = 'en'): Promise<HTMLElement> {
  const root = await mountNow(child, language);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return root;
}

/** The element with this accessible name; throws unless there is exactly one. */
export function named<T extends HTMLElement = HTMLElement>(
  role: Parameters<typeof page.getByRole>[0],
  name: string | RegExp,
): T {
  return page.getByRole(role, { name, exact: typeof name === 'string' }).element() as T;
}
