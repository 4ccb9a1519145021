// Guide: the next step of the brief in a few lines, answered by a click or a key, and never in the way.
import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import controls from '@/components/controls/controls.module.css';
import { Guide } from '@/components/walkthrough/Guide';
import { StartBriefs } from '@/components/walkthrough/StartBriefs';
import type { Brief } from '@/lib/domain/brief';
import type { OpenRun } from '@/lib/state/panel-data';
import type { Language } from '@/lib/text/text';
import { plannedId } from '@/tests/support/checklist';
import { briefRow, personaRow, plannedStep } from '@/tests/support/plan-rows';
import { idOf, projectRow, START } from '@/tests/support/rows';
import { atPanelWidth, mount, named, newFakePanel, storyRun, testAccess } from './fake-panel';

atPanelWidth();

const LONG = 'Whether the price is said with shipping before one has to log in, and whether the day is a day. '.repeat(
  3,
);
const BRIEF = briefRow({
  scenario: 'The old one broke.',
  spending: 'Do not pay.',
  startUrl: 'shop.example/finder',
  plannedSteps: [
    plannedStep(1, { title: 'Finds a machine', expectation: 1, lookFor: LONG, targetTime: 30_000 }),
    plannedStep(2, { title: 'Orders it' }),
    plannedStep(3, { title: 'Calls', channel: 'phone' }),
  ],
});

interface Given {
  touchpoints?: OpenRun['touchpoints'];
  said?: OpenRun['walkthrough']['saidOfSteps'];
  brief?: Brief;
  language?: Language;
}

async function show({ touchpoints = [], said = [], brief = BRIEF, language = 'en' }: Given = {}) {
  const story = storyRun();
  const walkthrough = { ...story.walkthrough, saidOfSteps: said, startedAt: START };
  const run: OpenRun = { ...story, walkthrough, touchpoints, brief };
  const fake = newFakePanel(run);
  const root = await mount(
    <div>
      <Guide panel={fake.panel} run={run} brief={brief} />
      <button type="button" class={controls.button}>
        Snapshot
      </button>
      <textarea aria-label="Note" />
    </div>,
    language,
  );
  return { ...fake, run, root };
}

const met = (step: number) =>
  storyRun()
    .touchpoints.slice(0, 1)
    .map((row) => ({ ...row, plannedStepId: plannedId(step) }));

describe('the next step', () => {
  test('is said with what it is about and the time against its target', async () => {
    const { root } = await show();
    expect(root.querySelector('[role=status]')?.textContent).toContain('Step 1 of 3: Finds a machine');
    expect(root.textContent).toContain('Web · expected: +1 Good');
    expect(root.textContent).toContain('Look for: Whether the price');
    expect(named('timer', 'Time at this step').textContent).toBe('0:31 over');
  });

  test('goes on once it was met, and ends with the last', async () => {
    expect((await show({ touchpoints: met(1) })).root.textContent).toContain('Step 2 of 3');
    const said = [1, 2, 3].map((n) => ({ plannedStepId: plannedId(n), fate: 'done' as const, at: START + n }));
    const { root } = await show({ said });
    expect(root.textContent).toContain('Nothing of the plan is open any more.');
    expect(root.textContent).not.toContain('Skip');
  });

  test.each([
    ['Done', 'd', 'done'],
    ['Skip', 's', 'skipped'],
    ['Failed', 'f', 'failed'],
  ])('is said to be %s by a click, or by %s from the snapshot button', async (name, key, fate) => {
    const { calls } = await show();
    await userEvent.click(named('button', name));
    named('button', 'Snapshot').focus();
    await userEvent.keyboard(key);
    const say = ['say', plannedId(1), fate];
    expect(calls).toEqual([say, say]);
  });

  test('hears no key while somebody types, or with the keys of the browser', async () => {
    const { calls } = await show();
    await userEvent.type(named('textbox', 'Note'), 'sdf');
    named('button', 'Snapshot').focus();
    await userEvent.keyboard('{Control>}d{/Control}');
    expect(calls).toEqual([]);
  });
});

describe('the brief', () => {
  test('is read whole, and a press on a step goes there', async () => {
    const said = [{ plannedStepId: plannedId(2), fate: 'skipped' as const, at: START + 1 }];
    const { calls, root } = await show({ touchpoints: met(1), said });
    await userEvent.click(named('button', 'Brief and steps'));
    const text = root.querySelector('dialog')?.textContent;
    for (const words of ['The old one broke.', 'Do not pay.', 'done', 'skipped', 'open']) expect(text).toContain(words);
    expect(document.activeElement?.getAttribute('aria-current')).toBe('step');
    await userEvent.click(named('button', /^Go to step 2: Orders it/));
    expect(calls).toEqual([['jump', plannedId(2)]]);
    expect(root.querySelector('dialog')).toBeNull();
  });

  test('a press on the step that was skipped takes that back', async () => {
    const said = [{ plannedStepId: plannedId(1), fate: 'skipped' as const, at: START + 1 }];
    const { panel, run } = await show();
    const jumped = { ...run, walkthrough: { ...run.walkthrough, saidOfSteps: said } };
    const jump = { plannedStepId: plannedId(1), at: START + 2 };
    await mount(<Guide panel={panel} run={{ ...jumped, jump }} brief={BRIEF} />);
    expect(named('button', 'Skip').getAttribute('aria-pressed')).toBe('true');
  });

  test('offers its start address until something is walked, if it is one of the web', async () => {
    const { calls } = await show();
    await userEvent.click(named('button', 'Open shop.example/finder'));
    expect(calls).toEqual([['openStart', 'https://shop.example/finder']]);
    for (const given of [{ touchpoints: met(1) }, { brief: { ...BRIEF, startUrl: 'javascript:alert(1)' } }]) {
      expect((await show(given)).root.textContent).not.toMatch(/Open |javascript/);
    }
  });

  test('without steps is only there to be read', async () => {
    const { root } = await show({ brief: { ...BRIEF, plannedSteps: [] } });
    expect(root.textContent).toContain('Buy a coffee machine');
    expect(root.querySelector('[aria-keyshortcuts]')).toBeNull();
  });
});

test('briefs are offered with what they ask for, the first three at once', async () => {
  const { panel, calls } = newFakePanel(null);
  const offers = [1, 2, 3, 4].map((n) => ({
    brief: briefRow({ ...BRIEF, id: idOf('brief', n), title: `Brief ${n}` }),
    persona: n === 1 ? personaRow() : null,
    project: projectRow(),
  }));
  const root = await mount(<StartBriefs panel={{ ...panel, plan: { ...panel.plan, offers: signal(offers) } }} />);
  const first = named('button', /^Walk “Brief 1”/);
  expect(first.textContent).toContain('as Ines · 3 steps · about 30 sec');
  expect(root.querySelector('summary')?.textContent).toBe('1 more brief');
  await userEvent.click(first);
  expect(calls).toEqual([['start', offers[0]?.brief]]);
});

testAccess(async (language) => {
  const { root } = await show({ language });
  return root;
});
