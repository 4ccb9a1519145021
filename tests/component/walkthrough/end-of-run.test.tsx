// End of run: every question can be answered by key and taken back, none has to be, and what is still open is said.
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { EndOfRun } from '@/components/walkthrough/EndOfRun';
import { PanelScreen } from '@/components/walkthrough/PanelScreen';
import { RunState } from '@/components/walkthrough/RunState';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Language } from '@/lib/text/text';
import { answerTo, checklistItem, itemId, plannedId } from '@/tests/support/checklist';
import { briefRow, plannedStep } from '@/tests/support/plan-rows';
import { START } from '@/tests/support/rows';
import { atPanelWidth, mount, named, newFakePanel, storyRun, testAccess } from './fake-panel';

atPanelWidth();

const BRIEF = briefRow({
  plannedSteps: [plannedStep(1, { title: 'Finds it' }), plannedStep(2, { title: 'Orders it' })],
  checklist: {
    capBonus: true,
    items: [
      checklistItem(1, { question: 'Was it friendly?' }),
      checklistItem(2, { question: 'Is the price there?', plannedStepId: plannedId(1) }),
      checklistItem(3, { question: 'Is there a receipt?', plannedStepId: plannedId(1), evidenceRequired: true }),
    ],
  },
});

const closed = vi.fn();

function given(walkthrough: Partial<Walkthrough> = {}) {
  const story = storyRun();
  const [first, ...others] = story.touchpoints;
  if (!first) throw new Error('no touchpoint');
  const met = { ...first, plannedStepId: plannedId(1), snapshotId: null, answers: [answerTo(3, true)] };
  return {
    ...story,
    walkthrough: { ...story.walkthrough, recording: 'finished' as const, ...walkthrough },
    touchpoints: [met, ...others],
    brief: BRIEF,
  };
}

async function show(walkthrough: Partial<Walkthrough> = {}, language: Language = 'en') {
  closed.mockReset();
  const run = given(walkthrough);
  const fake = newFakePanel(run);
  const root = await mount(<EndOfRun panel={fake.panel} run={run} onClose={closed} />, language);
  return { ...fake, run, root };
}

describe('the questions', () => {
  test('are answered by a click, by arrows or by a digit, which rates no touchpoint', async () => {
    const { calls, root } = await show();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    named('radio', 'I gave up').click();
    const [csat] = root.querySelectorAll<HTMLElement>('fieldset fieldset:nth-of-type(2) input');
    csat?.focus();
    await userEvent.keyboard('4');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
    named('radio', /^10/).click();
    expect(calls).toEqual([
      ['setOutcome', 'abandoned'],
      ['end.rate', 'csat', 4],
      ['end.rate', 'nps', 10],
    ]);
  });

  test('are taken back, and the focus stays with the question', async () => {
    const { calls } = await show({ ratings: [{ scale: 'ces', value: 6, at: START }] });
    const button = named('button', 'Take back: They made it easy for me.');
    await userEvent.click(button);
    expect(calls).toEqual([['end.rate', 'ces', null]]);
    expect(document.activeElement?.closest('fieldset')?.textContent).toContain('They made it easy');
  });

  test('of the checklist are those that are asked once, and are saved with the run', async () => {
    const { calls, run, root } = await show();
    expect(root.textContent).toContain('Was it friendly?');
    named('group', 'Was it friendly?').querySelector('input')?.click();
    expect(calls).toEqual([
      ['answer', 'walkthroughs', run.walkthrough, itemId(1), { itemId: itemId(1), value: true, comment: '' }],
    ]);
  });

  test('a comment is saved as it is typed', async () => {
    const { panel, calls, run } = await show();
    await userEvent.fill(named('textbox', 'Anything else?'), 'Friendly');
    await panel.saver.flush();
    expect(calls).toEqual([['save', 'walkthroughs', run.walkthrough.id, { comment: 'Friendly' }]]);
  });
});

describe('what is still open', () => {
  test('is listed: steps, answers, proofs; and an answer is a press away', async () => {
    const { root, calls, run } = await show();
    const groups = [...root.querySelectorAll('details')].map((group) => group.textContent);
    expect(groups).toEqual([
      '1 planned step is still openOrders it',
      '2 questions without an answerWas it friendly?Is the price there? at “Finds it”',
      '1 answer without its proofIs there a receipt?',
    ]);
    for (const summary of root.querySelectorAll('summary')) summary.click();
    await userEvent.click(named('button', 'Is the price there?'));
    expect(calls).toEqual([['select', run.touchpoints[0]?.id]]);
  });

  test('keeps nobody from handing the run over', async () => {
    const { calls } = await show();
    await userEvent.click(named('button', 'Hand over to review'));
    await userEvent.click(named('button', 'Keep as draft'));
    expect(calls).toEqual([['handOver']]);
    expect(closed).toHaveBeenCalledOnce();
  });

  test('a run that goes on is finished first', async () => {
    const { root } = await show({ recording: 'recording' });
    expect(root.textContent).toContain('Finish the walkthrough to hand it over.');
    expect(root.textContent).not.toContain('Hand over to review');
  });
});

describe('in the panel', () => {
  test('they open when the run is finished there, and whenever they are asked for', async () => {
    const fake = newFakePanel(given({ recording: 'recording' }));
    const root = await mount(<PanelScreen panel={fake.panel} appearance={fake.appearance} />);
    const isOpen = () => root.querySelector('#end-of-run') !== null;
    const button = named('button', 'How was it?');
    await userEvent.click(button);
    await vi.waitFor(() => expect(isOpen()).toBe(true));
    await userEvent.click(button);
    await vi.waitFor(() => expect(isOpen()).toBe(false));
    fake.run.value = given();
    await vi.waitFor(() => expect(isOpen()).toBe(true));
    fake.run.value = given({ state: 'submitted', stateAt: START });
    await vi.waitFor(() => expect(isOpen()).toBe(false));
    expect(document.activeElement).toBe(button);
  });

  test('a final run is there to be read, and nothing of it to be changed', async () => {
    const fake = newFakePanel(given({ state: 'final', stateAt: START }));
    const root = await mount(<PanelScreen panel={fake.panel} appearance={fake.appearance} />);
    await vi.waitFor(() => expect(root.textContent).toContain('nothing here can be changed any more'));
    await userEvent.click(named('button', 'How was it?'));
    await vi.waitFor(() => expect(root.querySelector('#end-of-run')).not.toBeNull());
    const open = [...root.querySelectorAll<HTMLInputElement>('input:not([type=file]), textarea, select')].filter(
      (field) => !field.matches(':disabled') && !field.readOnly,
    );
    expect(open).toEqual([]);
    document.body.focus();
    await userEvent.keyboard('5');
    const buttons = [...root.querySelectorAll('main button:not(:disabled)')].filter((one) => !one.matches(':disabled'));
    const names = new Set(buttons.map((one) => (one.textContent || one.getAttribute('aria-label') || '').slice(0, 4)));
    expect([...names].sort()).toEqual(['Clos', 'Is t', 'Open']);
    expect(fake.calls).toEqual([]);
  });
});

test.each([
  [{ state: 'submitted' as const }, 'Handed over to review on Nov 12, 2026.'],
  [{ state: 'reviewed' as const, reviewer: 'Ben' }, 'Reviewed by Ben on Nov 12, 2026.'],
  [{ state: 'reviewed' as const }, 'Reviewed on Nov 12, 2026.'],
])('the state %j is said', async (state, words) => {
  const { panel, calls } = newFakePanel();
  const { walkthrough } = given({ stateAt: START, ...state });
  const root = await mount(<RunState panel={panel} walkthrough={walkthrough} />);
  expect(root.querySelector('p')?.textContent).toBe(words);
  for (const button of root.querySelectorAll('button')) await userEvent.click(button);
  expect(calls).toEqual(state.state === 'submitted' ? [['takeBack']] : []);
});

testAccess(async (language) => {
  const { root } = await show({ ratings: [{ scale: 'nps', value: 6, at: START }], outcome: 'reached' }, language);
  for (const summary of root.querySelectorAll('summary')) summary.click();
  return root;
});
