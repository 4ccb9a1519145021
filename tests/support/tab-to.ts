// Tab to: goes to an element as a person without a mouse does.
import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until `target` has the focus, as far as a patient person would. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}`);
}
