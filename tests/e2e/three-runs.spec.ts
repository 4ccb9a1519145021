// Three runs: one brief walked three times by the extension, and one map over them, whose numbers are those of a hand calculation.
import type { Locator, Page } from '@playwright/test';
import { findViolations } from '../support/axe';
import { checklistItem, plannedId } from '../support/checklist';
import { idOf, ordersOf, PROJECT_ID, projectRow, stageRow } from '../support/one-row';
import { briefRow, plannedStep } from '../support/plan-rows';
import { seedRows } from '../support/seed-rows';
import { rate, saved, takeSnapshot } from '../support/shopper';
import { expect, test } from '../support/test';

const STAGE = stageRow({ id: idOf('stage', 7), name: 'Buying', order: ordersOf(1)[0] ?? 'a0' });
const [PRICE, CLEAR, AGAIN] = ['Is the price in sight?', 'How clear is the basket?', 'Would you come back?'] as const;

const step = (n: number, title: string, urlPattern: string) =>
  plannedStep(n, { title, urlPattern, stageId: STAGE.id, expectation: 1 });

const BRIEF = briefRow({
  title: 'Buy a machine',
  plannedSteps: [
    step(1, 'Arrive', '/'),
    step(2, 'Look at a machine', '/machines/aurora'),
    step(3, 'Fill the basket', '/basket'),
    step(4, 'Go to checkout', '/account'),
  ],
  checklist: {
    capBonus: true,
    items: [
      checklistItem(1, { question: PRICE, plannedStepId: plannedId(1), points: 2 }),
      checklistItem(2, { question: CLEAR, plannedStepId: plannedId(3), points: 4, kind: 'scale', scaleMax: 5 }),
      checklistItem(3, { question: AGAIN, points: 1 }),
    ],
  },
});

type Feeling = -2 | -1 | 0 | 1 | 2;
/** Where, how it felt, and which choice of the question that is asked there. */
type Stop = readonly [path: string, felt: Feeling, answer?: readonly [question: string, choice: number]];

interface Run {
  stops: readonly Stop[];
  outcome: 'Yes' | 'I gave up';
  /** Of "Would you come back?": 0 yes, 1 no, 2 not applicable. */
  again: number;
}

/*
 * Feelings at        arrive   machine   basket   checkout   terms (not planned)
 * the straight run     +1        +2       -1         0
 * the crooked run       0        +1       -2        -1        -1     basket before machine
 * the abandoned run    -1         0                                  ended at the machine
 */
const RUNS: readonly Run[] = [
  {
    // Yes 2 of 2, 3 on a scale of 5 is half of 4, yes 1 of 1: 5 of 7.
    stops: [
      ['/', 1, [PRICE, 0]],
      ['/machines/aurora', 2],
      ['/basket', -1, [CLEAR, 2]],
      ['/account', 0],
    ],
    outcome: 'Yes',
    again: 0,
  },
  {
    // No 0 of 2, 5 on a scale of 5 is 4 of 4, the last does not apply: 4 of 6.
    stops: [
      ['/', 0, [PRICE, 1]],
      ['/basket', -2, [CLEAR, 4]],
      ['/machines/aurora', 1],
      ['/terms', -1],
      ['/account', -1],
    ],
    outcome: 'Yes',
    again: 2,
  },
  {
    // Yes 2 of 2, the basket was never seen, no 0 of 1: 2 of 3.
    stops: [
      ['/', -1, [PRICE, 0]],
      ['/machines/aurora', 0],
    ],
    outcome: 'I gave up',
    again: 1,
  },
];

test('three walks of one brief make one map, and its numbers are right', async ({ site, extension }) => {
  const { page, context } = extension;
  await page.goto(site.shop);
  const panel = await extension.openPanel(page);
  await seedRows(panel, { projects: [projectRow()], stages: [STAGE], briefs: [BRIEF] });
  await panel.reload();
  for (const [index, run] of RUNS.entries()) {
    await test.step(`walk ${index + 1}`, async () => {
      await panel.getByRole('button', { name: 'Walk “Buy a machine”' }).click();
      for (const [path, felt, answer] of run.stops) {
        await page.goto(site.shop + path);
        await takeSnapshot(panel);
        await rate(panel, felt);
        if (answer) await choose(panel, panel.getByRole('group', { name: answer[0] }), answer[1]);
      }
      const opens = context.waitForEvent('page');
      await panel.getByRole('button', { name: 'Finish and see the map' }).click();
      await (await opens).close();
      const end = panel.getByRole('region', { name: 'How was it?' });
      const outcome = end.getByRole('group', { name: /get what you came for/ });
      await choose(panel, outcome, run.outcome === 'Yes' ? 0 : 1);
      await choose(panel, end.getByRole('group', { name: AGAIN }), run.again);
      await panel.getByRole('button', { name: 'New', exact: true }).click();
    });
  }

  const map = await extension.extensionPage('library.html');
  await test.step('one map over the three', async () => {
    await map.getByRole('button', { name: 'Map from several…' }).click();
    for (const box of await map.getByRole('dialog').getByRole('checkbox').all()) await box.check();
    await map.getByRole('button', { name: 'Make the map of 3' }).click();
    await expect(map.getByRole('grid')).toBeVisible();
    await expect(map.locator('th[scope="col"]')).toHaveCount(11);
  });

  await test.step('the steps are lined up, and one undo takes it back', async () => {
    await expect(map.getByText('4 steps look the same in several walkthroughs.')).toBeVisible();
    await map.getByRole('button', { name: 'Line up steps' }).click();
    await expect(map.getByText(/same step of the brief · 100 % sure/)).toHaveCount(4);
    expect(await findViolations(map), 'lining up').toEqual([]);
    await map.getByRole('button', { name: 'Line up all 4' }).click();
    await expect(map.locator('th[scope="col"]')).toHaveCount(5);
    await map.keyboard.press('Control+z');
    await expect(map.locator('th[scope="col"]')).toHaveCount(11);
    await map.keyboard.press('Control+Shift+z');
    await expect(map.locator('th[scope="col"]')).toHaveCount(5);
  });

  const points = () => map.locator('svg [role="button"]').evaluateAll((all) => all.map((one) => one.ariaLabel));
  await test.step('means, spreads and n are those of the table above', async () => {
    const few = 'fewer than 5 ratings: read with care';
    // Three in a row, such as 1, 0, -1: deviations 1, 0, -1, squares 2, over n - 1 = 2: SD 1.
    // Two neighbours, such as -1 and -2: deviations of a half, squares 1/2, over 1: SD 0.71.
    await expect
      .poll(async () => (await points()).toSorted())
      .toEqual(
        [
          `Arrive: mean 0.0, SD 1.0, n 3; −1: 1×, 0: 1×, +1: 1×; ${few}`,
          `Look at a machine: mean +1.0, SD 1.0, n 3; 0: 1×, +1: 1×, +2: 1×; ${few}`,
          `Fill the basket: mean −1.5, SD 0.7, n 2; −2: 1×, −1: 1×; ${few}`,
          'Terms of sale - Brewhaus: −1, one rating',
          `Go to checkout: mean −0.5, SD 0.7, n 2; −1: 1×, 0: 1×; ${few}`,
        ].toSorted(),
      );
    await map.getByRole('button', { name: 'Walkthrough', exact: true }).click();
    // Eleven ratings on three lines, each as it was given.
    await expect.poll(async () => (await points()).length).toBe(11);
    expect((await points()).every((name) => name?.endsWith('one rating'))).toBe(true);
    expect(await findViolations(map), 'three lines').toEqual([]);
  });

  await test.step('promise and reality', async () => {
    await map.goto(`chrome-extension://${extension.id}/project.html?project=${PROJECT_ID}&show=results`);
    await map.getByRole('button', { name: 'All together' }).click();
    const steps = map.getByRole('region', { name: 'Planned steps over all runs' });
    const line = async (name: string) => {
      const cells = steps.getByRole('row').filter({ hasText: name }).getByRole('cell');
      const texts = await cells.evaluateAll((all) => all.map((cell) => (cell as HTMLElement).innerText));
      // Behind the bar: done, failed, skipped, out of order.
      return texts.slice(1, 5).map((text) => Number.parseInt(text, 10));
    };
    await expect(steps.getByRole('row')).toHaveCount(5);
    expect(await line('Arrive')).toEqual([3, 0, 0, 0]);
    // The run that was given up ended here.
    expect(await line('Look at a machine')).toEqual([2, 1, 0, 0]);
    // One run took it too early, one never came as far.
    expect(await line('Fill the basket')).toEqual([2, 0, 1, 1]);
    expect(await line('Go to checkout')).toEqual([2, 0, 1, 0]);
    await expect(steps).toContainText('1 touchpoint');
    await expect(steps.getByRole('row').filter({ hasText: 'Arrive' })).toContainText('± 1.0 · n = 3');
    await expect(steps.getByRole('row').filter({ hasText: 'Fill the basket' })).toContainText('−1.5');
  });

  await test.step('outcomes and checklist scores', async () => {
    await expect(map.getByRole('region', { name: 'Outcomes' })).toContainText('2 of 3');
    // 5/7, 4/6 and 2/3: mean 68.3 %, deviations 3.2, -1.6 and -1.6: squares 15.1, over 2: SD 2.7.
    const score = map.getByRole('region', { name: 'Checklist' }).getByRole('row', { name: /^Score/ });
    await expect(score).toContainText('68% ± 3%');
    await expect(score).toContainText('n = 3');
    await map.getByRole('button', { name: 'Each walkthrough' }).click();
    const cells = await map.getByRole('cell').evaluateAll((all) => all.map((cell) => cell.textContent ?? ''));
    const told = cells.filter((text) => /^\d of \d$|^\d+%$/.test(text));
    const pairs = told.flatMap((text, i) => (i % 2 === 0 ? [[text, told[i + 1]]] : []));
    // 5/7 = 71.4 %, 4/6 and 2/3 are 66.7 %; the run that was given up did one step and failed at the next.
    expect(pairs.toSorted()).toEqual([
      ['1 of 4', '67%'],
      ['4 of 4', '67%'],
      ['4 of 4', '71%'],
    ]);
    expect(await findViolations(map), 'results').toEqual([]);
  });
});

/** Presses one of a question's choices, as by keyboard, and waits until it is saved. */
async function choose(panel: Page, question: Locator, choice: number): Promise<void> {
  const radio = question.getByRole('radio').nth(choice);
  await radio.focus();
  await panel.keyboard.press('Space');
  await expect(radio).toBeChecked();
  await saved(panel);
}
