// Walk: the real side panel, opened by a toolbar click, from the first screen to a finished walkthrough.

import { addFinding, countTouchpoints, note, rate, saved, startWalkthrough, takeSnapshot } from '../support/shopper';
import { story, takeStep } from '../support/site';
import { findOrphans, readStored } from '../support/stored';
import { expect, test } from '../support/test';

test('a shopper walks four screens, rates, notes, reorders, deletes with undo, and finishes', async ({
  site,
  extension,
}) => {
  const { page } = extension;
  await page.goto(site.shop);
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  for (const step of story.slice(0, 4)) {
    await takeStep(page, site, step);
    await takeSnapshot(panel);
    await rate(panel, step.feeling);
    await note(panel, 'Thinking', step.note);
  }
  await addFinding(panel, 'Pain', 'Cannot choose two kinds of coffee');
  await panel.getByRole('button', { name: '★ Moment of truth' }).click();
  await expect(panel.getByRole('button', { name: '★ Moment of truth' })).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('button', { name: 'I would leave here' }).click();
  await panel.getByLabel('Why would you leave?').fill('Too few choices');
  await saved(panel);

  const titles = story.slice(0, 4).map((step) => step.title);
  const listed = panel.getByRole('button', { name: /^Open touchpoint/ });
  await expect(listed).toHaveCount(4);
  await panel.getByRole('button', { name: `Actions for ${titles[3]}` }).click();
  await panel.getByRole('menuitem', { name: 'Move earlier' }).click();
  await expect(listed.first()).toContainText(titles[2] ?? '');
  await panel.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(listed.first()).toContainText(titles[3] ?? '');

  await panel.getByRole('button', { name: `Actions for ${titles[0]}` }).click();
  await panel.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(listed).toHaveCount(3);
  await panel.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(listed).toHaveCount(4);

  const stored = await readStored(panel);
  expect(findOrphans(stored)).toEqual([]);
  expect(stored.journal).toEqual([]);
  expect(stored.touchpoints.map((row) => row.title)).toEqual(titles);
  expect(stored.touchpoints.map((row) => row.emotion?.value)).toEqual(story.slice(0, 4).map((step) => step.feeling));
  expect(stored.touchpoints.map((row) => row.thinking)).toEqual(story.slice(0, 4).map((step) => step.note));
  expect(stored.touchpoints[0]?.url).toBe(`${site.shop}/`);
  expect(stored.touchpoints.slice(0, 3).every((row) => row.time?.source === 'measured')).toBe(true);

  await panel.getByRole('button', { name: 'Pause' }).click();
  await expect(panel.getByText('Nothing is recorded while the walkthrough is paused.')).toBeVisible();
  await panel.getByRole('button', { name: 'Resume' }).click();
  const mapOpens = extension.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Finish and see the map' }).click();
  const map = await mapOpens;
  for (const title of titles) await expect(map.getByText(title, { exact: true }).first()).toBeVisible();
  expect(await countTouchpoints(panel)).toBe(4);
});

test('a touchpoint away from the browser is added with text and a picture', async ({ site, extension }) => {
  const { page } = extension;
  await page.goto(site.shop);
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  await panel.getByTitle('Add a touchpoint away from the browser').click();
  await panel.getByRole('button', { name: 'Add the touchpoint' }).click();
  await expect(panel.getByRole('alert')).toHaveText('Say in a few words what happened.');
  await panel.getByLabel('What happened?').fill('Called support');
  await panel.getByLabel('What did you do?').fill('Waited, explained twice');
  await panel.getByLabel('How long did it take').fill('9.5');
  const picture = await page.screenshot({ type: 'png' });
  const choosing = panel.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Choose files' }).click();
  await (await choosing).setFiles({ name: 'phone.png', mimeType: 'image/png', buffer: picture });
  await panel.getByRole('button', { name: 'Add the touchpoint' }).click();
  await expect(panel.getByRole('article').getByRole('img', { name: 'Snapshot of Called support' })).toBeVisible();
  const stored = await readStored(panel);
  expect(stored.touchpoints[0]).toMatchObject({
    title: 'Called support',
    time: { duration: 570_000, source: 'entered' },
  });
  expect(findOrphans(stored)).toEqual([]);

  await panel.getByTitle('Add a touchpoint away from the browser').click();
  await panel.getByLabel('What happened?').fill('A letter');
  const second = panel.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Choose files' }).click();
  await (await second).setFiles({
    name: 'letter.png',
    mimeType: 'image/png',
    buffer: Buffer.from('not a picture at all'),
  });
  await panel.getByRole('button', { name: 'Add the touchpoint' }).click();
  await expect(panel.getByRole('alert')).toContainText('This kind of file is not kept');
  expect(await countTouchpoints(panel)).toBe(1);
});
