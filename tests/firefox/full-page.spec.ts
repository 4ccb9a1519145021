// Full page in Firefox: whole in one picture, what stays in sight once, personal data covered, the page left as it was.
import { expect, type Firefox, test } from '../support/firefox/test';
import { KEY, type View } from '../support/firefox/view';
import { type SmallSite, startSmallSite } from '../support/small-site';
import { readStored } from '../support/stored';
import { newestPicture } from '../support/stored-picture';

const HEAD = 64;
const BLOCK = 100;
const BLOCKS = 40;
const HEIGHT = HEAD + BLOCK * BLOCKS;
const hex = (n: number) => (n % 16).toString(16);
/** Colours that no two neighbours share, as `newestPicture` writes them. */
const colourOf = (block: number) => `4${hex(block * 7)}${hex(block * 5)}`;
const HEADER = 'c00';
const FOOTER = '00c';
const LAZY = 'ee0';
/** As near as JPEG keeps it. */
const COVER = /^[234]{3}$/;
const DEEP = { x: 300, y: 3300, width: 200, height: 40 };
const PICTURE = { x: 600, y: 3500, width: 100, height: 100 };
const at = ({ x, y, width, height }: typeof DEEP) =>
  `position: absolute; left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px`;

const PAGE = `<!doctype html><html lang="en"><title>Long page</title>
<style>html { scroll-behavior: smooth } body { margin: 0 } .block { height: ${BLOCK}px; transition: all 2s }</style>
<header style="position: sticky; top: 0; height: ${HEAD}px; background: #${HEADER}">
<svg width="16" height="16"><circle cx="8" cy="8" r="6"></circle></svg></header>
${Array.from({ length: BLOCKS }, (_, block) => `<div class="block" style="background: #${colourOf(block)}"></div>`).join('')}
<input value="Ines Brandt" style="${at(DEEP)}"><img loading="lazy" alt="" src="/lazy.svg" style="${at(PICTURE)}">
</html>`;

let site: SmallSite;
test.beforeAll(async () => {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#${LAZY}" d="M0 0h9v9H0z"/></svg>`;
  site = await startSmallSite({ '/': PAGE, '/lazy.svg': picture });
});
test.afterAll(() => site.close());

const stateOf = (page: View) => page.evaluate(() => ({ markup: document.documentElement.outerHTML, top: scrollY }));

const takeFullPage = async (panel: View) => {
  await panel.click('button', 'More ways to snapshot');
  await panel.click('menuitem', 'Snapshot of the full page');
};

/** Every `STEP` pixels down the newest picture, where no words stand. */
const STEP = 8;
const coloursDown = async (panel: View, width: number): Promise<string[]> => {
  const points = Array.from({ length: HEIGHT / STEP }, (_, n) => [150, STEP * n + STEP / 2] as const);
  const picture = await newestPicture(panel, points);
  expect(picture).toMatchObject({ width, height: HEIGHT });
  return picture.colours;
};

/** Places all over a box, off its edges. */
const placesIn = ({ x, y, width, height }: typeof DEEP) =>
  Array.from({ length: height / 4 - 1 }, (_, down) =>
    Array.from({ length: width / 4 - 1 }, (_, across) => [x + 4 * across + 3, y + 4 * down + 3] as const),
  ).flat();

const rowsOf = (colours: readonly string[], wanted: string) =>
  colours.flatMap((colour, row) => (colour === wanted ? [row] : []));

const range = (from: number, to: number) => Array.from({ length: (to - from) / STEP }, (_, n) => from / STEP + n);

const checkWhole = async (panel: View, width: number): Promise<string[]> => {
  const colours = await coloursDown(panel, width);
  expect(rowsOf(colours, HEADER)).toEqual(range(0, HEAD));
  const blocks = Array.from({ length: BLOCKS - 1 }, (_, block) => block);
  const middle = (block: number) => colours[Math.floor((HEAD + BLOCK * block + BLOCK / 2) / STEP)];
  expect(blocks.filter((block) => middle(block) !== colourOf(block))).toEqual([]);
  expect((await newestPicture(panel, placesIn(DEEP))).colours.filter((colour) => !COVER.test(colour))).toEqual([]);
  expect(new Set((await newestPicture(panel, placesIn(PICTURE))).colours)).toEqual(new Set([LAZY]));
  return colours;
};

const begin = async ({ page, clickToolbar, sidebar }: Firefox) => {
  await page.goto(`${site.origin}/`);
  await clickToolbar();
  const panel = await sidebar();
  await panel.click('button', 'Start a walkthrough');
  await panel.reads(/\b0 touchpoints/);
  await page.evaluate(() => scrollTo({ top: 321, behavior: 'instant' }));
  return { panel, width: await page.evaluate(() => document.documentElement.clientWidth) };
};

test('a long page is in its picture whole, and is left as it was', async ({ firefox }) => {
  const { page } = firefox;
  const { panel, width } = await begin(firefox);
  const before = await stateOf(page);
  await takeFullPage(panel);
  await panel.reads(/\b1 touchpoint /);
  expect(await stateOf(page)).toEqual(before);
  await checkWhole(panel, width);

  // What is fixed at the bottom belongs to the end of the page.
  await page.evaluate((colour) => {
    const bar = '<footer style="position: fixed; inset: auto 0 0; height: 40px; background: #';
    document.body.insertAdjacentHTML('beforeend', `${bar}${colour}"></footer>`);
  }, FOOTER);
  const barred = await stateOf(page);
  await takeFullPage(panel);
  await panel.find('button', 'Cancel');
  await panel.press(KEY.escape);
  await expect.poll(async () => (await readStored(panel)).journal).toEqual([]);
  expect(await stateOf(page)).toEqual(barred);
  expect(await readStored(panel)).toMatchObject({ touchpoints: [{}], snapshots: [{}] });

  await takeFullPage(panel);
  await panel.reads(/\b2 touchpoints /);
  expect(await stateOf(page)).toEqual(barred);
  expect(rowsOf(await checkWhole(panel, width), FOOTER)).toEqual(range(HEIGHT - 40, HEIGHT));
  expect(await firefox.complaints()).toEqual([]);
});
