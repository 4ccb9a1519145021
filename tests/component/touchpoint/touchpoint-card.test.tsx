// Touchpoint card: everything a shopper says about a touchpoint is reached by keyboard, named, and reported.
import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { EmotionPicker } from '@/components/touchpoint/EmotionPicker';
import { TouchpointCard } from '@/components/touchpoint/TouchpointCard';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Language } from '@/lib/text/text';
import { emotionOf } from '@/tests/support/rows';
import {
  atPanelWidth,
  type FakePanel,
  mount,
  named,
  newFakePanel,
  storyRun,
  testAccess,
} from '../walkthrough/fake-panel';

atPanelWidth();

const run = storyRun();
/** The address page: rated, expected, with findings and a reason to leave. */
const rich = run.touchpoints[4] as Touchpoint;

let fake: FakePanel;
beforeEach(() => {
  fake = newFakePanel(run);
});
const card = (partial: Partial<Touchpoint> = {}) => {
  const touchpoint = { ...rich, ...partial };
  const touchpoints = run.touchpoints.map((row) => (row.id === touchpoint.id ? touchpoint : row));
  return <TouchpointCard panel={fake.panel} run={{ ...run, touchpoints }} touchpoint={touchpoint} />;
};

describe('the card', () => {
  test('says which touchpoint it is, where it was and how long it took to load', async () => {
    const root = await mount(card());
    expect(named('article', 'Touchpoint 5')).toBeTruthy();
    expect(root.textContent).toContain('shop.example/checkout/address · loaded in 1.9 sec');
    expect(named<HTMLTextAreaElement>('textbox', 'Title').value).toBe('Enters the address');
    expect(root.querySelector('img')?.alt).toBe('Snapshot of Enters the address');
  });

  test.each([
    ['Title', 'title', 'x'],
    ['Doing', 'doing', 'x'],
    ['Thinking', 'thinking', 'x'],
    ['Feeling', 'feeling', 'x'],
    ['What did you expect?', 'expected', 'x'],
    ['Why would you leave?', 'wouldLeave', 'x'],
  ] as const)('%s is typed, shown at once, and saved when it is left', async (name, field, text) => {
    await mount(card());
    await userEvent.click(named('textbox', name));
    await userEvent.keyboard(`{Control>}{End}{/Control}${text}`);
    const typed = `${rich[field]}${text}`;
    expect(named<HTMLTextAreaElement>('textbox', name).value).toBe(typed);
    expect(fake.panel.saver.draft('touchpoints', rich.id, field)).toBe(typed);
    await userEvent.tab();
    expect(fake.calls).toContainEqual(['save', 'touchpoints', rich.id, { [field]: typed }]);
  });

  test('a title stays one line', async () => {
    await mount(card({ title: 'A' }));
    await userEvent.click(named('textbox', 'Title'));
    await userEvent.keyboard('{End}{Enter}B');
    expect(fake.panel.saver.draft('touchpoints', rich.id, 'title')).toBe('A B');
  });

  test('stage, channel, expectation and the moment of truth are one gesture each', async () => {
    await mount(card());
    await userEvent.selectOptions(named('combobox', 'Stage'), run.stages[0]?.id ?? '');
    await userEvent.selectOptions(named('combobox', 'Channel'), 'phone');
    await userEvent.selectOptions(named('combobox', 'Expected before'), '-2');
    await userEvent.selectOptions(named('combobox', 'Expected before'), 'none');
    expect(named('button', /Moment of truth/).getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(named('button', /Moment of truth/));
    expect(fake.calls).toEqual([
      ['patch', rich.id, { stageId: run.stages[0]?.id }],
      ['patch', rich.id, { channel: 'phone' }],
      ['rate', rich.id, 'expectation', -2],
      ['rate', rich.id, 'expectation', null],
      ['patch', rich.id, { momentOfTruth: false }],
    ]);
  });

  test('what was expected in words is asked once an expectation is rated', async () => {
    const root = await mount(card({ expectation: null }));
    expect(root.textContent).not.toContain('What did you expect?');
  });

  test('leaving is switched on and off, and asks why only then', async () => {
    const root = await mount(card({ wouldLeave: null }));
    expect(root.textContent).not.toContain('Why would you leave?');
    await userEvent.click(named('button', 'I would leave here'));
    await mount(card({ wouldLeave: '' }));
    await userEvent.click(named('button', 'I would leave here'));
    expect(fake.calls).toEqual([
      ['patch', rich.id, { wouldLeave: '' }],
      ['patch', rich.id, { wouldLeave: null }],
    ]);
  });

  test('findings are added, rated, sorted and removed', async () => {
    await mount(card());
    const pain = run.findings.find((row) => row.touchpointId === rich.id && row.kind === 'pain');
    await userEvent.click(named('button', 'Add Gain'));
    await userEvent.selectOptions(named('combobox', 'Severity'), '1');
    await userEvent.selectOptions(
      document.querySelector('[data-kind=pain] [aria-label=Category]') as HTMLElement,
      'none',
    );
    await userEvent.click(named('button', 'Remove this Pain'));
    expect(fake.calls).toEqual([
      ['addFinding', expect.objectContaining({ id: rich.id }), 'gain'],
      ['patchFinding', pain?.id, { severity: 1 }],
      ['patchFinding', pain?.id, { category: null }],
      ['removeFinding', pain, pain?.text],
    ]);
  });

  test('what was just typed is saved before its finding is removed, for Undo', async () => {
    await mount(card());
    const pain = run.findings.find((row) => row.touchpointId === rich.id && row.kind === 'pain');
    await userEvent.fill(named('textbox', 'Pain: what is it?'), 'Just typed');
    await userEvent.click(named('button', 'Remove this Pain'));
    expect(fake.calls).toEqual([
      ['save', 'findings', pain?.id, { text: 'Just typed' }],
      ['removeFinding', pain, expect.any(String)],
    ]);
  });

  test.each([
    [{ snapshotId: null }, 'No picture'],
    [{ snapshotId: 'gone' }, 'Picture missing'],
  ])('without its picture it says so: %j', async (partial, said) => {
    const root = await mount(card(partial));
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain(said);
  });
});

describe('the emotion', () => {
  const picker = (value: Touchpoint['emotion'] = null) => card({ emotion: value });
  const radios = () => [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];

  test('is a group of five, each with its number and word', async () => {
    await mount(picker());
    expect(named('group', 'How did it feel?')).toBeTruthy();
    const names = ['−2 Very bad', '−1 Bad', '0 Neutral', '+1 Good', '+2 Very good'];
    for (const name of names) expect(named('radio', name)).toBeTruthy();
    expect(radios().map((radio) => radio.checked)).toEqual([false, false, false, false, false]);
  });

  test('shows what was rated and is rated by arrows', async () => {
    await mount(picker(emotionOf(0)));
    expect(radios().map((radio) => radio.checked)).toEqual([false, false, true, false, false]);
    radios()[2]?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(fake.calls).toEqual([['rate', rich.id, 'emotion', 1]]);
  });

  test('is rated by a click on the face', async () => {
    await mount(
      <EmotionPicker
        label="How did it feel?"
        name="a"
        value={null}
        onRate={(value) => fake.calls.push(['rated', value])}
      />,
    );
    await userEvent.click(document.querySelector('[data-emotion="-2"] svg') as Element);
    expect(fake.calls).toEqual([['rated', -2]]);
  });
});

testAccess((language: Language) => mount(card(), language));
