// Report read by a browser: a map full of odd words opens from disk without a request, a dialog or an error.
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { launchBrowser } from '../support/launch-browser';
import { STRANGE_SIZES, strangeFile } from '../support/strange-export';

for (const touchpoints of STRANGE_SIZES) {
  test(`the report of ${touchpoints} touchpoints runs nothing and asks for nothing`, async () => {
    const { context, close } = await launchBrowser({});
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on('request', (request) => {
      if (!/^(file|data|blob):/.test(request.url())) trouble.push(`request ${request.url()}`);
    });
    page.on('dialog', (dialog) => trouble.push(`dialog ${dialog.message()}`));
    page.on('pageerror', (error) => trouble.push(`error ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && trouble.push(`console ${message.text()}`));
    await page.goto(pathToFileURL(strangeFile(touchpoints, 'html')).href);
    await expect(page.locator('.r-evidence h3')).toHaveCount(touchpoints);
    expect(trouble).toEqual([]);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await close();
  });
}
