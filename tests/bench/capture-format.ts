// Capture format: time and size of one picture of the visible area, by format, on pages of the sample shop.
import type { Worker } from '@playwright/test';
import { launchBrowser } from '../support/launch-browser';
import { attachPanel, waitUntilSettled } from '../support/panel';
import { startSite } from '../support/site';
import { clickToolbar } from '../support/toolbar';
import { median, table } from './table';

const PATHS = ['/', '/machines', '/machines/aurora', '/account', '/terms', '/invoice'];
const ROUNDS = 5;
const FORMATS = [
  { name: 'JPEG 80', options: { format: 'jpeg', quality: 80 } },
  { name: 'JPEG 90', options: { format: 'jpeg', quality: 90 } },
  { name: 'PNG', options: { format: 'png' } },
] as const;

interface Taken {
  ms: number;
  bytes: number;
  webpMs: number;
  webpBytes: number;
}

/** Rows are formats; times are medians over pages and rounds, taken in turn, with the ratio to JPEG 90. */
export async function benchCaptureFormat(): Promise<string> {
  const parts: string[] = [];
  for (const scale of [1, 2]) parts.push(`Device pixel ratio ${scale}\n\n${await measure(scale)}`);
  return parts.join('\n\n');
}

async function measure(scale: number): Promise<string> {
  const site = await startSite({ slowMs: 0 });
  const browser = await launchBrowser({ args: [`--force-device-scale-factor=${scale}`] });
  const taken = new Map<string, Taken[]>(FORMATS.map(({ name }) => [name, []]));
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(site.shop);
    await clickToolbar(browser, page);
    const { close } = await attachPanel(browser);
    await waitUntilSettled(page);
    for (const path of PATHS) {
      await page.goto(site.shop + path, { waitUntil: 'networkidle' });
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const { name, options } of FORMATS) taken.get(name)?.push(await capture(browser.worker, options));
      }
    }
    await close();
  } finally {
    await browser.close();
    await site.close();
  }
  return report(taken);
}

/** One picture taken by the worker, which is where the product takes it; spaced for the browser's quota. */
const capture = (worker: Worker, options: object): Promise<Taken> =>
  worker.evaluate(async (given) => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { captureVisibleTab(options: object): Promise<string> } };
    };
    await new Promise((resolve) => setTimeout(resolve, 550));
    const start = performance.now();
    const url = await chrome.tabs.captureVisibleTab(given);
    const ms = performance.now() - start;
    const bytes = Uint8Array.fromBase64(url.slice(url.indexOf(',') + 1));
    const again = performance.now();
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    const webp = await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
    return { ms, bytes: bytes.length, webpMs: performance.now() - again, webpBytes: webp.size };
  }, options);

function report(taken: ReadonlyMap<string, readonly Taken[]>): string {
  const figures = [...taken].map(([name, all]) => ({
    name,
    ms: median(all.map((one) => one.ms)),
    kb: median(all.map((one) => one.bytes)) / 1024,
  }));
  const jpeg = taken.get('JPEG 90') ?? [];
  const base = figures.find(({ name }) => name === 'JPEG 90') ?? { ms: Number.NaN, kb: Number.NaN };
  figures.push({
    name: 'JPEG 90, then WebP 85',
    ms: median(jpeg.map((one) => one.ms + one.webpMs)),
    kb: median(jpeg.map((one) => one.webpBytes)) / 1024,
  });
  const rows = figures.map(({ name, ms, kb }) => [
    name,
    `${ms.toFixed(0)} ms`,
    `${(ms / base.ms).toFixed(2)}x`,
    `${kb.toFixed(0)} KB`,
    `${(kb / base.kb).toFixed(2)}x`,
  ]);
  return table(['format', 'median time', 'ratio', 'median size', 'ratio'], rows);
}
