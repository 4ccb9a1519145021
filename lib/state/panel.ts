// Panel: everything a shopper can do in the side panel, as signals and actions.
import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { openTab } from '@/lib/browser/pages';
import { walkedWindowId } from '@/lib/browser/phone-window';
import { openShortcutSettings, shortcutOf } from '@/lib/browser/shortcuts';
import { readStored, watchStored } from '@/lib/browser/storage';
import { forgetNotice, showStanding } from '@/lib/capture/announce';
import { NOTICE_KEY, Notice } from '@/lib/capture/notice';
import type { Database } from '@/lib/db/database';
import { readAgain } from '@/lib/db/live';
import { loadTouchpoints } from '@/lib/db/touchpoints';
import {
  closeWalkthrough,
  finishWalkthrough,
  openWalkthrough,
  pauseWalkthrough,
  reopenWalkthrough,
  resumeWalkthrough,
  startWalkthrough,
} from '@/lib/db/walkthroughs';
import { AppError, type ErrorCode, isAbort } from '@/lib/domain/app-error';
import type { Emotion } from '@/lib/domain/scale';
import type { CaptureWay } from '@/lib/domain/snapshot';
import { call } from '@/lib/protocol/call';
import type { Appearance } from './appearance';
import { type AutoCaptureState, newAutoCapture } from './auto-capture';
import { type Attempt, newAttempt } from './error-reporter';
import { errorText } from './error-text';
import { type FieldSaver, newFieldSaver } from './field-saver';
import { type FrontPage, newFrontPage } from './front-page';
import { type FullPage, newFullPage } from './full-page';
import { type MarkUp, newMarkUp } from './mark-up';
import { newMissingPictures } from './missing-pictures';
import { type AnswersOf, isAnswers, saveAnswer } from './panel-answers';
import { newPanelAway, type PanelAway } from './panel-away';
import { newPanelCovering, type PanelCovering } from './panel-covering';
import { newPanelData, type PanelData } from './panel-data';
import { newPanelWalk, type PanelWalk } from './panel-walk';
import { newPhoneWalk, type PhoneWalk } from './phone-walk';
import { newPickActions, type PickActions } from './pick-actions';
import { startTexts } from './start-texts';
import { newToasts, type Toasts } from './toasts';
import { newTouchpointActions, type TouchpointActions } from './touchpoint-actions';
import { workerWrites } from './typed-writes';

export type TypedTable = 'touchpoints' | 'findings' | 'walkthroughs' | 'comments' | AnswersOf;

export interface Panel extends PanelAway, PanelWalk {
  data: PanelData;
  page: FrontPage;
  toasts: Toasts;
  saver: FieldSaver<TypedTable>;
  touchpoint: TouchpointActions;
  auto: AutoCaptureState;
  covering: PanelCovering;
  markUp: MarkUp;
  /** Why the last snapshot failed; `null` after one that did not. */
  problem: Signal<ErrorCode | 'bug' | null>;
  taking: ReadonlySignal<boolean>;
  fullPage: FullPage;
  phone: PhoneWalk;
  shortcut: ReadonlySignal<string | null>;
  /** Epoch ms, once a second, for the clock. */
  now: ReadonlySignal<number>;
  attempt: Attempt;
  /** The sentence for a failure that a form shows itself; `null` for a cancellation. */
  describe(error: unknown): string | null;
  /** Opens the browser's own page for shortcuts. */
  setShortcut(): Promise<void>;
  /** Begins a walkthrough: of a brief, or at once. */
  start(brief?: { id: string; title: string }): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  finish(): Promise<void>;
  seeMap(walkthroughId?: string): Promise<void>;
  /** Takes the finished walkthrough out of the panel. */
  leave(): Promise<void>;
  /** Opens an earlier walkthrough in the panel. */
  reopen(walkthroughId: string): Promise<void>;
  snapshot(emotion?: Emotion | null, way?: CaptureWay): Promise<void>;
  picking: PickActions;
}

export async function newPanel(db: Database, appearance: Appearance): Promise<Panel> {
  const t = () => appearance.speech.value.t;
  const toasts = newToasts();
  const shortcut = signal<string | null>(null);
  const values = () => ({ shortcut: shortcut.value ?? t()('snapshot.shortcut-unset') });
  const attempt = newAttempt(toasts, t, values);
  const report = (error: unknown) => void attempt(() => Promise.reject(error));
  const data = newPanelData(db, report, newMissingPictures());
  const page = newFrontPage();
  const phone = newPhoneWalk(attempt);
  const problem = signal<ErrorCode | 'bug' | null>(null);
  const taking = signal(false);
  const fullPage = newFullPage();
  const now = signal(db.platform.now());
  setInterval(() => {
    now.value = db.platform.now();
  }, 1_000);
  window.addEventListener('focus', async () => {
    shortcut.value = await shortcutOf('snapshot');
  });

  const saver = newFieldSaver<TypedTable>(async (table, id, patch) => {
    if (isAnswers(table)) await saveAnswer(workerWrites, table, id, patch);
    else await call('row.patch', { table, id, patch });
  }, report);
  document.addEventListener('visibilitychange', () => void saver.flush());
  window.addEventListener('pagehide', () => void saver.flush());

  const readNotice = (value: unknown) => {
    const notice = Notice.safeParse(value);
    problem.value = notice.success ? notice.data.code : null;
  };
  const [key, notice] = await Promise.all([shortcutOf('snapshot'), readStored(NOTICE_KEY, 'session')]);
  shortcut.value = key;
  readNotice(notice);
  watchStored(NOTICE_KEY, readNotice, 'session');
  // A reason that was settled or dismissed must not come back with the next panel.
  effect(() => {
    if (problem.value === null) forgetNotice().catch(report);
  });

  /** One change of the run at a time: a second click of a double click finds the first one's work under way. */
  let busy = false;
  const once = async (action: () => Promise<void>) => {
    if (busy) return;
    busy = true;
    await attempt(action);
    busy = false;
  };

  const showNewest = () =>
    batch(() => {
      data.select(null);
      problem.value = null;
    });

  const openRun = computed(() => data.run.value?.walkthrough);
  const withRun = (action: (id: string) => Promise<void>) => () =>
    once(async () => {
      const run = openRun.value ?? (await openWalkthrough(db));
      if (!run) throw new AppError('no-walkthrough');
      await saver.flush();
      await action(run.id);
      await showStanding(db);
    });

  /** Whether a touchpoint of the open walkthrough was saved at `start` or later, by a worker that could not say so. */
  const savedSince = async (start: number) => {
    readAgain();
    const run = await openWalkthrough(db);
    return run !== undefined && (await loadTouchpoints(db, run.id)).some((row) => row.createdAt >= start);
  };

  const reopen = (id: string) => once(() => reopenWalkthrough(db, id).then(() => showStanding(db)));

  const seeMap = async (walkthroughId: string) => {
    const walkthrough = await db.walkthroughs.get(walkthroughId);
    const { mapOfWalkthrough } = await import('@/lib/db/maps');
    if (walkthrough) await openTab('map', { map: (await mapOfWalkthrough(db, walkthrough)).id });
  };

  const fail = (error: unknown) => {
    const code = error instanceof AppError ? error.code : 'bug';
    const { value: standing } = page.standing;
    problem.value = code === 'permission-needed' && standing !== 'ready' ? standing : code;
  };

  const snapshot = async (emotion: Emotion | null = null, way: CaptureWay = 'visible') => {
    if (taking.value) return;
    taking.value = true;
    const start = db.platform.now();
    try {
      const [windowId] = await Promise.all([walkedWindowId(), saver.flush()]);
      const take = (lease?: string) => call('snapshot.take', { windowId, way, emotion, lease });
      await (way === 'full-page' ? fullPage.lend(take) : take());
      showNewest();
    } catch (error) {
      if (isAbort(error)) return;
      const unreachable = error instanceof AppError && error.code === 'worker-unreachable';
      if (unreachable && (await savedSince(start).catch(() => false))) showNewest();
      else fail(error);
    } finally {
      taking.value = false;
    }
  };

  return {
    data,
    page,
    toasts,
    saver,
    problem,
    taking,
    fullPage,
    phone,
    shortcut,
    now,
    attempt,
    describe: (error) => errorText(error, t(), values()),
    setShortcut: () => attempt(openShortcutSettings),
    auto: newAutoCapture(db, { data, attempt, toasts, t, shortcut: () => values().shortcut, phone }),
    touchpoint: newTouchpointActions(db, { toasts, attempt, t, data }),
    ...newPanelWalk(db, { data, page, toasts, attempt, t, saver }),
    covering: newPanelCovering(db, data, appearance, attempt),
    markUp: newMarkUp(db, workerWrites, t),
    ...newPanelAway(db, { toasts, attempt, t, language: () => appearance.speech.value.language, now, reopen }, data),
    start: (brief) =>
      once(async () => {
        const texts = startTexts(appearance.speech.value, db.platform.now(), brief?.title || page.host.value);
        const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
        await startWalkthrough(db, texts, timeZone, brief && { briefId: brief.id });
        showNewest();
        await showStanding(db);
      }),
    pause: withRun((id) => pauseWalkthrough(db, id)),
    resume: withRun((id) => resumeWalkthrough(db, id)),
    finish: withRun(async (id) => {
      await finishWalkthrough(db, id);
      await seeMap(id);
      // Nobody waits for it; the changes are on the shelf already.
      void call('backup.make', { reason: 'finished' }).catch(console.warn);
    }),
    seeMap: (id) => once(async () => seeMap(id ?? openRun.value?.id ?? '')),
    leave: withRun(() => closeWalkthrough(db)),
    reopen,
    snapshot,
    picking: newPickActions({
      speech: appearance.speech,
      toasts,
      attempt,
      taking,
      fail,
      take: (way) => snapshot(null, way),
    }),
  };
}
