// Finds a browser that can load the extension, and on Debian or Ubuntu installs one for root.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { canInstall, installPackages } from './install-packages.mjs';

/** @typedef {{ path: string, version: string }} FoundBrowser */

const env = process.env;
const home = os.homedir();

/** Folders below `parent` whose name starts so, newest name first. @param {string | undefined} parent @param {string} start */
const foldersIn = (parent, start) => {
  if (!parent || !fs.existsSync(parent)) return [];
  const names = fs.readdirSync(parent).filter((name) => name.startsWith(start));
  return names.sort((a, b) => b.localeCompare(a, 'en', { numeric: true })).map((name) => path.join(parent, name));
};

/** Where a program of that name may lie. @param {string} name */
export const inPath = (name) => (env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name));

/** Chromium and Chrome for Testing as Playwright and Puppeteer download them. */
const cached = () => {
  const playwright =
    env.PLAYWRIGHT_BROWSERS_PATH ??
    { darwin: `${home}/Library/Caches/ms-playwright`, win32: `${env.LOCALAPPDATA}\\ms-playwright` }[
      /** @type {string} */ (process.platform)
    ] ??
    `${home}/.cache/ms-playwright`;
  const roots = [
    ...foldersIn(playwright, 'chromium-'),
    ...['linux', 'mac', 'mac_arm', 'win64'].flatMap((name) =>
      foldersIn(path.join(home, '.cache/puppeteer/chrome'), name),
    ),
  ];
  const inside = {
    darwin: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    win32: ['chrome.exe'],
  }[/** @type {string} */ (process.platform)] ?? ['chrome'];
  return roots.flatMap((root) =>
    foldersIn(root, 'chrome-').flatMap((folder) => inside.map((file) => path.join(folder, file))),
  );
};

/** @returns {string[]} where browsers usually are, best first */
const usualPlaces = () => {
  if (process.platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome for Testing', 'Microsoft Edge', 'Google Chrome'];
    const [chromium = '', testing = '', edge = '', chrome = ''] = apps.map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
    return [chromium, testing, ...cached(), edge, chrome];
  }
  if (process.platform === 'win32') {
    const bases = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter((base) => base !== undefined);
    const below = (/** @type {string} */ file) => bases.map((base) => path.join(base, file));
    return [
      ...below('Chromium\\Application\\chrome.exe'),
      ...cached(),
      ...below('Microsoft\\Edge\\Application\\msedge.exe'),
      ...below('Google\\Chrome\\Application\\chrome.exe'),
    ];
  }
  return [
    ...['chromium', 'chromium-browser'].flatMap(inPath),
    ...cached(),
    ...['microsoft-edge', 'microsoft-edge-stable', 'google-chrome', 'google-chrome-stable'].flatMap(inPath),
  ];
};

/** What the browser says of itself; Windows browsers print nothing, so there the place has to do. @param {string} file */
export const versionOf = (file) => {
  if (process.platform === 'win32') return /Google\\Chrome\\/.test(file) ? 'Google Chrome 999' : path.basename(file);
  try {
    return execFileSync(file, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    }).trim();
  } catch {
    return '';
  }
};

/** Chrome-branded builds from 137 on ignore `--load-extension`. @param {string} version */
export const ignoresLoadExtension = (version) => Number(/^Google Chrome (\d+)/.exec(version)?.[1] ?? 0) >= 137;

/**
 * @param {(sentence: string) => void} [say] told when a browser was found that cannot be used
 * @returns {FoundBrowser | undefined}
 */
export const findBrowser = (say = () => {}) => {
  if (env.CHROME_PATH) {
    const version = fs.existsSync(env.CHROME_PATH) ? versionOf(env.CHROME_PATH) : '';
    if (!version) throw new Error(`CHROME_PATH names ${env.CHROME_PATH}, which is not a browser that starts.`);
    if (!ignoresLoadExtension(version)) return { path: env.CHROME_PATH, version };
    throw new Error(
      `CHROME_PATH names ${version}, which ignores --load-extension: name a Chromium, Chrome for Testing or Edge.`,
    );
  }
  for (const place of new Set(usualPlaces())) {
    if (!fs.existsSync(place)) continue;
    const version = versionOf(place);
    if (!version) continue;
    if (!ignoresLoadExtension(version)) return { path: place, version };
    say(`${version} ignores --load-extension, so it cannot be used here.`);
  }
  return undefined;
};

/** What of the browser and of Chinese type is not there yet. @param {boolean} withBrowser */
const missingPackages = (withBrowser) => {
  const hasChineseFont = /\S/.test(spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout ?? '');
  return [...(withBrowser ? ['chromium'] : []), ...(hasChineseFont ? [] : ['fonts-noto-cjk'])];
};

/**
 * Finds a browser, or installs one where that is possible without a question.
 * @param {(sentence: string) => void} [say]
 * @returns {FoundBrowser}
 */
export const ensureBrowser = (say = console.log) => {
  const found = findBrowser(say);
  if (canInstall()) installPackages(missingPackages(!found), say);
  const browser = found ?? findBrowser();
  if (browser) return browser;
  throw new Error(
    'No usable browser was found: please install Chromium, Chrome for Testing or Edge, or set CHROME_PATH to one.',
  );
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { path: place, version } = ensureBrowser(console.error);
    console.error(version);
    console.log(place);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
