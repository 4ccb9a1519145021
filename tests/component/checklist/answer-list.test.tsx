// Answer list: every kind of question is answered by pointer and key, taken back, commented, and named for screen readers.
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AnswerList } from '@/components/checklist/AnswerList';
import { ReadAnswers } from '@/components/checklist/ReadAnswers';
import type { Answer, ChecklistItem } from '@/lib/domain/checklist';
import { resultsOf } from '@/lib/domain/checklist-answer';
import { answerTo, checklistItem, checklistOf, choiceId, itemId, runOf } from '@/tests/support/checklist';
import { idOf } from '@/tests/support/one-row';
import { findings, mount, unmount } from '../map/mount';

const CHOICES = ['At once', 'After asking', 'Not at all'].map((label, i) => ({
  id: choiceId(i + 1),
  label,
  points: 2 - i,
}));
const ITEMS = [
  checklistItem(1, { section: 'Shop', question: 'Is the price shown with tax?', evidenceRequired: true }),
  checklistItem(2, { section: 'Shop', question: 'How easy was it to find?', kind: 'scale', objective: false }),
  checklistItem(3, { section: 'Help', question: 'Seconds until somebody answered', kind: 'number', atMost: 60 }),
  checklistItem(4, { section: 'Help', question: 'How did they greet you?', kind: 'text' }),
  checklistItem(5, { section: 'Help', question: 'When was the name said?', kind: 'choice', choices: CHOICES }),
];

let given: [string, Answer | null][] = [];
function Answering({ items, first }: { items: readonly ChecklistItem[]; first: readonly Answer[] }) {
  const [answers, setAnswers] = useState(first);
  return (
    <AnswerList
      items={items}
      answers={answers}
      hasEvidence={false}
      onAnswer={(id, answer) => {
        given.push([id, answer]);
        setAnswers((before) => [...before.filter((one) => one.itemId !== id), ...(answer ? [answer] : [])]);
      }}
    />
  );
}
const show = (items: readonly ChecklistItem[] = ITEMS, first: readonly Answer[] = []) =>
  mount(<Answering items={items} first={first} />);
const group = (name: RegExp) => page.getByRole('group', { name });

beforeEach(async () => {
  given = [];
  await page.viewport(320, 900);
});
afterEach(unmount);

test('yes and no, a scale and a list are chosen, each in its group, and counted', async () => {
  await show();
  await userEvent.click(group(/tax/).getByText('No', { exact: true }));
  await userEvent.click(group(/easy/).getByText('5', { exact: true }));
  await userEvent.click(group(/name said/).getByText('After asking'));
  expect(given.map(([, answer]) => answer?.value)).toEqual([false, 5, choiceId(2)]);
  await expect.element(group(/easy/).getByRole('radio', { name: '5, best' })).toBeChecked();
  await expect.element(page.getByRole('status')).toHaveTextContent('3 of 5 answered');
});

test('arrow keys move within a group, and "not applicable" is one of its answers', async () => {
  await show();
  await userEvent.click(group(/easy/).getByText('3', { exact: true }));
  await userEvent.keyboard('{ArrowRight}');
  expect(given.at(-1)).toEqual([itemId(2), answerTo(2, 4)]);
  await userEvent.click(group(/easy/).getByText('Not applicable'));
  expect(given.at(-1)?.[1]?.value).toBeNull();
});

test('a number is taken as it is typed, and what is none is said when the field is left', async () => {
  await show();
  const field = page.getByRole('textbox', { name: /Seconds/ });
  await userEvent.fill(field, '3,5');
  expect(given.at(-1)).toEqual([itemId(3), answerTo(3, 3.5)]);
  await userEvent.fill(field, 'about 3');
  expect(given.at(-1)).toEqual([itemId(3), null]);
  await userEvent.tab();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Write one number');
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
});

test('words, a comment on them, and taking both back; the focus stays with the question', async () => {
  await show();
  await userEvent.fill(page.getByRole('textbox', { name: /greet/ }), 'By name');
  await userEvent.click(page.getByRole('button', { name: 'Comment on “How did they greet you?”' }));
  await expect.element(page.getByRole('textbox', { name: 'Comment' })).toHaveFocus();
  await userEvent.keyboard('Warmly');
  expect(given.at(-1)).toEqual([itemId(4), answerTo(4, 'By name', 'Warmly')]);
  await userEvent.click(page.getByRole('button', { name: 'Take back the answer to “How did they greet you?”' }));
  expect(given.at(-1)).toEqual([itemId(4), null]);
  await expect.element(page.getByRole('textbox', { name: /greet/ })).toHaveFocus();
});

test('emptied words with a comment keep the comment', async () => {
  await show(ITEMS, [answerTo(4, 'By name', 'Warmly')]);
  await userEvent.clear(page.getByRole('textbox', { name: /greet/ }));
  expect(given.at(-1)).toEqual([itemId(4), answerTo(4, '', 'Warmly')]);
  await expect.element(page.getByRole('status')).toHaveTextContent('0 of 5 answered');
});

test('asks for the proof that is wanted, and says that an impression is one', async () => {
  await show();
  await expect.element(group(/tax/)).toHaveTextContent('Add a snapshot or a file as proof');
  await expect.element(group(/easy/)).toHaveTextContent('Your impression counts');
});

test('fits 320 pixels and is accessible, light and dark, in both languages', async () => {
  const wide = checklistItem(9, { kind: 'scale', scaleMax: 10, question: 'Wie-ein-sehr-langes-Wort-'.repeat(6) });
  const items = [...ITEMS, wide];
  const answers = [answerTo(1, true, 'Seen'), answerTo(3, null), answerTo(9, 10)];
  for (const theme of ['light', 'dark']) {
    for (const language of ['en', 'zh'] as const) {
      await mount(<Answering items={items} first={answers} />, language);
      document.documentElement.dataset.theme = theme;
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      expect(await findings(), `${theme} ${language}`).toEqual([]);
    }
  }
});

test('answers are read with their points, comments and missing proof', async () => {
  const at = { id: idOf('tp', 1), snapshotId: null, answers: [answerTo(1, true, 'In small print')] };
  const bonus = checklistItem(6, { section: 'Help', question: 'Anything more?', points: 2, bonus: true });
  const run = runOf([answerTo(2, 4), answerTo(3, 12.5), answerTo(5, null), answerTo(6, true)], [at]);
  await mount(<ReadAnswers results={resultsOf(checklistOf([...ITEMS, bonus]), run)} />);
  const lines = page.getByRole('listitem');
  await expect.element(lines.nth(0)).toHaveTextContent(/Yes.*In small print.*Proof is missing/);
  await expect.element(lines.nth(1)).toHaveTextContent(/0\.75 of 1.*4 of 5/);
  await expect.element(lines.nth(2)).toHaveTextContent('12.5');
  await expect.element(lines.nth(3)).toHaveTextContent('Not answered');
  await expect.element(lines.nth(4)).toHaveTextContent('Not applicable');
  await expect.element(lines.nth(5)).toHaveTextContent('+2 bonus');
  expect(await findings()).toEqual([]);
});
