// Scripts: runs one of our own files inside a page, for which it was granted, and brings back what it returns.
import { browser } from 'wxt/browser';
import { AppError } from '@/lib/domain/app-error';

export type PageScript = '/prepare-page.js' | '/measure-page.js' | '/restore-page.js';

export interface ScriptAnswer {
  /** Whatever the page's world returned: hostile until parsed. */
  value: unknown;
  /** Names the very document that answered; `undefined` where the browser does not tell. */
  documentId: string | undefined;
}

/** Runs `file` in the top frame. Rejects with `permission-needed` or `page-browser` when the browser forbids it. */
export async function runScript(tabId: number, file: PageScript): Promise<ScriptAnswer> {
  let results: { result?: unknown; documentId?: string }[];
  try {
    results = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
  } catch (cause) {
    throw new AppError(codeOf(String(cause)), { cause });
  }
  const [top] = results;
  if (!top) throw new AppError('page-moved', { detail: 'no answer' });
  return { value: top.result, documentId: top.documentId };
}

function codeOf(message: string) {
  if (/error page/i.test(message)) return 'page-error';
  if (/extensions gallery|cannot be scripted/i.test(message)) return 'page-store';
  if (/chrome:\/\/|edge:\/\/|about:|Cannot access a chrome/i.test(message)) return 'page-browser';
  if (/permission|Cannot access|Missing host/i.test(message)) return 'permission-needed';
  return 'page-moved';
}
