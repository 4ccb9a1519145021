// Scripts: runs one of our own files inside a page, for which it was granted, and brings back what it returns.
import { browser } from 'wxt/browser';
import { AppError } from '@/lib/domain/app-error';

export type PageScript =
  | '/prepare-page.js'
  | '/restore-page.js'
  | '/pick.js'
  | '/find-picked.js'
  | '/aim-at-picked.js'
  | '/leave-picked.js'
  | '/tall-page.js'
  | '/watch-page.js';

export interface ScriptAnswer {
  /** Whatever the page's world returned: hostile until parsed. */
  value: unknown;
  /** Names the very document that answered; `undefined` where the browser does not tell. */
  documentId: string | undefined;
}

/** Milliseconds after which a page that does not answer is given up; covers it paints later go by themselves. */
export const SCRIPT_DEADLINE = 5_000;

/**
 * Runs `file` in the top frame, also while the page is still loading. `given` is laid into our own world of that document
 * first, for the file to take; a page cannot see it. Rejects with `permission-needed` or
 * `page-browser` when the browser forbids it, and with `page-busy` when the page does not answer in `deadline` ms.
 */
export async function runScript(
  tabId: number,
  file: PageScript,
  given?: unknown,
  deadline = SCRIPT_DEADLINE,
): Promise<ScriptAnswer> {
  const where = { target: { tabId }, injectImmediately: true };
  return answerOf(async () => {
    if (given !== undefined) await browser.scripting.executeScript({ ...where, func: layDown, args: [file, given] });
    return browser.scripting.executeScript({ ...where, files: [file] });
  }, deadline);
}

/**
 * Calls step `step` of those that `/tall-page.js` left in the document; a document that came in between has none, and
 * answers `null`. Rejects as `runScript` does, after `ms` milliseconds with `page-busy`.
 */
export async function callTallStep(tabId: number, step: string, given: unknown, ms: number): Promise<ScriptAnswer> {
  const where = { target: { tabId }, injectImmediately: true };
  return answerOf(() => browser.scripting.executeScript({ ...where, func: callStep, args: [step, given] }), ms);
}

type Results = { result?: unknown; documentId?: string }[];

async function answerOf(run: () => Promise<Results>, ms: number): Promise<ScriptAnswer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('page-busy')), ms);
  });
  let results: Results;
  try {
    results = await Promise.race([run(), late]);
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError(codeOf(String(cause)), { cause });
  } finally {
    clearTimeout(timer);
  }
  const [top] = results;
  if (!top) throw new AppError('page-moved', { detail: 'no answer' });
  return { value: top.result, documentId: top.documentId };
}

/** Runs inside the page: it may use nothing from outside itself. */
function layDown(file: string, given: unknown): void {
  const world = globalThis as { walkmapGiven?: Record<string, unknown> };
  world.walkmapGiven = { ...world.walkmapGiven, [file]: given };
}

/** Tells the picker that one of our scripts left in the page, and brings back what it says; `false` where there is none. */
export async function tellPicker(tabId: number, word: unknown): Promise<unknown> {
  const [top] = await browser.scripting.executeScript({ target: { tabId }, func: passOn, args: [word] });
  return top?.result;
}

/** Runs inside the page: it may use nothing from outside itself. */
function passOn(word: unknown): unknown {
  const { walkmapPicker } = globalThis as { walkmapPicker?: (word: unknown) => unknown };
  return walkmapPicker ? walkmapPicker(word) : false;
}

/** Runs inside the page, too. */
function callStep(step: string, given: unknown): unknown {
  const { walkmapTall } = globalThis as { walkmapTall?: Record<string, (given: unknown) => unknown> };
  return walkmapTall?.[step]?.(given) ?? null;
}

function codeOf(message: string) {
  if (/error page/i.test(message)) return 'page-error';
  if (/extensions gallery|cannot be scripted/i.test(message)) return 'page-store';
  if (/chrome:\/\/|edge:\/\/|about:|Cannot access a chrome/i.test(message)) return 'page-browser';
  if (/permission|Cannot access|Missing host/i.test(message)) return 'permission-needed';
  return 'page-moved';
}
