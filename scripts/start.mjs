// `npm start [-- --auto]`: builds Walkmap and opens it beside the sample shop, or lets the automatic walk show it.
import fs from 'node:fs';
import path from 'node:path';
import { ensureReady, root } from './ensure-ready.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { run, runTool, stopAll } from './run-tool.mjs';

/** The shop keeps its address from one start to the next, so that a kept walkthrough still belongs to it. */
const PORT = 4600;

/** @param {string} sentence */
const say = (sentence) => console.log(sentence);

const args = process.argv.slice(2);
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isAuto = args.includes('--auto') || !hasScreen;

/** The shop is imported late: its packages may only just have been installed. */
const openShop = async () => {
  const { startSite } = await import('../tests/fixtures/site/start-site.mjs');
  return startSite({ port: PORT }).catch(() => startSite());
};

/** @param {string} browser @param {string} shop */
const openBrowser = (browser, shop) => {
  const extension = path.join(root, '.output/chrome-mv3');
  const profile = path.join(root, '.walkmap-profile');
  fs.mkdirSync(profile, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  const options = [
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--window-size=1440,1000',
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
  return run(browser, [...options, shop], {}, 'ignore');
};

const walk = () => {
  say(
    hasScreen
      ? 'Walking through the sample shop.'
      : 'There is no screen here, so Walkmap walks through the sample shop by itself.',
  );
  const extra = args.filter((arg) => arg !== '--auto');
  return run(process.execPath, ['--import', 'tsx', 'scripts/walk.ts', ...extra]);
};

/** @param {string} browser @returns {Promise<number>} exit code, once the person closed the browser */
const showToPerson = async (browser) => {
  const site = await openShop();
  say(`The sample shop is open at ${site.shop}.`);
  say(
    'The browser opens, the first time with a welcome page. Go to the shop and press Alt+Shift+O, or the Walkmap button behind the puzzle piece, to begin.',
  );
  say('Close it, or press Ctrl+C, to end.');
  try {
    return await openBrowser(browser, `${site.shop}/`);
  } finally {
    await site.close();
  }
};

const start = async () => {
  say('Checking Node and the packages.');
  ensureReady(say);
  say('Looking for a browser.');
  const browser = ensureBrowser(say);
  process.env.CHROME_PATH = browser.path;
  say(`Building Walkmap for ${browser.version}.`);
  if ((await runTool(['wxt', 'wxt'], ['build'])) !== 0) throw new Error('Walkmap could not be built.');
  return isAuto ? walk() : showToPerson(browser.path);
};

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    stopAll();
    process.exit(0);
  });
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
