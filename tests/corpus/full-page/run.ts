// Run: captures each page of the corpus in full, compares it with the browser's own picture, and prints a table.
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { table } from '../../bench/table';
import { type LaunchedBrowser, launchBrowser } from '../../support/launch-browser';
import { attachPanel, waitUntilSettled } from '../../support/panel';
import { startWalkthrough } from '../../support/shopper';
import { clickToolbar } from '../../support/toolbar';
import { type Captured, captureInFull, walkThrough } from './capture';
import { type Comparison, compareNewest, type Header } from './compare';
import { startPackageSite } from './package-site';
import { type CorpusPage, PAGES } from './pages';
import { takeReference } from './reference';

interface Row extends Captured {
  page: CorpusPage;
  compared: Comparison | null;
  referenceMs: number;
  unfair: string[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, keep: { type: 'string' } },
});
const pages = PAGES.filter(({ path }) => positionals.length === 0 || positionals.some((part) => path.includes(part)));
const site = await startPackageSite();
const browser = await launchBrowser();
browser.worker.on('console', (message) => console.error(message.text()));
const rows: Row[] = [];
try {
  const { tab, panel } = await openPanel(browser, site.origin);
  for (const page of pages) {
    const row = await measure(tab, panel, page);
    rows.push(row);
    console.error(lineOf(row).join(' | '), row.left ?? '', row.problem ?? '');
  }
} finally {
  await browser.close();
  await site.close();
}
const printed = `${aboutThisRun()}\n\n${summary()}\n\n${printTable()}`;
console.log(printed);
if (values.write) write(printed);

async function openPanel(started: LaunchedBrowser, origin: string) {
  const tab = started.context.pages()[0] ?? (await started.context.newPage());
  await tab.addInitScript('globalThis.__name = (named) => named');
  await tab.goto(`${origin}/${PAGES[0]?.path}`);
  await clickToolbar(started, tab);
  const { panel } = await attachPanel(started);
  await waitUntilSettled(tab);
  await startWalkthrough(panel);
  // What runs in a page keeps the names of its inner functions by a call that only the tool's own world has.
  await panel.evaluate('globalThis.__name = (named) => named');
  return { tab, panel };
}

async function measure(tab: Page, panel: Page, page: CorpusPage): Promise<Row> {
  await tab.evaluate(
    (dir) => {
      localStorage._uikit_dir = dir;
    },
    page.rtl ? 'rtl' : 'ltr',
  );
  await tab.goto(`${site.origin}/${page.path}`, { waitUntil: 'load' });
  // Another place of the same document is not opened anew by itself.
  if (page.path.includes('#')) await tab.reload({ waitUntil: 'load' });
  await tab.waitForTimeout(500);
  await walkThrough(tab);
  const headers = await headersOf(tab);
  const { grow, step } = await tab.evaluate(innerRange);
  const captured = await captureInFull(tab, panel);
  const bars = await sidebarsOf(tab);
  let reference = await takeReference(tab, grow);
  let compared: Comparison | null = null;
  if (captured.problem === null) {
    compared = await compareNewest(panel, reference.picture, headers, step, bars);
    if (compared.differing > 0.002 && grow === 0) {
      // Some pages answer to being resized, and the browser pictures them in the middle of that.
      const rested = await takeReference(tab, Math.max(1, compared.height - (await tab.evaluate(() => innerHeight))));
      const again = await compareNewest(panel, rested.picture, headers, step, bars);
      if (again.differing < compared.differing) {
        compared = again;
        reference = { ...rested, ms: reference.ms, unfair: [...reference.unfair, 'moves when resized: taken at rest'] };
      }
    }
  }
  if (bars.length > 0) reference.unfair.push('sidebar left out');
  if (values.keep) await keep(panel, page, reference.picture, values.keep);
  const session = await tab.context().newCDPSession(tab);
  await session.send('Emulation.clearDeviceMetricsOverride');
  await session.detach();
  return { ...captured, page, compared, referenceMs: reference.ms, unfair: reference.unfair };
}

/** How much the largest box inside the page hides, if the document itself does not scroll; and how far apart tiles are. */
function innerRange(): { grow: number; step: number } {
  const root = document.scrollingElement as Element;
  const own = root.scrollHeight - root.clientHeight;
  const inner = [...document.querySelectorAll('*')]
    .filter(
      (element) =>
        element !== root &&
        element.clientHeight * element.clientWidth > innerHeight * innerWidth * 0.3 &&
        /auto|scroll/.test(getComputedStyle(element).overflowY),
    )
    .map((element) => element.scrollHeight - element.clientHeight);
  const most = Math.max(0, ...inner);
  return { grow: own < 8 && most > 8 ? most : 0, step: innerHeight - 16 };
}

/** What stays at the top while the page scrolls: wide, not high, fixed or sticky. */
function headersOf(tab: Page): Promise<Header[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position) && element.checkVisibility())
      .map((element) => element.getBoundingClientRect())
      .filter(({ y, width, height }) => y >= 0 && y < 200 && width > innerWidth * 0.3 && height > 20 && height < 200)
      .map(({ x, y, width, height }) => ({ x, y, width: Math.min(width, innerWidth - x), height })),
  );
}

/** What is fixed and as high as the view: the browser's own picture draws it out to the page's end. */
function sidebarsOf(tab: Page): Promise<Header[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => getComputedStyle(element).position === 'fixed' && element.checkVisibility())
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => height >= innerHeight * 0.8 && width < innerWidth * 0.5)
      .map(({ x, width }) => ({ x: x - 12, y: 0, width: width + 24, height: 30_000 })),
  );
}

async function keep(panel: Page, page: CorpusPage, reference: string, folder: string): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  const name = page.path.replaceAll('/', '-').replace('.html', page.rtl ? '-rtl' : '');
  fs.writeFileSync(`${folder}/${name}-reference.png`, Buffer.from(reference, 'base64'));
  const ours = await panel.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('walkmap');
      request.onsuccess = () => resolve(request.result);
    });
    const last = await new Promise<{ blob: Blob } | undefined>((resolve) => {
      const request = db.transaction('pixels').objectStore('pixels').openCursor(null, 'prev');
      request.onsuccess = () => resolve(request.result?.value);
    });
    db.close();
    const bytes = new Uint8Array((await last?.blob.arrayBuffer()) ?? new ArrayBuffer(0));
    return (bytes as Uint8Array & { toBase64(): string }).toBase64();
  });
  fs.writeFileSync(`${folder}/${name}-ours.jpg`, Buffer.from(ours, 'base64'));
}

function lineOf({ page, compared, ms, tiles, bareMs, referenceMs, left, unfair, problem }: Row): string[] {
  const name = `${page.path.replace('.html', '')}${page.rtl ? ' (rtl)' : ''}`;
  if (!compared) return [name, page.kind, `not saved: ${problem}`, '', '', '', '', '', '', ''];
  return [
    name,
    page.kind,
    `${compared.width} × ${compared.height}${compared.truncated ? ', cut' : ''}`,
    `${(compared.differing * 100).toFixed(2)} %`,
    String(compared.repeated),
    left === null ? 'yes' : '**no**',
    `${Math.round(ms)} ms`,
    String(tiles),
    `${(ms / bareMs).toFixed(1)} / ${(ms / referenceMs).toFixed(1)}`,
    [...unfair, ...(compared.covered > 0.0005 ? [`${(compared.covered * 100).toFixed(1)} % covered`] : [])].join(', '),
  ];
}

function printTable(): string {
  const heads = [
    'page',
    'what it is',
    'pixels',
    'differing',
    'headers again',
    'restored',
    'time',
    'tiles',
    "x of bare tiles / of the browser's own",
    'doubts about the reference',
  ];
  return table(heads, rows.map(lineOf));
}

function summary(): string {
  const saved = rows.flatMap(({ compared, unfair }) => (compared ? [{ ...compared, fair: unfair.length === 0 }] : []));
  const percent = (list: readonly number[]) => `${((median(list) ?? Number.NaN) * 100).toFixed(3)} %`;
  const fair = saved.filter((row) => row.fair);
  const quick = rows.filter(({ compared }) => compared);
  return [
    `${rows.length} pages, ${saved.length} saved.`,
    `Differing pixels: median ${percent(saved.map((row) => row.differing))}, over the ${fair.length} pages with a fair reference ${percent(fair.map((row) => row.differing))}; at most 0.5 % on ${saved.filter((row) => row.differing <= 0.005).length} pages.`,
    `Headers seen again: ${saved.reduce((sum, row) => sum + row.repeated, 0)}.`,
    `Pages left exactly as they were: ${rows.filter(({ left }) => left === null).length} of ${rows.length}.`,
    `Time over the bare pictures of the same number of tiles: median ${(median(quick.map(({ ms, bareMs }) => ms / bareMs)) ?? Number.NaN).toFixed(1)}; over the browser's own full-page JPEG: median ${(median(quick.map(({ ms, referenceMs }) => ms / referenceMs)) ?? Number.NaN).toFixed(1)}.`,
  ].join('\n');
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function aboutThisRun(): string {
  return `${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} cores, ${os.type()}.`;
}

/** Everything outside the two marks was written by hand and stays. */
function write(text: string): void {
  const file = new URL('../../../docs/full-page.md', import.meta.url);
  const [start, end] = ['<!-- table: npm run corpus:pages -- --write -->', '<!-- end of table -->'];
  const old = fs.readFileSync(file, 'utf8');
  const [from, to] = [old.indexOf(start), old.indexOf(end)];
  if (from < 0 || to < from) throw new Error('docs/full-page.md has lost the marks around its table.');
  fs.writeFileSync(file, `${old.slice(0, from + start.length)}\n${text}\n${old.slice(to)}`);
}
