// Session: the frame of every capture: in turn, with a journal, and tried again while the page or the tab moves under it.
import { captureArea } from '@/lib/browser/capture';
import type { Epoch } from '@/lib/browser/epoch';
import type { Database } from '@/lib/db/database';
import { closeJournal, openJournal } from '@/lib/db/journal';
import { openWalkthrough } from '@/lib/db/walkthroughs';
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { type Aim, capturableTab, type PageTab } from './aim';
import { type CaptureSettings, loadCaptureSettings } from './capture-settings';
import type { Queue } from './queue';

export interface Capture {
  db: Database;
  queue: Queue;
  epoch: Epoch;
}

/** One try of one capture. */
export interface Session {
  db: Database;
  epoch: Epoch;
  /** What the epoch was when the try began: another one, and its pixels may show another page. */
  began: number;
  run: Walkthrough;
  tab: PageTab;
  settings: CaptureSettings;
  /** Names its row in the journal. */
  captureId: Id;
  /** To be called as the browser is asked for a picture, since that is what its quota counts. */
  captured: () => void;
  /** Takes the pixels of what is in front of a window. */
  camera: typeof captureArea;
}

/** How often a picture is tried. */
const TRIES = 3;

/** Runs `work` in the queue. Rejects with an AppError; then nothing was kept. */
export async function inSession<T>(
  capture: Capture,
  aim: Aim,
  work: (session: Session) => Promise<T>,
  tries = TRIES,
): Promise<T> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await capture.queue((captured) => attempt(capture, aim, captured, work));
    } catch (error) {
      if (left === 0 || !isPassing(error)) throw error;
      console.warn('snapshot, next try after', error.code, error.detail ?? '');
    }
  }
}

/** Whether the next try may well succeed: the page came to rest, or the tab that is meant came back to the front. */
export function isPassing(error: unknown): error is AppError {
  return (
    error instanceof AppError && ['tab-changed', 'page-moved', 'mask-failed', 'capture-failed'].includes(error.code)
  );
}

async function attempt<T>(
  { db, epoch }: Capture,
  aim: Aim,
  captured: () => void,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const began = epoch.now();
  // The browser looks at the tab while the store is read; that nothing is recorded is said first.
  const asked = capturableTab(aim);
  asked.catch(() => {});
  const run = await openWalkthrough(db);
  if (run?.state === 'final') throw new AppError('walkthrough-final');
  if (!run || run.recording === 'finished') throw new AppError('no-walkthrough');
  if (run.recording === 'paused') throw new AppError('walkthrough-paused');
  const tab = await asked;
  const captureId = db.platform.newId();
  const [settings] = await Promise.all([loadCaptureSettings(tab, run), openJournal(db, captureId, tab.id)]);
  try {
    return await work({ db, epoch, began, run, tab, settings, captureId, captured, camera: captureArea });
  } finally {
    // A row left behind is cleaned at the next start; it must not make a saved snapshot read as failed.
    await closeJournal(db, captureId).catch(console.warn);
  }
}
