// Starts a Chromium with the built extension in a profile of its own, for tests and for the automatic walk.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { extensionIdOf } from './extension-id';

/** What `wxt build` writes for Chrome. */
export const builtExtension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export interface LaunchOptions {
  /** Folder of the unpacked extension; the built one by default. */
  extension?: string;
  /** Profile folder, kept afterwards; without it a new one is made and removed at the end. */
  profile?: string;
  headless?: boolean;
  /** CSS pixels of the whole window, browser bars included. */
  windowSize?: { width: number; height: number };
  /** Grants every site beforehand, so that `permissions.request` resolves true: its prompt cannot be answered headless. */
  grantAllUrls?: boolean;
  /** Leaves the welcome page open that a new profile gets; by default it is closed before anything else happens. */
  keepWelcome?: boolean;
  /** More arguments for the browser, such as `--force-device-scale-factor=2`. */
  args?: readonly string[];
}

export interface LaunchedBrowser {
  context: BrowserContext;
  /** The extension's service worker, activated. */
  worker: Worker;
  /** The extension's id. */
  id: string;
  /** The profile folder. */
  dir: string;
  close(): Promise<void>;
}

const grantAllUrls = (profile: string, id: string) => {
  const file = path.join(profile, 'Default', 'Preferences');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const runtime_granted_permissions = {
    api: [],
    explicit_host: ['<all_urls>'],
    manifest_permissions: [],
    scriptable_host: [],
  };
  fs.writeFileSync(file, JSON.stringify({ extensions: { settings: { [id]: { runtime_granted_permissions } } } }));
};

/** A worker can be evaluated before it is activated; toolbar clicks sent before that are dropped. */
const waitUntilActive = (worker: Worker) =>
  worker.evaluate(async () => {
    const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
    while (registration.active?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 25));
  });

/** The page that a new profile is shown would stand in front of what a test opens. */
const closeWelcome = async (context: BrowserContext) => {
  const end = performance.now() + 10_000;
  const find = () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
  while (!find() && performance.now() < end) await sleep(25);
  const welcome = find();
  if (!welcome) throw new Error('the welcome page did not open in a new profile');
  await welcome.close();
};

/** The viewport stays the window's own: an emulated one does not match what `captureVisibleTab` takes. */
export const launchBrowser = async (options: LaunchOptions = {}): Promise<LaunchedBrowser> => {
  const {
    extension = builtExtension,
    headless = true,
    windowSize = { width: 1440, height: 1000 },
    args = [],
  } = options;
  if (!fs.existsSync(path.join(extension, 'manifest.json'))) {
    throw new Error(`There is no built extension in ${extension}. Run "npx wxt build" first.`);
  }
  const executablePath = process.env.CHROME_PATH ?? findBrowser()?.path;
  if (!executablePath) throw new Error('No browser was found. "npm test" finds or installs one.');
  const dir = options.profile ?? fs.mkdtempSync(path.join(os.tmpdir(), 'walkmap-'));
  const isNew = !fs.existsSync(path.join(dir, 'Default'));
  if (options.grantAllUrls) grantAllUrls(dir, extensionIdOf(extension));
  const removeProfile = () => {
    if (!options.profile) fs.rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  const context = await chromium.launchPersistentContext(dir, {
    executablePath,
    headless,
    viewport: null,
    chromiumSandbox: false,
    args: [
      ...QUIET,
      '--remote-debugging-port=0',
      `--window-size=${windowSize.width},${windowSize.height}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...args,
    ],
  });
  const close = async () => {
    await context.close();
    removeProfile();
  };
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
    await waitUntilActive(worker);
    if (isNew && !options.keepWelcome) await closeWelcome(context);
    return { context, worker, id: new URL(worker.url()).host, dir, close };
  } catch (error) {
    await close();
    throw error;
  }
};
