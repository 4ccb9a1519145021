// Walk a brief: from the start screen to the hand-over by keyboard alone: three steps, one skipped, answers and ratings.
import type { Page } from '@playwright/test';
import type { Touchpoint } from '../../lib/domain/touchpoint';
import type { Walkthrough } from '../../lib/domain/walkthrough';
import { answerTo, checklistItem, plannedId } from '../support/checklist';
import { idOf, ordersOf, projectRow, stageRow } from '../support/one-row';
import { briefRow, personaRow, plannedStep } from '../support/plan-rows';
import { seedRows } from '../support/seed-rows';
import { countTouchpoints, saved, snapshotButton } from '../support/shopper';
import { readStored } from '../support/stored';
import { tabTo } from '../support/tab-to';
import { expect, test } from '../support/test';

const [order = 'a0'] = ordersOf(1);
const STAGE = stageRow({ id: idOf('stage', 7), name: 'Choosing', order });
const BRIEF = briefRow({
  title: 'Find a machine',
  personaId: idOf('pers', 1),
  plannedSteps: [
    plannedStep(1, { title: 'Opens the finder', urlPattern: '/finder', targetTime: 60_000 }),
    plannedStep(2, { title: 'Says how many cups' }),
    plannedStep(3, { title: 'Calls the shop', channel: 'phone' }),
    plannedStep(4, { title: 'Compares', urlPattern: '/machines', stageId: STAGE.id }),
  ],
  checklist: {
    capBonus: true,
    items: [
      checklistItem(1, { question: 'Are the prices there?', plannedStepId: plannedId(4) }),
      checklistItem(2, { question: 'Who helped?', kind: 'text' }),
    ],
  },
});

test('a brief is walked, answered and handed over by keyboard', async ({ site, extension }) => {
  const { page } = extension;
  await page.goto(site.shop);
  const panel = await extension.openPanel(page);
  const seeded = { ...BRIEF, startUrl: `${site.shop}/finder` };
  await seedRows(panel, { projects: [projectRow()], stages: [STAGE], personas: [personaRow()], briefs: [seeded] });
  await panel.reload();
  const guide = panel.getByRole('region', { name: 'Guide' });

  await test.step('it starts by one press and opens where the brief begins', async () => {
    await tabTo(panel, panel.getByRole('button', { name: 'Walk “Find a machine”' }));
    await panel.keyboard.press('Enter');
    await expect(panel.getByRole('banner')).toContainText('as Ines');
    await expect(guide.getByRole('status')).toContainText('Step 1 of 4: Opens the finder');
    await tabTo(panel, guide.getByRole('button', { name: /^Open .*\/finder$/ }));
    await panel.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/finder');
    await page.waitForLoadState();
  });

  await test.step('three steps are walked and one is skipped', async () => {
    await snapshot(panel, 4);
    await expect(guide.getByRole('status')).toContainText('Step 2 of 4');
    await page.goto(`${site.shop}/finder/cups`);
    await snapshot(panel, 3);
    await expect(guide.getByRole('status')).toContainText('Step 3 of 4');
    await panel.keyboard.press('s');
    await expect(guide.getByRole('status')).toContainText('Step 4 of 4');
    await page.goto(`${site.shop}/machines`);
    await snapshot(panel, 2);
    await expect(guide.getByRole('status')).toHaveText('Nothing of the plan is open any more.');
    await expect(panel.getByRole('article').getByRole('combobox', { name: 'Planned step' })).toHaveValue(plannedId(4));
  });

  await test.step('the card asks what the checklist asks there', async () => {
    const question = panel.getByRole('group', { name: 'Are the prices there?' });
    await tabTo(panel, question.getByRole('radio', { name: 'Yes' }));
    await panel.keyboard.press('Space');
    await expect(question.getByRole('radio', { name: 'Yes' })).toBeChecked();
    await saved(panel);
  });

  await test.step('at the end it is rated, answered and handed over', async () => {
    const mapOpens = extension.context.waitForEvent('page');
    await tabTo(panel, panel.getByRole('button', { name: 'Finish and see the map' }));
    await panel.keyboard.press('Enter');
    await mapOpens;
    const end = panel.getByRole('region', { name: 'How was it?' });
    await tabTo(
      panel,
      end
        .getByRole('group', { name: /get what you came for/ })
        .getByRole('radio')
        .first(),
    );
    await panel.keyboard.press('Space');
    await tabTo(
      panel,
      end
        .getByRole('group', { name: /How satisfied/ })
        .getByRole('radio')
        .first(),
    );
    await panel.keyboard.press('4');
    await expect(end.getByRole('radio', { name: '4' }).first()).toBeChecked();
    await tabTo(panel, end.getByRole('group', { name: 'Who helped?' }).getByRole('textbox'));
    await panel.keyboard.type('Nobody');
    await tabTo(panel, end.getByRole('button', { name: 'Hand over to review' }));
    await panel.keyboard.press('Enter');
    await expect(panel.getByText(/^Handed over to review on /)).toBeVisible();
    await expect(panel.getByRole('button', { name: 'How was it?' })).toBeFocused();
  });

  const stored = await readStored(panel);
  const touchpoints = stored.touchpoints as unknown as Touchpoint[];
  expect(touchpoints.map((row) => row.plannedStepId)).toEqual([plannedId(1), plannedId(2), plannedId(4)]);
  expect(touchpoints.map((row) => row.emotion?.value)).toEqual([1, 0, -1]);
  expect(touchpoints[2]).toMatchObject({ stageId: STAGE.id, answers: [answerTo(1, true)] });
  expect((stored.walkthroughs as unknown as Walkthrough[])[0]).toMatchObject({
    briefId: BRIEF.id,
    personaId: BRIEF.personaId,
    projectId: BRIEF.projectId,
    state: 'submitted',
    outcome: 'reached',
    ratings: [{ scale: 'csat', value: 4 }],
    answers: [answerTo(2, 'Nobody')],
    saidOfSteps: [{ plannedStepId: plannedId(3), fate: 'skipped' }],
  });
});

/** Takes a snapshot with the panel's button, and rates it by its key from where the focus is. */
async function snapshot(panel: Page, rating: number): Promise<void> {
  const before = await countTouchpoints(panel);
  await tabTo(panel, snapshotButton(panel));
  await panel.keyboard.press('Enter');
  await expect.poll(() => countTouchpoints(panel)).toBe(before + 1);
  await panel.keyboard.press(String(rating));
  await expect(
    panel
      .getByRole('article')
      .getByRole('radio')
      .nth(rating - 1),
  ).toBeChecked();
}
