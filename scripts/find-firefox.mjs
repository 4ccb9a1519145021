// Finds a Firefox for the tests, and on Debian or Ubuntu installs one for root.
import fs from 'node:fs';
import path from 'node:path';
import { inPath, versionOf } from './find-browser.mjs';
import { canInstall, installPackages } from './install-packages.mjs';

/** @typedef {import('./find-browser.mjs').FoundBrowser} FoundBrowser */

/** As `strict_min_version` of the manifest. */
const OLDEST = 140;

const env = process.env;

export const NO_FIREFOX = `No usable Firefox was found: please install Firefox ${OLDEST} or newer, or set FIREFOX_PATH to one.`;

/** @returns {string[]} where Firefox usually is, best first */
const usualPlaces = () => {
  if (process.platform === 'darwin') {
    const apps = ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'];
    return apps.map((app) => `/Applications/${app}.app/Contents/MacOS/firefox`);
  }
  if (process.platform === 'win32') {
    const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((base) => base !== undefined);
    return bases.map((base) => path.join(base, 'Mozilla Firefox', 'firefox.exe'));
  }
  return ['firefox-esr', 'firefox'].flatMap(inPath);
};

/** A snap sees neither our profile nor our build. @param {string} file */
const isSnap = (file) => {
  const real = fs.realpathSync(file);
  if (real.includes('/snap')) return true;
  return fs.statSync(real).size < 10_000 && fs.readFileSync(real, 'utf8').includes('/snap/');
};

/** @param {string} file @returns {string} why it cannot be used; nothing where it can */
const trouble = (file) => {
  if (isSnap(file)) return 'is a snap, which cannot see the files of a test';
  const version = versionOf(file);
  if (!version) return 'does not start';
  const number = Number(/Firefox (\d+)/.exec(version)?.[1] ?? OLDEST);
  return number < OLDEST ? `is ${version}, and Walkmap needs ${OLDEST} or newer` : '';
};

/**
 * @param {(sentence: string) => void} [say] told when a Firefox was found that cannot be used
 * @returns {FoundBrowser | undefined}
 */
export const findFirefox = (say = () => {}) => {
  if (env.FIREFOX_PATH) {
    const why = fs.existsSync(env.FIREFOX_PATH) ? trouble(env.FIREFOX_PATH) : 'is not there';
    if (why) throw new Error(`FIREFOX_PATH names ${env.FIREFOX_PATH}, which ${why}.`);
    return { path: env.FIREFOX_PATH, version: versionOf(env.FIREFOX_PATH) };
  }
  for (const place of new Set(usualPlaces())) {
    if (!fs.existsSync(place)) continue;
    const why = trouble(place);
    if (!why) return { path: place, version: versionOf(place) };
    say(`${place} ${why}.`);
  }
  return undefined;
};

/**
 * Finds a Firefox, or installs one where that is possible without a question.
 * @param {(sentence: string) => void} [say]
 * @returns {FoundBrowser | undefined}
 */
export const ensureFirefox = (say = console.log) => {
  const found = findFirefox(say);
  if (found || !canInstall()) return found;
  installPackages(['firefox-esr'], say);
  return findFirefox();
};
