// Shopper: what a person does in the panel, by the names that the screen shows; trusted clicks and keys only.
import { expect, type Page } from '@playwright/test';

export const startWalkthrough = async (panel: Page): Promise<void> => {
  await panel.getByRole('button', { name: 'Start a walkthrough' }).click();
  await expect(panel.getByRole('button', { name: 'Pause' })).toBeVisible();
};

export const snapshotButton = (panel: Page) => panel.getByRole('button', { name: /^Snapshot( |$)/ });

/** Presses Snapshot and waits until the panel shows that one touchpoint more is saved. */
export const takeSnapshot = async (panel: Page): Promise<void> => {
  const before = await countTouchpoints(panel);
  await snapshotButton(panel).click();
  await expect(panel.getByText(counted(before + 1))).toBeVisible();
};

const counted = (n: number) => new RegExp(`(^|· )${n} touchpoints?( |$)`);

/** How many touchpoints the panel's head says there are. */
export const countTouchpoints = async (panel: Page): Promise<number> => {
  // As it is seen, line by line: without lines, the clock's digits would run into the count.
  const head = await panel.getByRole('banner').innerText();
  return Number(/(\d+) touchpoints?/.exec(head)?.[1] ?? Number.NaN);
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

/** Chooses an option of one of the card's lists, as a person does by keyboard or click. */
export const choose = async (panel: Page, list: string, option: string): Promise<void> => {
  const box = panel.getByRole('article').getByRole('combobox', { name: list });
  await box.click();
  await box.getByRole('option', { name: option }).first().click();
  await expect(box.locator('option:checked')).toContainText(option);
};

export const setUp = async (panel: Page, given: { name: string; persona: string; stages: string }): Promise<void> => {
  await panel.getByLabel('Name of the walkthrough').fill(given.name);
  await panel.getByRole('button', { name: 'Name, brief, persona, stages, language' }).click();
  const dialog = panel.getByRole('dialog', { name: 'Set up' });
  await dialog.getByLabel('Persona').fill(given.persona);
  await dialog.getByRole('radio', { name: given.stages }).check();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
  await expect(panel.getByRole('banner')).toContainText(given.persona);
};

export const addElsewhere = async (
  panel: Page,
  given: { title: string; doing: string; minutes: string; picture: Buffer },
): Promise<void> => {
  await panel.getByTitle('Add a touchpoint away from the browser').click();
  await panel.getByLabel('What happened?').fill(given.title);
  await panel.getByLabel('What did you do?').fill(given.doing);
  await panel.getByLabel('How long did it take').fill(given.minutes);
  const choosing = panel.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Choose files' }).click();
  await (await choosing).setFiles({ name: 'photo.png', mimeType: 'image/png', buffer: given.picture });
  await panel.getByRole('button', { name: 'Add the touchpoint' }).click();
  await expect(panel.getByRole('article').getByLabel('Title')).toHaveValue(given.title);
};

/** Adds a finding with its severity and category. */
export const annotate = async (
  panel: Page,
  finding: { kind: 'Pain' | 'Gain' | 'Need' | 'Idea'; text: string; severity?: string; category?: string },
): Promise<void> => {
  await addFinding(panel, finding.kind, finding.text);
  if (finding.severity) await choose(panel, 'Severity', finding.severity);
  if (finding.category) await choose(panel, 'Category', finding.category);
};

export const markMoment = async (panel: Page): Promise<void> => {
  const toggle = panel.getByRole('button', { name: '★ Moment of truth' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
};

export const wouldLeave = async (panel: Page, reason: string): Promise<void> => {
  await panel.getByRole('button', { name: 'I would leave here' }).click();
  await panel.getByLabel('Why would you leave?').fill(reason);
  await saved(panel);
};

/** Milliseconds between clicks of somebody in a hurry; the browser allows two pictures a second. */
export const HURRIED = 700;

/** Turns switches of auto-capture on, by their names. */
export const switchOn = async (panel: Page, switches: readonly string[]): Promise<void> => {
  await panel.getByRole('button', { name: /^Auto-capture:/ }).click();
  for (const name of switches) await panel.getByRole('checkbox', { name }).click();
  for (const name of switches) await expect(panel.getByRole('checkbox', { name })).toBeChecked();
  // They open over the panel.
  await panel.keyboard.press('Escape');
};
