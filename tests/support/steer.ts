// Steer: what a hand without a mouse does in the grid and in menus.
import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the focus is in the grid, then arrow keys until it is on `target`. */
export async function steerTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    const key = await target.evaluate((element) => {
      const at = document.activeElement;
      if (at === element) return null;
      const [from, to] = [at?.closest('tr'), element.closest('tr')];
      if (!at || !from || !to) return 'Tab';
      const follows = (a: Element, b: Element) =>
        (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      if (from !== to) return follows(from, to) ? 'ArrowDown' : 'ArrowUp';
      return follows(at, element) ? 'ArrowRight' : 'ArrowLeft';
    });
    if (key === null) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the arrow keys do not reach ${target}`);
}

/** Opens the menu that has the focus and runs one of its items; the focus is back on the menu's button or beyond. */
export async function chooseItem(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name, exact: true });
  await expect(item).toBeVisible();
  for (let presses = 0; presses < 20; presses += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(item).toBeFocused();
  await page.keyboard.press('Enter');
}

/** Writes the field that has the focus anew. */
export async function typeAndEnter(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
