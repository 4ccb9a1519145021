// Starts a Firefox with the built extension in a profile of its own, and leaves nothing behind.
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findFirefox } from '../../../scripts/find-firefox.mjs';
import { type Bidi, connectBidi } from './bidi';

/** What `wxt build -b firefox` writes. */
export const builtExtension = fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url));

const EXTENSION = 'walkmap@walkmap.invalid';
/** Of the extension's pages; Firefox draws one by lot unless the profile names it. */
const UUID = '5f0c1b1e-4c5d-4f6a-9d8e-7a6b5c4d3e2f';
export const EXTENSION_ORIGIN = `moz-extension://${UUID}`;

const START_DEADLINE_MS = 60_000;
const END_DEADLINE_MS = 8_000;

type Preference = string | number | boolean;

/** No first steps, no updates, and no network but this machine: all else goes to a proxy that is not there. */
const QUIET: Record<string, Preference> = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1, localhost',
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.type': 1,
  'services.settings.server': 'data:,',
};

export interface LaunchOptions {
  /** Device pixels per CSS pixel. */
  pixelRatio?: number;
  dark?: boolean;
  /** Pixels of the whole window. */
  windowSize?: { width: number; height: number };
}

export interface LaunchedFirefox {
  bidi: Bidi;
  /** Folder that downloads go to, without a question. */
  downloads: string;
  close(): Promise<void>;
}

/** The extension is installed and the window shows a blank page. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<LaunchedFirefox> {
  const { pixelRatio = 1, dark = false, windowSize = { width: 1280, height: 900 } } = options;
  if (!fs.existsSync(path.join(builtExtension, 'manifest.json'))) {
    throw new Error(`There is no built extension in ${builtExtension}. Run "npx wxt build -b firefox" first.`);
  }
  const file = findFirefox()?.path;
  if (!file) throw new Error('No Firefox was found. "npm test" finds or installs one.');
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'walkmap-firefox-'));
  const downloads = path.join(profile, 'downloads');
  fs.mkdirSync(downloads);
  writePreferences(profile, {
    ...QUIET,
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: UUID }),
    'browser.download.dir': downloads,
    'browser.download.folderList': 2,
    'browser.download.alwaysOpenPanel': false,
    'layout.css.devPixelsPerPx': String(pixelRatio),
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
  });
  const { width, height } = windowSize;
  const child = spawn(
    file,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', '--remote-allow-system-access'],
    { env: { ...process.env, MOZ_HEADLESS_WIDTH: String(width), MOZ_HEADLESS_HEIGHT: String(height) } },
  );
  let bidi: Bidi | undefined;
  const close = async () => {
    await end(child, bidi);
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    bidi = await connectBidi(await listening(child));
    await bidi.send('session.new', {
      capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'ignore' } } },
    });
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path: builtExtension } });
    await closeWelcome(bidi);
    return { bidi, downloads, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Tree {
  contexts: { context: string; url: string }[];
}

/** The page that a new profile is shown would stand in front of what a test opens. */
async function closeWelcome(bidi: Bidi): Promise<void> {
  const find = async () => {
    const { contexts } = await bidi.send<Tree>('browsingContext.getTree', { maxDepth: 0 });
    return contexts.find(({ url }) => url.endsWith('/welcome.html'));
  };
  for (const end = performance.now() + START_DEADLINE_MS; performance.now() < end; await sleep(50)) {
    const welcome = await find();
    if (!welcome) continue;
    await bidi.send('browsingContext.close', { context: welcome.context });
    return;
  }
  throw new Error('the welcome page did not open in a new profile');
}

function writePreferences(profile: string, preferences: Record<string, Preference>): void {
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  fs.writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
}

/** The address that Firefox prints once it can be driven. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`Firefox ${why}: ${said.slice(-500)}`));
    const timer = setTimeout(() => fail('did not start in time'), START_DEADLINE_MS);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`ended with exit code ${code}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        said += data;
        const url = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
        if (!url) return;
        clearTimeout(timer);
        resolve(url);
      });
    }
  });
}

async function end(child: ChildProcess, bidi: Bidi | undefined): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== null || child.pid === undefined) return;
  if (bidi) bidi.send('browser.close').catch(() => child.kill());
  else child.kill();
  const timer = setTimeout(() => child.kill('SIGKILL'), END_DEADLINE_MS);
  await ended;
  clearTimeout(timer);
  bidi?.close();
}
