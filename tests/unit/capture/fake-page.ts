// Fake page: a browser with one window, whose tab, scripts and picture a test can make fail at any step.
import { vi } from 'vitest';
import type { PageScript, ScriptAnswer } from '@/lib/browser/scripts';
import type { FrontTab } from '@/lib/browser/tabs';
import type { Queue } from '@/lib/capture/queue';
import { AppError, type ErrorCode } from '@/lib/domain/app-error';
import type { PictureFormat } from '@/lib/domain/snapshot';
import type { AimedArea, FoundPicked } from '@/lib/page/picker/picking';
import type { PreparedPage, RestoredPage } from '@/lib/page/prepared-page';
import type { Preferences } from '@/lib/settings/preferences';
import type { SiteRule } from '@/lib/settings/site-rules';
import { DEFAULT_PREFERENCES } from '../../support/default-preferences';
import { pageFacts } from '../../support/one-row';

const WINDOW = 1;
/** What is asked for: the visible part of that window's page, not rated. */
export const VISIBLE = { windowId: WINDOW, way: 'visible', emotion: null, granted: false } as const;
const ADDRESS = 'https://shop.example/checkout/address?session=a8f3k2l9q0z7x5c1v3b6n4m2';

export interface FakePage {
  tab: FrontTab | undefined;
  minimised: boolean;
  rules: SiteRule[];
  epoch: number;
  prepared: PreparedPage;
  restored: RestoredPage;
  /** Where what was picked stands: before the picture, and after it. */
  picked: [AimedArea | null, AimedArea | null];
  /** Where it stands in the whole page; `null` where it fits into the view, or is not scrolled with the page. */
  found: FoundPicked | null;
  /** Names of the document that answered: before, and after. */
  documents: [string | undefined, string | undefined];
  coversPainted: boolean;
  /** Runs while a script of this name answers, or while the picture is taken. */
  during: Partial<Record<PageScript | 'capture', () => void>>;
  /** What was laid into the page before a script, in order. */
  given: unknown[];
  /** The format of the last picture that was asked for. */
  format: PictureFormat | undefined;
  /** What the person chose. */
  chosen: Partial<Preferences>;
  /** What happened, in order. */
  log: string[];
}

/** A page where every step goes well. */
export function newFakePage(): FakePage {
  return {
    tab: { id: 7, windowId: WINDOW, url: ADDRESS, title: 'Address', incognito: false },
    minimised: false,
    rules: [],
    epoch: 1,
    prepared: {
      url: ADDRESS,
      title: 'Address',
      contentType: 'text/html',
      facts: pageFacts(),
      view: { x: 0, y: 0, width: 1280, height: 800 },
      boxes: [{ x: 10, y: 10, width: 200, height: 30 }],
    },
    restored: { url: ADDRESS, stable: true },
    picked: [null, null],
    found: null,
    documents: ['A', 'A'],
    coversPainted: true,
    during: {},
    given: [],
    format: undefined,
    chosen: {},
    log: [],
  };
}

export const failing = (code: ErrorCode) => () => {
  throw new AppError(code);
};

/** What the mocked modules call; `page` is changed by each test. */
export const browserOf = (page: () => FakePage) => ({
  frontTab: async () => page().tab,
  addressOf: async () => page().tab?.url,
  isMinimised: async () => page().minimised,
  loadPreferences: async () => ({ ...DEFAULT_PREFERENCES, ...page().chosen }),
  loadSiteRules: async () => page().rules,
  runScript: async (_tabId: number, file: PageScript, given?: unknown): Promise<ScriptAnswer> => {
    const now = page();
    if (given) now.given.push(given);
    now.log.push(file);
    now.during[file]?.();
    if (file === '/find-picked.js') return { value: structuredClone(now.found), documentId: now.documents[0] };
    const pickedAt = ['/aim-at-picked.js', '/leave-picked.js'].indexOf(file);
    if (pickedAt >= 0) return { value: structuredClone(now.picked[pickedAt]), documentId: now.documents[0] };
    const restoring = file === '/restore-page.js';
    const value = structuredClone(restoring ? now.restored : now.prepared);
    return { value, documentId: now.documents[restoring ? 1 : 0] };
  },
  SCRIPT_DEADLINE: 5_000,
  callTallStep: async (): Promise<ScriptAnswer> => ({ value: null, documentId: undefined }),
  captureArea: async (_windowId: number, _area: unknown, format: PictureFormat) => {
    page().log.push('capture');
    page().format = format;
    page().during.capture?.();
    return new Uint8Array([0xff, 0xd8, 0xff]);
  },
  coversArePainted: () => page().coversPainted,
});

/** Free bytes that the browser reports. */
export function stubDisk(free: number): void {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: free, usage: 0 }) } });
}

/** A queue in which nobody waits; `turn` is called at each job. */
export const atOnce = (turn = () => {}): Queue =>
  Object.assign(
    <T>(job: (captured: () => void) => Promise<T>) => {
      turn();
      return job(() => {});
    },
    { isFree: () => true },
  );
