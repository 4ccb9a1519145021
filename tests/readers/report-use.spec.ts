// Report in the hands of its reader: every control pressed, the viewer by keys alone, axe in light and dark, and all of it on paper.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { findViolations } from '../support/axe';
import { pdfFacts, pdfPictures, pdfText } from '../support/foreign-readers';
import { launchBrowser } from '../support/launch-browser';
import { strangeFile } from '../support/strange-export';

/** Opens the report of 12 touchpoints from disk; afterwards nothing must have gone wrong in it. */
async function withReport(use: (page: Page) => Promise<void>): Promise<void> {
  const { context, close } = await launchBrowser({});
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  const trouble: string[] = [];
  page.on('request', (request) => !/^(file|data):/.test(request.url()) && trouble.push(`request ${request.url()}`));
  page.on('dialog', (dialog) => trouble.push(`dialog ${dialog.message()}`));
  page.on('pageerror', (error) => trouble.push(`error ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && trouble.push(`console ${message.text()}`));
  context.on('page', (opened) => trouble.push(`window ${opened.url()}`));
  await page.goto(pathToFileURL(strangeFile(12, 'html')).href);
  await use(page);
  expect(trouble).toEqual([]);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await close();
}

test('every control does what it does without a request, a window or an error', async () => {
  await withReport(async (page) => {
    const pressed = await page.evaluate(async () => {
      const controls = [
        ...document.querySelectorAll<HTMLElement>('button, label, summary, input, a[href^="#"], a[data-view-large]'),
      ];
      for (const control of controls) {
        control.click();
        document.querySelector<HTMLDialogElement>('#viewer[open]')?.close();
        await new Promise((resolve) => setTimeout(resolve));
      }
      return controls.length;
    });
    expect(pressed).toBeGreaterThan(60);
    const away = page.locator('a:not([href^="#"])');
    for (const link of await away.all()) {
      expect(await link.getAttribute('href')).toMatch(/^https?:\/\//);
      expect(await link.getAttribute('rel')).toContain('noreferrer');
    }
  });
});

test('the viewer is led by keys alone, and gives the focus back', async () => {
  await withReport(async (page) => {
    const link = page.locator('.r-map a[href="#evidence-3"]').first();
    await link.focus();
    await page.keyboard.press('Enter');
    const viewer = page.getByRole('dialog');
    const place = viewer.locator('output');
    await expect(place).toHaveText('3 of 12');
    await page.keyboard.press('ArrowRight');
    await expect(place).toHaveText('4 of 12');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expect(place).toHaveText('11 of 12');
    await page.keyboard.press('Escape');
    await expect(viewer).toBeHidden();
    await expect(link).toBeFocused();
    // Chips are radio buttons: arrows choose among them.
    await page.locator('#channel-all').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.r-shown')).toContainText('of 12');
    expect(await page.locator('.r-evidence > article:visible').count()).toBeLessThan(12);
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${theme}, nor in the open viewer`, async () => {
    await withReport(async (page) => {
      await page.locator(`#theme-${theme}`).check({ force: true });
      expect(await findViolations(page)).toEqual([]);
      await page.locator('.r-evidence .r-shot[href]').first().click();
      expect(await findViolations(page)).toEqual([]);
    });
  });
}

test('a heading sorts the table, numbers as numbers, up and down', async () => {
  await withReport(async (page) => {
    const column = async () => {
      const cells = await page.locator('#table tbody tr td:first-child').allTextContents();
      return cells.map(Number);
    };
    const head = page.locator('#table th').first();
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await column()).toEqual((await column()).toSorted((a, b) => a - b));
    await head.getByRole('button').click();
    expect(await column()).toEqual((await column()).toSorted((a, b) => b - a));
  });
});

test('on paper every page says something, with the words of every touchpoint and no control', async () => {
  await withReport(async (page) => {
    const file = path.join(path.dirname(strangeFile(12, 'html')), '..', 'report-paper.pdf');
    const titles = await page.locator('.r-evidence h3').allTextContents();
    await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true });
    const words = pdfText(file);
    expect(words).toContain('Made with Walkmap');
    expect(words).not.toContain('Like the system');
    const plain = titles.filter((title) => /^[\w ,.'"&-]+$/.test(title));
    expect(plain.length).toBeGreaterThan(2);
    const flat = words.replace(/\s+/g, '');
    for (const title of plain) expect(flat).toContain(title.replace(/\s+/g, ''));
    const pictures = pdfPictures(file, path.dirname(file), 20);
    expect(pictures).toHaveLength(Number(pdfFacts(file).Pages));
    // A blank page of 20 dpi packs into far less.
    for (const picture of pictures) expect(fs.statSync(picture).size, picture).toBeGreaterThan(300);
  });
});
