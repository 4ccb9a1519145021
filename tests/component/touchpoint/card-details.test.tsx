// Card details: what is said now and then stands behind a line, opens by itself where it holds something, and is reported.
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TouchpointCard } from '@/components/touchpoint/TouchpointCard';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { START } from '@/tests/support/rows';
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
const plain = run.touchpoints[4] as Touchpoint;
const FULL: Partial<Touchpoint> = {
  namedEmotions: ['doubt', 'frustration'],
  engagement: { scale: 'engagement', value: 4, at: START },
  quote: 'Why does it not take my post code?',
  note: 'Asked twice',
  tags: ['post code', 'form'],
  evidence: 'validated',
  validatedBy: 'Ines',
  validatedAt: START,
  decisionPoint: true,
  handOff: 'phone',
};

let fake: FakePanel;
beforeEach(() => {
  fake = newFakePanel(run);
});
const card = (partial: Partial<Touchpoint> = {}) => {
  const touchpoint = { ...plain, ...partial };
  const touchpoints = run.touchpoints.map((row) => (row.id === touchpoint.id ? touchpoint : row));
  return <TouchpointCard panel={fake.panel} run={{ ...run, touchpoints }} touchpoint={touchpoint} />;
};
const OWN = /^(Name the feeling|Note, tags, evidence)$/;
const disclosures = () =>
  [...document.querySelectorAll('details')].filter((one) => OWN.test(one.querySelector('summary')?.textContent ?? ''));
const open = async (label: string) => {
  await userEvent.click(disclosures()[label === 'Name the feeling' ? 0 : 1]?.querySelector('summary') as Element);
};

test('nothing that is seldom said is in sight until it is asked for, or said already', async () => {
  await mount(card());
  expect(disclosures().map((one) => [one.textContent?.startsWith('Name the feeling'), one.open])).toEqual([
    [true, false],
    [false, false],
  ]);
  await mount(card(FULL));
  expect(disclosures().map((one) => one.open)).toEqual([true, true]);
});

test('one that is open already stays with the touchpoint, not with the card', async () => {
  await mount(card(FULL));
  await mount(card({ id: run.touchpoints[0]?.id ?? '' }));
  expect(disclosures().map((one) => one.open)).toEqual([false, false]);
});

test('feelings by name and engagement are toggled', async () => {
  await mount(card({ engagement: { scale: 'engagement', value: 4, at: START } }));
  await userEvent.click(named('button', 'doubt'));
  await userEvent.click(named('button', '2'));
  expect(named('button', '4').getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(named('button', '4'));
  expect(fake.calls).toEqual([
    ['toggle', plain.id, 'namedEmotions', 'doubt'],
    ['rate', plain.id, 'engagement', 2],
    ['rate', plain.id, 'engagement', null],
  ]);
});

test.each([
  ['Name the feeling', 'Quote', 'quote'],
  ['Note, tags, evidence', 'Note', 'note'],
] as const)('%s: %s is saved as it is typed', async (line, name, field) => {
  await mount(card());
  await open(line);
  await userEvent.fill(named('textbox', name), 'As it was');
  await userEvent.tab();
  expect(fake.calls).toContainEqual(['save', 'touchpoints', plain.id, { [field]: 'As it was' }]);
});

test('tags come by Enter, a comma or leaving the field, once each, and go by a click', async () => {
  await mount(card({ tags: ['form'] }));
  const field = named<HTMLInputElement>('combobox', 'Tags');
  await userEvent.click(field);
  await userEvent.keyboard('slow{Enter}mobile,form{Enter} {Enter}last');
  await userEvent.tab();
  await userEvent.click(named('button', 'Remove the tag “form”'));
  expect(fake.calls).toEqual([
    ['toggle', plain.id, 'tags', 'slow'],
    ['toggle', plain.id, 'tags', 'mobile'],
    ['toggle', plain.id, 'tags', 'last'],
    ['toggle', plain.id, 'tags', 'form'],
  ]);
});

test('the tags of the project are offered, without those that are there', async () => {
  await mount(card({ tags: ['slow'] }));
  await userEvent.click(named('combobox', 'Tags'));
  await expect.poll(() => [...document.querySelectorAll('datalist option')].length).toBe(1);
  expect(document.querySelector<HTMLOptionElement>('datalist option')?.value).toBe('mobile');
});

test('evidence is chosen; only what is validated says by whom and when', async () => {
  const root = await mount(card({ note: 'x' }));
  expect(root.textContent).not.toContain('Validated by');
  await userEvent.selectOptions(named('combobox', 'How sure is this?'), 'validated');
  await mount(card(FULL));
  expect(named<HTMLTextAreaElement>('textbox', 'Validated by').value).toBe('Ines');
  expect(document.body.textContent).toContain('on Nov');
  expect(fake.calls).toEqual([['setEvidence', plain.id, 'validated']]);
});

test('a decision point and the channel one is sent on to are one gesture each', async () => {
  await mount(card({ handOff: 'email' }));
  await userEvent.click(named('button', 'Decision point'));
  await userEvent.selectOptions(named('combobox', 'Sent on to another channel'), 'phone');
  await userEvent.selectOptions(named('combobox', 'Sent on to another channel'), 'none');
  expect(fake.calls).toEqual([
    ['patch', plain.id, { decisionPoint: true }],
    ['patch', plain.id, { handOff: 'phone' }],
    ['patch', plain.id, { handOff: null }],
  ]);
});

test('files that are let go over the card go to its touchpoint; words that are dragged do not', async () => {
  await mount(card());
  const file = new File(['%PDF-1.7'], 'bill.pdf');
  const [files, words] = [new DataTransfer(), new DataTransfer()];
  files.items.add(file);
  words.setData('text/plain', 'hello');
  for (const dataTransfer of [words, files]) {
    named('article', 'Touchpoint 5').dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
    );
  }
  expect(fake.calls).toEqual([['files.add', expect.objectContaining({ id: plain.id }), [file]]]);
});

testAccess((language) => mount(card(FULL), language));
