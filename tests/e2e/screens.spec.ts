// Screens: axe finds nothing on any page and dialog of the product with the sample journey, in light English and dark Chinese.
import type { Page } from '@playwright/test';
import { PROJECT_SECTIONS, type ProjectSection } from '@/lib/state/project-place';
import { loadText, type Text } from '@/lib/text/text';
import { findViolations } from '../support/axe';
import { setPreferences } from '../support/preferences';
import { expect, test } from '../support/test';

const LOOKS = [
  { language: 'en', theme: 'light' },
  { language: 'zh', theme: 'dark' },
] as const;

const firstId = (page: Page, table: string): Promise<string> =>
  page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('walkmap');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction(name).objectStore(name).getAllKeys(undefined, 1);
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => resolve(String(asking.result[0]));
        };
      }),
    table,
  );

/** A colour half way between two would be measured as if it stayed. */
const settle = (page: Page) =>
  page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));

test('axe finds nothing on any page and dialog', async ({ extension }) => {
  const page = await extension.extensionPage('library.html');
  const go = (file: string, query: Record<string, string> = {}) =>
    page.goto(`chrome-extension://${extension.id}/${file}.html?${new URLSearchParams(query)}`);

  const inEachLook = async (visit: (t: Text, look: (name: string) => Promise<void>) => Promise<void>) => {
    for (const { language, theme } of LOOKS) {
      await setPreferences(page, { language, theme });
      await visit(await loadText(language), async (name) => {
        await settle(page);
        expect.soft(await findViolations(page), `${name} in ${theme} ${language}`).toEqual([]);
      });
    }
  };
  const inDialog = async (look: () => Promise<void>) => {
    await page.getByRole('dialog').waitFor();
    await look();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  const openDialog = async (
    button: string,
    look: (name: string) => Promise<void>,
    role: 'button' | 'menuitem' = 'button',
  ) => {
    await page.getByRole(role, { name: button, exact: true }).click();
    await inDialog(() => look(button));
  };

  await test.step('before there is anything', () =>
    inEachLook(async (t, look) => {
      await go('library');
      await page.getByRole('heading', { name: t('library.empty') }).waitFor();
      await look('empty library');
      await go('welcome');
      await page.getByRole('img').first().waitFor();
      await look('welcome');
      await go('recovery');
      await page.getByRole('heading').first().waitFor();
      await look('recovery');
    }));

  await test.step('the sample journey is opened', async () => {
    const t = await loadText('zh');
    await go('welcome');
    await page.getByRole('button', { name: t('welcome.sample') }).click();
    await page.getByRole('gridcell').first().waitFor();
  });
  const map = new URL(page.url()).search;

  await test.step('the map', () =>
    inEachLook(async (t, look) => {
      await page.goto(`chrome-extension://${extension.id}/map.html${map}`);
      await page.getByRole('gridcell').first().waitFor();
      await look('map');
      for (const key of ['map.table', 'map.stages', 'version.open'] as const) {
        await page.getByRole('button', { name: t('map.more'), exact: true }).click();
        await openDialog(t(key), look, 'menuitem');
      }
      await openDialog(t('map.export'), look);
    }));

  await test.step('the project', () =>
    inEachLook(async (_, look) => {
      const rows: Partial<Record<ProjectSection, string>> = {
        personas: 'personas',
        briefs: 'briefs',
        results: 'walkthroughs',
      };
      const project = await firstId(page, 'projects');
      for (const show of PROJECT_SECTIONS) {
        await go('project', { project, show });
        await page.getByRole('main').getByRole('heading').first().waitFor();
        await look(show);
        const table = rows[show];
        if (!table) continue;
        await go('project', { project, show, row: await firstId(page, table) });
        await page.getByRole('main').getByRole('heading').first().waitFor();
        await look(`${show}, one of them`);
      }
    }));

  await test.step('the library', () =>
    inEachLook(async (t, look) => {
      await go('library');
      await page.getByRole('list', { name: t('library.walkthroughs') }).waitFor();
      await look('library');
      await openDialog(t('wipe.open'), look);
      const letter = { name: 'letter.walkmap', mimeType: '', buffer: Buffer.from('Dear customer') };
      await page.locator('input[type=file]').setInputFiles(letter);
      await inDialog(() => look('import'));
      const search = page.getByRole('searchbox');
      await search.fill('a');
      await page
        .getByRole('region', { name: t('search.results') })
        .getByRole('listitem')
        .first()
        .waitFor();
      await look('search');
      await search.fill('');
      await openDialog(t('library.new-project'), look);
      await page.getByRole('button', { name: t('library.new-project') }).click();
      await page.getByRole('radio', { name: t('start.empty') }).check();
      await page.getByRole('button', { name: t('start.create') }).click();
      await page.getByRole('heading', { name: t('project.stages') }).waitFor();
      await look('empty project');
      const name = t('library.new-project-name');
      await page.getByRole('link', { name: t('library.walkthroughs'), exact: true }).click();
      await page.getByRole('button', { name: t('library.actions', { name }) }).click();
      await look('menu');
      await page.getByRole('menuitem', { name: t('action.delete') }).click();
      await page.getByRole('button', { name: t('trash.title'), exact: true }).click();
      await page.getByRole('list', { name: t('trash.title') }).waitFor();
      await look('trash');
      await openDialog(t('trash.empty'), look);
    }));

  await test.step('the settings', () =>
    inEachLook(async (t, look) => {
      await go('options');
      await page.getByRole('heading', { name: t('settings.title') }).waitFor();
      await look('settings');
      await openDialog(t('settings.sites.add'), look);
    }));
});
