// The automatic walk: the real extension in a real browser, driven by trusted clicks and keys alone, to exported files.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { exportFrom } from '../tests/support/exporting';
import { type LaunchedBrowser, launchBrowser } from '../tests/support/launch-browser';
import { attachPanel, waitUntilSettled } from '../tests/support/panel';
import {
  addElsewhere,
  addFinding,
  annotate,
  choose,
  markMoment,
  note,
  rate,
  setUp,
  startWalkthrough,
  takeSnapshot,
  wouldLeave,
} from '../tests/support/shopper';
import { type Site, startSite, story, takeStep } from '../tests/support/site';
import { clickToolbar } from '../tests/support/toolbar';
import { EXPECTED, LEAVES, MOMENTS_OF_TRUTH, NOTES, STAGE_OF } from '../tests/support/walk-notes';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = path.join(root, 'walkthrough-output');
const screens = path.join(root, 'docs/screens');
const keepScreens = process.argv.includes('--screens');

const say = (sentence: string) => console.log(sentence);

const site = await startSite({ slowMs: 2_500 });
const browser = await launchBrowser({
  headless: !process.argv.includes('--headed'),
  // Wide enough for the page to be a usual desktop's beside the panel.
  windowSize: { width: 1760, height: 1040 },
});
try {
  await walk(browser, site);
} finally {
  await browser.close();
  await site.close();
}

async function walk(browser: LaunchedBrowser, site: Site): Promise<void> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(site.shop);
  const { panel, close } = await openPanel(browser, page);
  try {
    await startWalkthrough(panel);
    await setUp(panel, { name: 'Buying a coffee machine', persona: 'Ines, first-time buyer', stages: 'Purchase' });
    for (const index of story.keys()) await walkStep(browser, site, page, panel, index);
    await addElsewhere(panel, {
      title: 'Called support about the delivery day',
      doing: 'Waited on hold, then explained twice',
      minutes: '9',
      picture: await page.screenshot({ type: 'png' }),
    });
    await choose(panel, 'Stage', 'After the sale');
    await rate(panel, -1);
    await note(panel, 'Thinking', 'They were kind in the end, but why must I tell it twice?');
    await addFinding(panel, 'Pain', 'Told the story twice');
    say(`${story.length + 1}. Away from the browser: called support`);
    await finish(browser, panel);
  } finally {
    await close();
  }
}

async function openPanel(browser: LaunchedBrowser, page: Page) {
  await clickToolbar(browser, page);
  const attached = await attachPanel(browser);
  await waitUntilSettled(page);
  say('Opened the side panel by a click on the toolbar button');
  return attached;
}

async function walkStep(browser: LaunchedBrowser, site: Site, page: Page, panel: Page, index: number): Promise<void> {
  const step = story[index];
  if (!step) return;
  const from = new URL(page.url()).origin;
  await takeStep(page, site, step);
  // A new origin wants a gesture of its own before it can be seen.
  if (new URL(page.url()).origin !== from) await clickToolbar(browser, page);
  await takeSnapshot(panel);
  await choose(panel, 'Stage', STAGE_OF[step.stage]);
  await rate(panel, step.feeling);
  const expected = EXPECTED[index];
  if (expected) await choose(panel, 'Expected before', `expected: ${expected}`);
  if (step.click) await note(panel, 'Doing', `Clicks “${step.click}”`);
  await note(panel, 'Thinking', step.note);
  for (const finding of NOTES[index] ?? []) await annotate(panel, finding);
  if (MOMENTS_OF_TRUTH.has(index)) await markMoment(panel);
  const reason = LEAVES[index];
  if (reason) await wouldLeave(panel, reason);
  if (keepScreens && index === 12) {
    await panel.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
    await panel.screenshot({ path: path.join(screens, 'panel.png') });
  }
  say(`${index + 1}. ${step.title}`);
}

/** The map at its lowest point, with the proof open beside it. */
async function photographEvidence(map: Page): Promise<void> {
  await map.getByRole('button', { name: 'Evidence for “Delivery address - Brewhaus”' }).nth(1).click();
  await map.getByRole('complementary', { name: 'Evidence' }).getByRole('img').first().waitFor();
  await map.waitForTimeout(500);
  await map.screenshot({ path: path.join(screens, 'map.png') });
  await map.keyboard.press('Escape');
}

async function finish(browser: LaunchedBrowser, panel: Page): Promise<void> {
  const opens = browser.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Finish and see the map' }).click();
  const map = await opens;
  await map.getByRole('heading', { name: 'Buying a coffee machine' }).waitFor();
  say('Finished; the journey map is open');
  if (keepScreens) await photographEvidence(map);
  fs.mkdirSync(output, { recursive: true });
  for (const file of await exportFrom(map, ['bundle', 'html', 'png', 'csv'], output)) {
    say(`${path.relative(root, file)}  ${fs.statSync(file).size.toLocaleString('en')} bytes`);
  }
}
