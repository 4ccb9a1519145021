// The sample shop, and how a person goes through its story: by typing and clicking.
import type { Page } from '@playwright/test';
import { startSite } from '../fixtures/site/start-site.mjs';
import { story } from '../fixtures/site/story.mjs';

export { startSite, story };

export type Site = Awaited<ReturnType<typeof startSite>>;
export type StoryStep = (typeof story)[number];

/**
 * Does one step of the story on the page, which must stand where the step before ended.
 * Returns when the page of the step is there and loaded.
 */
export const takeStep = async (page: Page, site: Site, step: StoryStep): Promise<void> => {
  for (const [label, value] of Object.entries(step.fill ?? {})) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
  if (step.click === undefined) {
    await page.goto(site[step.origin] + step.path);
  } else {
    const name = { name: step.click, exact: true };
    await page.getByRole('link', name).or(page.getByRole('button', name)).click();
    await page.waitForURL((url) => url.origin === site[step.origin] && url.pathname === step.path);
  }
  await page.waitForFunction((title) => document.title === title && document.readyState === 'complete', step.title);
};
