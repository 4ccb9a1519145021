// Shopper: what a person does in the panel, by the names that the screen shows; trusted clicks and keys only.
import { expect, type Page } from '@playwright/test';

export const startWalkthrough = async (panel: Page): Promise<void> => {
  await panel.getByRole('button', { name: 'Start a walkthrough' }).click();
  await expect(panel.getByRole('button', { name: 'Pause' })).toBeVisible();
};

/** Presses Snapshot and waits until the panel shows that one touchpoint more is saved. */
export const takeSnapshot = async (panel: Page): Promise<void> => {
  const before = await countTouchpoints(panel);
  await panel.getByRole('button', { name: /^Snapshot( |$)/ }).click();
  await expect(panel.getByText(counted(before + 1))).toBeVisible();
};

const counted = (n: number) => new RegExp(`(^|· )${n} touchpoints?( |$)`);

/** How many touchpoints the panel's head says there are. */
export const countTouchpoints = async (panel: Page): Promise<number> => {
  const head = await panel.getByRole('banner').textContent();
  return Number(/(\d+) touchpoints?/.exec(head ?? '')?.[1] ?? Number.NaN);
};

/** Rates the touchpoint in the card by its key. */
export const rate = async (panel: Page, emotion: -2 | -1 | 0 | 1 | 2): Promise<void> => {
  await panel.getByRole('banner').click({ position: { x: 4, y: 4 } });
  await panel.keyboard.press(String(emotion + 3));
  await expect(panel.getByRole('radio').nth(emotion + 2)).toBeChecked();
};

/** Types into a field of the card and waits until it is saved. */
export const note = async (panel: Page, field: 'Doing' | 'Thinking' | 'Feeling', text: string): Promise<void> => {
  await panel.getByLabel(field, { exact: true }).fill(text);
  await saved(panel);
};

export const saved = (panel: Page): Promise<void> =>
  expect(panel.getByRole('banner').getByText('saved', { exact: true })).toBeVisible();

export const addFinding = async (panel: Page, kind: 'Pain' | 'Gain' | 'Need' | 'Idea', text: string): Promise<void> => {
  await panel.getByRole('button', { name: `Add ${kind}` }).click();
  const field = panel.getByLabel(`${kind}: what is it?`).last();
  await field.fill(text);
  await saved(panel);
};
