// Voice note: spoken in the real panel with a made-up microphone, kept when it is stopped, and when the panel goes before.
import { startWalkthrough } from '../support/shopper';
import { findOrphans, readStored } from '../support/stored';
import { expect, test } from '../support/test';

test.use({ launch: { args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] } });

test('a voice note is recorded, played and kept, also when the panel closes in the middle', async ({
  site,
  extension,
}) => {
  const { page } = extension;
  await page.goto(site.shop);
  let panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  await panel.getByTitle('Add a touchpoint away from the browser').click();
  await panel.getByLabel('What happened?').fill('Called support');
  await panel.getByRole('button', { name: 'Add the touchpoint' }).click();

  await panel.getByRole('button', { name: 'Voice note' }).click();
  const recorder = panel.getByRole('group', { name: 'Voice note' });
  await expect(recorder.getByText(/^0:0[1-9] of 10:00$/)).toBeVisible();
  await expect.poll(() => recorder.getByRole('meter').getAttribute('value').then(Number)).toBeGreaterThan(0);
  await recorder.getByRole('button', { name: 'Stop and keep' }).click();
  const card = panel.getByRole('article');
  await card.getByRole('button', { name: 'Play Voice note' }).click();
  await expect
    .poll(() => card.locator('audio').evaluate((player) => (player as HTMLAudioElement).currentTime))
    .toBeGreaterThan(0);

  await panel.getByRole('button', { name: 'Voice note', exact: true }).click();
  await expect(panel.getByRole('group', { name: 'Voice note' }).getByText(/^0:0[2-9] of/)).toBeVisible();
  const closed = panel.waitForEvent('close');
  await panel.evaluate(() => window.close()).catch(() => undefined);
  await closed;
  panel = await extension.openPanel(page);
  await expect(panel.getByText('A voice note that was not finished was kept')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Play Voice note' })).toHaveCount(2);

  const stored = await readStored(panel);
  expect(stored.attachments.map(({ kind, type }) => [kind, type])).toEqual([
    ['voice-note', 'audio/webm'],
    ['voice-note', 'audio/webm'],
  ]);
  for (const { duration } of stored.attachments) expect(duration).toBeGreaterThan(900);
  expect(findOrphans(stored)).toEqual([]);
});
