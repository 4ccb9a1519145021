// Auto-capture: pictures that nobody asks for one by one: of a page that came to rest, and of a page before each click.
import type { PageSender } from '@/lib/browser/page-messages';
import { readStored, writeStored } from '@/lib/browser/storage';
import { openWalkthrough } from '@/lib/db/walkthroughs';
import { AppError, isAbort } from '@/lib/domain/app-error';
import type { Area } from '@/lib/domain/snapshot';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { areasOf } from '@/lib/page/areas-of';
import { HOLD } from '@/lib/page/click-limits';
import { type Click, PageMessage } from '@/lib/page/page-message';
import type { PreparedPage } from '@/lib/page/prepared-page';
import { LAST_KEY, PAUSED_KEY } from './auto-note';
import { guardedPicture, type Look } from './guard';
import { keepAutomatic } from './keep-automatic';
import { type Capture, inSession, type Session } from './session';
import { touchpointOfPage } from './touchpoint-of-page';
import { isWalked } from './walked-tabs';

/** What the customer did, by the names on the screen. */
export interface Done {
  clicked: string;
  filled: readonly string[];
}

export interface Means {
  capture: Capture;
  /** Resolves when what the last worker left is cleaned, so that the queue is free. */
  ready(): Promise<unknown>;
  /** The customer's doing as a sentence, in the person's language. */
  say(done: Done): Promise<string>;
  saved(): Promise<unknown>;
  /** A failure that the person must hear of: nothing more is recorded until something is done. */
  failed(error: unknown): Promise<unknown>;
}

/** The walkthrough whose switches are on and that records now. */
export async function automaticRun({ db }: Capture): Promise<Walkthrough | null> {
  const run = await openWalkthrough(db);
  if (run?.recording !== 'recording' || (await readStored(PAUSED_KEY, 'session')) === true) return null;
  return run.autoCapture.onClick || run.autoCapture.onNavigation ? run : null;
}

/**
 * What a page says; resolves when the page may go on: a held click is let through then. `false`: it need not be watched
 * any more. `undefined`: not a message of a page.
 */
export function hearPage(means: Means, raw: unknown, from: PageSender): Promise<boolean> | undefined {
  const message = PageMessage.safeParse(raw);
  return message.success ? answer(means, message.data, from) : undefined;
}

async function answer(means: Means, message: PageMessage, from: PageSender): Promise<boolean> {
  const { capture } = means;
  const heard = capture.db.platform.now();
  await means.ready();
  const run = await automaticRun(capture);
  if (!run?.autoCapture[message.is === 'click' ? 'onClick' : 'onNavigation']) return false;
  if (!(await isWalked(from.tabId, run, message.url))) return false;
  // A click that would have to wait for its turn is let through without a picture.
  if (message.is === 'click' && !capture.queue.isFree()) return true;
  // No page has a clock of its own here; one that was taken over could name a later moment.
  const deadline = message.is === 'click' ? Math.min(message.heldAt, heard) + HOLD : null;
  await new Promise<void>((goOn) => {
    void takeAutomatic(means, message, from, deadline, goOn)
      .catch((error) => tellOf(means, error))
      .finally(goOn);
  });
  return true;
}

async function takeAutomatic(
  { capture, say, saved }: Means,
  message: PageMessage,
  from: PageSender,
  deadline: number | null,
  goOn: () => void,
): Promise<void> {
  const inTime = () => {
    if (deadline !== null && capture.db.platform.now() >= deadline) throw gone();
  };
  const looked = ({ page, documentId }: Look) => {
    const other = documentId !== undefined && from.documentId !== undefined && documentId !== from.documentId;
    if (other || page.url !== message.url) throw gone();
    inTime();
    goOn();
  };
  const work = async (session: Session) => {
    inTime();
    const { picture, bitmap, page } = await guardedPicture(session, looked);
    bitmap.close();
    const click = message.is === 'click' ? message : null;
    const doing = click ? await say({ clicked: click.name, filled: click.filled }) : '';
    const outline = click ? outlineOf(click, page) : undefined;
    const touchpoint = { ...touchpointOfPage(session, page, null), doing };
    return keepAutomatic(session, touchpoint, outline ? { ...picture, outline } : picture);
  };
  const aim = { windowId: from.windowId, tabId: from.tabId, granted: false };
  const note = await inSession(capture, aim, work, deadline === null ? undefined : 1);
  if (!note) return;
  await writeStored(LAST_KEY, note, 'session');
  if (note.added === null) await saved();
}

/** What a picture was to be taken of is not there any more: no failure, and nothing to keep. */
function gone(): DOMException {
  return new DOMException('the page moved on', 'AbortError');
}

/** Reasons that the panel shows by itself, or that pass by themselves. */
const QUIET = /^(page-|permission-|tab-|window-|no-walkthrough|walkthrough-|capture-failed)/;

async function tellOf({ failed }: Means, error: unknown): Promise<void> {
  if (isAbort(error)) return;
  if (error instanceof AppError && QUIET.test(error.code)) console.warn('auto-capture', error.code, error.detail ?? '');
  else await failed(error);
}

/** Where it is in the picture; `undefined` for what is out of sight. */
function outlineOf({ box }: Click, { facts }: PreparedPage): Area | undefined {
  return areasOf([box], { width: facts.viewportWidth, height: facts.viewportHeight })[0];
}
