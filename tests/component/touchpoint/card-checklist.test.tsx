// Card checklist: a touchpoint says which planned step it is, can be corrected, and is asked what the brief asks there.
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TouchpointCard } from '@/components/touchpoint/TouchpointCard';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Language } from '@/lib/text/text';
import { answerTo, checklistItem, itemId, plannedId } from '@/tests/support/checklist';
import { briefRow, plannedStep } from '@/tests/support/plan-rows';
import { atPanelWidth, mount, named, newFakePanel, storyRun, testAccess } from '../walkthrough/fake-panel';

atPanelWidth();

const story = storyRun();
const [stage] = story.stages;
const BRIEF = briefRow({
  plannedSteps: [plannedStep(1, { title: 'Finds it' }), plannedStep(2, { title: 'Pays', stageId: stage?.id ?? null })],
  checklist: {
    capBonus: true,
    items: [
      checklistItem(1, { question: 'Is the price there?', plannedStepId: plannedId(1), evidenceRequired: true }),
      checklistItem(2, { question: 'Was it easy?', plannedStepId: plannedId(1) }),
      checklistItem(3, { question: 'Which cards?', plannedStepId: plannedId(2), kind: 'text' }),
      checklistItem(4, { question: 'All in all?' }),
    ],
  },
});

/** Shows the first touchpoint of the story; the second is of the first planned step too, and answered there. */
async function show(partial: Partial<Touchpoint> = {}, language: Language = 'en') {
  const [first, second, ...others] = story.touchpoints;
  if (!first || !second) throw new Error('no touchpoints');
  const touchpoint = { ...first, plannedStepId: plannedId(1), ...partial };
  const other = { ...second, plannedStepId: plannedId(1), answers: [answerTo(2, true)] };
  const run = { ...story, brief: BRIEF, touchpoints: [touchpoint, other, ...others] };
  const fake = newFakePanel(run);
  const root = await mount(<TouchpointCard panel={fake.panel} run={run} touchpoint={touchpoint} />, language);
  return { ...fake, root, touchpoint };
}

const questions = (root: HTMLElement) =>
  vi.waitFor(() => {
    const asked = [...root.querySelectorAll('[aria-label="Checklist"] legend')].map((legend) => legend.textContent);
    expect(asked.length).toBeGreaterThan(0);
    return asked;
  });

describe('the planned step', () => {
  test('is chosen anew with its stage, or taken off', async () => {
    const { calls, touchpoint } = await show();
    const select = named<HTMLSelectElement>('combobox', 'Planned step');
    expect(select.selectedOptions[0]?.textContent).toBe('1 Finds it');
    await userEvent.selectOptions(select, '2 Pays');
    await userEvent.selectOptions(select, 'not planned');
    expect(calls).toEqual([
      ['patch', touchpoint.id, { plannedStepId: plannedId(2), stageId: stage?.id }],
      ['patch', touchpoint.id, { plannedStepId: null }],
    ]);
  });

  test('of another brief counts as none', async () => {
    await show({ plannedStepId: plannedId(9) });
    expect(named<HTMLSelectElement>('combobox', 'Planned step').value).toBe('');
  });
});

describe('the checklist', () => {
  test('asks what is asked at this step and was not answered at another touchpoint of it', async () => {
    expect(await questions((await show()).root)).toEqual(['Is the price there?']);
    expect(await questions((await show({ answers: [answerTo(2, false)] })).root)).toEqual([
      'Is the price there?',
      'Was it easy?',
    ]);
    expect(await questions((await show({ plannedStepId: plannedId(2) })).root)).toEqual(['Which cards?']);
  });

  test('asks nothing at a touchpoint that was not planned', async () => {
    const { root } = await show({ plannedStepId: null });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(root.querySelector('[aria-label="Checklist"]')).toBeNull();
  });

  test('is answered with a click, and says whether the proof is there', async () => {
    const { root, calls, touchpoint } = await show({ snapshotId: null });
    await questions(root);
    expect(root.textContent).toContain('Add a snapshot or a file as proof');
    named('group', /Is the price there/)
      .querySelector('input')
      ?.click();
    const answer = { itemId: itemId(1), value: true, comment: '' };
    expect(calls).toEqual([['answer', 'touchpoints', touchpoint, itemId(1), answer]]);
  });
});

testAccess(async (language) => {
  const { root } = await show({}, language);
  await vi.waitFor(() => expect(root.querySelector('legend + p')).not.toBeNull());
  return root;
});
