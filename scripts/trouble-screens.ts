// Trouble screens: pictures of what is shown only where something was lost, refused, disputed or asked, and of long lists.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { loadText, type Text } from '../lib/text/text';
import { exportFrom } from '../tests/support/exporting';
import { type LaunchedBrowser, launchBrowser } from '../tests/support/launch-browser';
import { setPreferences } from '../tests/support/preferences';
import { mapRows } from '../tests/support/rows';
import { seedMap } from '../tests/support/seed';
import { seedLibrary } from '../tests/support/seed-library';

/** A language in the theme that it is looked at in. */
const LOOKS = [
  { language: 'en', theme: 'light' },
  { language: 'zh', theme: 'dark' },
] as const;
type Look = (typeof LOOKS)[number];
const WIDTHS = [1440, 360] as const;

/** Photographs everything into `folder`; `pictures` are JPEGs in base64. */
export async function photographTroubles(folder: string, pictures: readonly string[]): Promise<void> {
  for (const look of LOOKS) {
    const bundle = await exportBundle(folder, look, pictures);
    const browser = await launchBrowser();
    const visit = new Visit(browser, await browser.context.newPage(), look, await loadText(look.language), folder);
    await visit.empty();
    await visit.imported(bundle);
    await visit.asked();
    await visit.troubled();
    await visit.lost();
    await browser.close();
    await photographLibrary(folder, look);
  }
}

/** A journey of three walkthroughs as a colleague sends it. */
async function exportBundle(folder: string, { language }: Look, pictures: readonly string[]): Promise<string> {
  const browser = await launchBrowser();
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/map.html`);
  const rows = mapRows({ touchpoints: 12, runs: 3, language });
  await seedMap(page, rows, pictures, false);
  await page.goto(`${page.url()}?map=${rows.map.id}`);
  const [bundle = ''] = await exportFrom(page, ['bundle'], folder);
  await browser.close();
  return bundle;
}

class Visit {
  constructor(
    private browser: LaunchedBrowser,
    private page: Page,
    private look: Look,
    private t: Text,
    private folder: string,
  ) {}

  private open = (name: string) => this.page.goto(`chrome-extension://${this.browser.id}/${name}`);
  private shoot = (name: string) =>
    photograph(this.page, this.folder, `${name}-${this.look.language}`, this.look.theme);
  private press = (name: string) => this.page.getByRole('button', { name, exact: true }).first().click();

  async empty(): Promise<void> {
    await this.open('library.html');
    const { language, theme } = this.look;
    await setPreferences(this.page, { language, theme });
    for (const name of ['library', 'map']) {
      await this.open(`${name}.html`);
      await this.shoot(`${name}-empty`);
    }
  }

  async imported(bundle: string): Promise<void> {
    const { page } = this;
    const name = 'a-letter-with-a-rather-long-name-that-somebody-sent.walkmap';
    await this.open('library.html');
    const input = page.locator('input[type=file]');
    await input.setInputFiles([{ name, mimeType: '', buffer: Buffer.from('Dear customer') }]);
    await this.shoot('import-refused');
    await page.keyboard.press('Escape');
    await input.setInputFiles(bundle);
    await this.shoot('import-ready');
    await page.locator('dialog button[type=submit]').click();
    await this.shoot('import-done');
    await page.keyboard.press('Escape');
  }

  async asked(): Promise<void> {
    const { page, t } = this;
    const { map, touchpoints } = mapRows({ touchpoints: 12, runs: 3 });
    await this.open(`map.html?map=${map.id}`);
    await this.shoot('map');
    for (const key of ['map.export', 'map.table', 'map.stages'] as const) {
      if (key !== 'map.export') await this.press(t('map.more'));
      await this.press(t(key));
      await this.shoot(key);
      await page.keyboard.press('Escape');
    }
    await page.evaluate(
      dispute,
      touchpoints.slice(0, 3).map(({ id }) => id),
    );
    await this.open('library.html');
    await this.shoot('library-reminder-conflicts-quarantine');
    await this.press(t('conflicts.open', { n: 4 }));
    await this.shoot('conflicts');
    await page.keyboard.press('Escape');
    await this.press(t('library.several'));
    await page.getByRole('dialog').getByRole('checkbox').first().check();
    await this.shoot('several');
    await page.keyboard.press('Escape');
    for (const name of ['library.html', 'sidepanel.html', 'options.html#backups']) {
      await this.open(name);
      await this.shoot(`plain-${name.split('.')[0]}`);
    }
    await this.press(t('backup.now'));
    await page
      .getByRole('button', { name: t('recovery.restore') })
      .first()
      .scrollIntoViewIfNeeded();
    await this.shoot('options-backups');
    await this.press(t('recovery.restore'));
    await this.shoot('options-go-back');
    await page.keyboard.press('Escape');
    await page.getByLabel(t('settings.alias.label')).scrollIntoViewIfNeeded();
    await this.shoot('options-alias');
  }

  async troubled(): Promise<void> {
    const { page } = this;
    for (const cause of ['storage-full', 'store-timeout', null]) {
      await page.evaluate((value) => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { session: { set(items: object): Promise<void> } } };
        };
        return chrome.storage.session.set({ 'read-only': value });
      }, cause);
      if (cause === null) break;
      for (const name of ['library', 'map', 'sidepanel']) {
        await this.open(`${name}.html`);
        await this.shoot(`${cause}-${name}`);
      }
    }
    await page.addInitScript(() => {
      navigator.storage.estimate = () => Promise.resolve({ usage: 4e9, quota: 4e9 + 120e6 });
    });
    for (const name of ['library', 'map', 'sidepanel', 'options']) {
      await this.open(`${name}.html`);
      await this.shoot(`space-${name}`);
    }
  }

  async lost(): Promise<void> {
    const { page } = this;
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.deleteDatabase('walkmap');
          request.onsuccess = resolve;
        }),
    );
    await this.open('library.html');
    await page.getByRole('heading').first().waitFor();
    await this.shoot('recovery-lost');
  }
}

async function photographLibrary(folder: string, { language, theme }: Look): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.context.newPage();
  // What tsx writes around a function's name.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(`chrome-extension://${browser.id}/library.html`);
  await setPreferences(page, { language, theme });
  await seedLibrary(page, { walkthroughs: 200, touchpoints: 12, language });
  await page.reload();
  await photograph(page, folder, `library-200-${language}`, theme);
  await page.evaluate(trashSome);
  await page.reload();
  const t = await loadText(language);
  await page.getByRole('button', { name: t('trash.title'), exact: true }).click();
  await photograph(page, folder, `trash-${language}`, theme);
  await browser.close();
}

async function photograph(page: Page, folder: string, name: string, theme: 'light' | 'dark'): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width === 360 ? 800 : 900 });
    await page.waitForTimeout(600);
    await page.screenshot({ path: path.join(folder, `${name}-${width}-${theme}.png`) });
  }
}

// Runs in the page: it may use nothing from outside itself.
const trashSome = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const opened = indexedDB.open('walkmap');
    opened.onsuccess = () => {
      const db = opened.result;
      const transaction = db.transaction('walkthroughs', 'readwrite');
      const runs = transaction.objectStore('walkthroughs');
      const read = runs.getAll(null, 5);
      read.onsuccess = () => {
        for (const [i, run] of read.result.entries()) runs.put({ ...run, deletedAt: Date.now() - i * 40_000_000 });
      };
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });

// The same.
const dispute = (ids: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const opened = indexedDB.open('walkmap');
    opened.onsuccess = () => {
      const db = opened.result;
      const transaction = db.transaction(['touchpoints', 'quarantine', 'meta'], 'readwrite');
      const touchpoints = transaction.objectStore('touchpoints');
      const others = [
        { thinking: 'I did not see the price anywhere on this page, and that made me doubt.' },
        { emotion: { value: -2, source: 'rated', at: 1 }, title: 'Front page' },
        { deletedAt: 1 },
      ];
      ids.forEach((id, i) => {
        const read = touchpoints.get(id);
        read.onsuccess = () => {
          const conflicts = Object.entries(others[i] ?? {}).map(([field, value]) => ({
            field,
            value,
            stamp: '1763800000000-0000-BBBBBBBB',
          }));
          touchpoints.put({ ...read.result, conflicts });
        };
      });
      transaction.objectStore('quarantine').put({ id: 'touchpoints/x', table: 'touchpoints', row: {}, at: 1 });
      const value = JSON.stringify(ids.map((id) => ({ table: 'touchpoints', id })));
      transaction.objectStore('meta').put({ key: 'disputed', value });
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
