// `npm test [-- check|unit|e2e|readers|firefox] [file filters]`: types, lint, builds, unit and component tests, browsers, readers.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureReady, root } from './ensure-ready.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { ensureFirefox, NO_FIREFOX } from './find-firefox.mjs';
import { ensureReaders, NO_READERS } from './find-readers.mjs';
import { ensureScreen, NO_SCREEN } from './find-screen.mjs';
import { readPlaywrightReport, readVitestReport } from './read-reports.mjs';
import { runTool, stopAll } from './run-tool.mjs';

/** @typedef {import('./read-reports.mjs').Tally} Tally */

const parts = ['check', 'unit', 'e2e', 'readers', 'firefox'];
const [first = '', ...rest] = process.argv.slice(2);
const part = parts.includes(first) ? first : undefined;
const filters = part ? rest : process.argv.slice(2);
/** @param {string} name */
const wants = (name) => (part ? part === name : filters.length === 0 || ['unit', 'e2e', 'readers'].includes(name));

/** @type {Tally} */
const total = { passed: 0, troubles: [] };

/** What could not be tested on this computer; said loudly, and a failure in CI. @type {string[]} */
const leftOut = [];

/** @param {Tally} tally */
const add = ({ passed, troubles }) => {
  total.passed += passed;
  total.troubles.push(...troubles);
};

/** @param {string} title @param {[string, string]} tool @param {string[]} args */
const check = async (title, tool, args) => {
  console.log(`\n== ${title}`);
  const code = await runTool(tool, args);
  add(code === 0 ? { passed: 1, troubles: [] } : { passed: 0, troubles: [`failed: ${title}`] });
};

/** @type {[string, string]} */
const wxt = ['wxt', 'wxt'];

const runChecks = async () => {
  // The types of the manifest and its messages are written by WXT.
  await runTool(wxt, ['prepare']);
  await check('Types', ['typescript', 'tsc'], ['-p', '.', '--noEmit']);
  if (fs.existsSync(path.join(root, 'lib/domain/tsconfig.json'))) {
    await check('Types of the domain', ['typescript', 'tsc'], ['-p', 'lib/domain', '--noEmit']);
  }
  await check('Lint and format', ['@biomejs/biome', 'biome'], ['ci', '.']);
};

const runBuilds = async () => {
  if (wants('check') || wants('e2e') || wants('readers')) await check('Build for Chrome', wxt, ['build']);
  if (wants('check') || wants('firefox')) await check('Build for Firefox', wxt, ['build', '-b', 'firefox']);
  if (wants('check')) await check('Build for Edge', wxt, ['build', '-b', 'edge']);
};

/** @param {string} reports folder */
const runUnit = async (reports) => {
  console.log('\n== Unit and component tests');
  const file = path.join(reports, 'vitest.json');
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  if (filters.length > 0) options.push('--passWithNoTests');
  add(readVitestReport(file, await runTool(['vitest', 'vitest'], ['run', ...options, ...filters])));
};

/** @param {string} title @param {string} project of playwright.config.ts @param {string} reports folder */
const runBrowserTests = async (title, project, reports) => {
  console.log(`\n== ${title}`);
  const file = path.join(reports, `${project}.json`);
  const options = ['test', `--project=${project}`, '--reporter=list,json'];
  if (filters.length > 0) options.push('--pass-with-no-tests');
  const code = await runTool(['@playwright/test', 'playwright'], [...options, ...filters], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    // Node 20 has WebSocket, by which Firefox is driven, behind this flag; later versions ignore it.
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-websocket`.trim(),
  });
  add(readPlaywrightReport(file, code));
};

/** @param {string} title @param {string} project @param {boolean} isReady @param {string} why not @param {string} reports folder */
const runWhereReady = async (title, project, isReady, why, reports) => {
  if (isReady) await runBrowserTests(title, project, reports);
  else if (process.env.CI) total.troubles.push(`failed: ${title}. ${why}`);
  else leftOut.push(`LEFT OUT: ${title}. ${why}`);
};

/** @param {string} reports folder */
const runFirefoxTests = async (reports) => {
  const firefox = ensureFirefox();
  if (firefox) process.env.FIREFOX_PATH = firefox.path;
  await runWhereReady('Tests in Firefox', 'firefox', firefox !== undefined, NO_FIREFOX, reports);
};

/** @param {string} reports folder */
const runScreenTests = (reports) =>
  runWhereReady('Tests with a real keyboard', 'screen', ensureScreen(), NO_SCREEN, reports);

/** @param {string} reports folder */
const runReaderTests = (reports) =>
  runWhereReady('Files read by other programs', 'readers', ensureReaders(), NO_READERS, reports);

const runAll = async () => {
  ensureReady();
  process.env.CHROME_PATH = ensureBrowser().path;
  const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'walkmap-reports-'));
  try {
    if (wants('check')) await runChecks();
    await runBuilds();
    if (wants('unit')) await runUnit(reports);
    if (wants('e2e')) await runBrowserTests('Tests in the browser', 'chromium', reports);
    if (wants('e2e')) await runScreenTests(reports);
    if (wants('readers')) await runReaderTests(reports);
    if (wants('firefox')) await runFirefoxTests(reports);
  } finally {
    fs.rmSync(reports, { recursive: true, force: true });
  }
  if (total.passed + total.troubles.length === 0) total.troubles.push('failed: nothing matched, so nothing was tested');
};

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    stopAll();
    process.exit(130);
  });
}

try {
  await runAll();
} catch (error) {
  total.troubles.push(`failed: ${error instanceof Error ? error.message : error}`);
}
console.log('');
for (const sentence of leftOut) console.log(sentence);
for (const trouble of total.troubles) console.log(trouble);
console.log(`${total.passed} passed, ${total.troubles.length} failed`);
process.exitCode = total.troubles.length > 0 ? 1 : 0;
