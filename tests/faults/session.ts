// Session: a browser on a backend with a page in front, the panel open, and an ear on what the worker answers the panel.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { browserPid, killBrowser } from '../support/kill-browser';
import { type LaunchedBrowser, type LaunchOptions, launchBrowser } from '../support/launch-browser';
import { attachPanel, waitUntilSettled } from '../support/panel';
import { clickToolbar } from '../support/toolbar';

/** Small, for cheap pictures; the panel takes about half of it. */
const WINDOW = { width: 800, height: 600 };

/** What the worker answered to one message of the panel. */
export interface Heard {
  name: string;
  ok: boolean;
  /** Of a snapshot that was saved. */
  touchpointId?: string;
  /** Of an error, such as `tab-changed`. */
  code?: string;
}

export interface Session {
  browser: LaunchedBrowser;
  page: Page;
  panel: Page;
  /** Answers in the order in which they came; those that came before a kill were given by then. */
  heard: Heard[];
  /** Clicks the toolbar button on `page` and listens to the panel that opens, which is `panel` from then on. */
  openPanel(page: Page): Promise<Page>;
  /** SIGKILL; resolves when the profile can be opened again. */
  kill(): Promise<void>;
}

export const newProfile = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'walkmap-fault-'));

export const removeProfile = (profile: string): void =>
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

/** Starts a browser on `profile` with `address` in front and the panel beside it. */
export const openSession = async (profile: string, address: string, launch: LaunchOptions = {}): Promise<Session> => {
  const browser = await launchBrowser({ windowSize: WINDOW, ...launch, profile });
  const pid = await browserPid(browser);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const closers: (() => Promise<void>)[] = [];
  const session: Session = {
    browser,
    page,
    panel: page,
    heard: [],
    openPanel: async (over) => {
      await clickToolbar(browser, over);
      const { panel, close } = await attachPanel(browser);
      closers.push(close);
      // The loader of TypeScript names inner functions by it, and so sends it along with whatever runs in a page.
      await panel.evaluate('globalThis.__name = (value) => value');
      await hear(panel, session.heard);
      await waitUntilSettled(over);
      session.panel = panel;
      return panel;
    },
    kill: async () => {
      await killBrowser(pid, profile);
      for (const close of closers) await close().catch(() => undefined);
      await browser.close().catch(() => undefined);
    },
  };
  try {
    await page.goto(address);
    await session.openPanel(page);
    return session;
  } catch (error) {
    await session.kill();
    throw error;
  }
};

/** Every answer leaves the browser as the panel gets it: what a person could have seen by then was acknowledged. */
const hear = async (panel: Page, heard: Heard[]): Promise<void> => {
  await panel.exposeFunction('walkmapTestHeard', (answer: Heard) => void heard.push(answer));
  await panel.evaluate(() => {
    interface Reply {
      ok: boolean;
      value?: { touchpointId?: string };
      error?: { code: string };
    }
    const { chrome, walkmapTestHeard } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: { name: string }): Promise<Reply | undefined> } };
      walkmapTestHeard(heard: Heard): void;
    };
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    chrome.runtime.sendMessage = async (message) => {
      const { name } = message;
      // What the panel asks for by itself is no answer to a person.
      if (name === 'auto.refresh') return send(message);
      try {
        const reply = await send(message);
        const { value, error, ok = false } = reply ?? {};
        walkmapTestHeard({ name, ok, touchpointId: value?.touchpointId, code: error?.code });
        return reply;
      } catch (error) {
        walkmapTestHeard({ name, ok: false, code: 'no-answer' });
        throw error;
      }
    };
  });
};
