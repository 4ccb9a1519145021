// Shop pictures: the pages of the sample shop as snapshots would show them, for seeded maps.
import type { Page } from '@playwright/test';
import { type Site, story } from './site';

/** JPEG, base64, one for each page of the story; beside a panel a page is about this wide. */
export const photographShop = async (page: Page, site: Pick<Site, 'shop'>): Promise<string[]> => {
  await page.setViewportSize({ width: 1054, height: 905 });
  const taken: string[] = [];
  const paths = [...new Set(story.filter((step) => step.origin === 'shop').map((step) => step.path))];
  for (const address of paths) {
    await page.goto(site.shop + address, { waitUntil: 'networkidle' });
    taken.push((await page.screenshot({ type: 'jpeg', quality: 90 })).toString('base64'));
  }
  return taken;
};
