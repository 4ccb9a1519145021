// Editing a checklist: sections stay together whatever is moved, and nothing is lost or doubled.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChecklistItem } from '@/lib/domain/checklist';
import * as edit from '@/lib/domain/checklist-edit';
import { exampleAnswers } from '@/lib/domain/checklist-example';
import { readPastedChecklist } from '@/lib/domain/checklist-paste';
import { scoreRun } from '@/lib/domain/checklist-score';
import { anyAnsweredChecklist, checklistItem, checklistOf, itemId, runOf } from '@/tests/support/checklist';

const items = [
  checklistItem(1, { section: 'Shop' }),
  checklistItem(2, { section: 'Shop' }),
  checklistItem(3, { section: 'Help' }),
  checklistItem(4, { section: 'Pay' }),
];
/** Ids one after the other. */
const ids = () => {
  let n = 0;
  return () => {
    n += 1;
    return itemId(n);
  };
};
const shown = (all: readonly ChecklistItem[]) => all.map(({ id, section }) => `${section} ${itemNumber(id)}`);
const itemNumber = (id: string) => [1, 2, 3, 4, 5, 6, 7, 8, 9].find((n) => itemId(n) === id);

describe('moving and renaming', () => {
  test('an item beside one of another section joins it', () => {
    const moved = edit.withMoved(items, itemId(1), { id: itemId(4), side: 'before' });
    expect(shown(moved)).toEqual(['Shop 2', 'Help 3', 'Pay 1', 'Pay 4']);
  });

  test('an item goes to the end of a section, or into a new one', () => {
    expect(shown(edit.withSection(items, itemId(4), 'Shop'))).toEqual(['Shop 1', 'Shop 2', 'Shop 4', 'Help 3']);
    expect(shown(edit.withSection(items, itemId(1), 'New'))).toEqual(['Shop 2', 'Help 3', 'Pay 4', 'New 1']);
  });

  test('a new item stands behind the one it was added at, or at the end of its section', () => {
    const fresh = checklistItem(5, { section: 'Shop' });
    expect(shown(edit.withItems(items, [fresh], itemId(1)))[1]).toBe('Shop 5');
    expect(shown(edit.withItems(items, [fresh], null))[2]).toBe('Shop 5');
  });

  test('a section moves whole, and not beyond the ends', () => {
    expect(edit.sectionsOf(edit.withMovedSection(items, 'Help', -1))).toEqual(['Help', 'Shop', 'Pay']);
    expect(edit.withMovedSection(items, 'Pay', 1)).toEqual(items);
  });

  test('a section that takes the name of another one takes its place there', () => {
    expect(shown(edit.withRenamed(items, 'Pay', 'Shop'))).toEqual(['Shop 1', 'Shop 2', 'Shop 4', 'Help 3']);
    expect(edit.freeName(items, 'Shop')).toBe('Shop 2');
    expect(edit.freeName(items, 'New')).toBe('New');
  });

  test('whatever is done, every item is there once, and sections stand together', () => {
    const n = fc.integer({ min: 1, max: 8 });
    const section = fc.constantFrom('Shop', 'Help', 'Pay', 'New');
    const step = fc.oneof(
      fc.tuple(n, n, fc.constantFrom('before', 'after')).map(
        ([a, b, side]) =>
          (all: ChecklistItem[]) =>
            edit.withMoved(all, itemId(a), { id: itemId(b), side: side as 'before' }),
      ),
      fc.tuple(n, section).map(
        ([a, name]) =>
          (all: ChecklistItem[]) =>
            edit.withSection(all, itemId(a), name),
      ),
      fc.tuple(section, section).map(
        ([a, b]) =>
          (all: ChecklistItem[]) =>
            edit.withRenamed(all, a, b),
      ),
      fc.tuple(section, fc.constantFrom(-1, 1)).map(
        ([name, by]) =>
          (all: ChecklistItem[]) =>
            edit.withMovedSection(all, name, by as 1),
      ),
    );
    fc.assert(
      fc.property(anyAnsweredChecklist, fc.array(step, { maxLength: 12 }), ({ checklist }, steps) => {
        const after = steps.reduce((all, next) => next(all), edit.gathered(checklist.items));
        expect(after.map(({ id }) => id).sort()).toEqual(checklist.items.map(({ id }) => id).sort());
        expect(edit.gathered(after)).toEqual(after);
      }),
    );
  });
});

test('an item of choices begins with two, and a copy has ids of its own', () => {
  const newId = ids();
  const item = edit.ofKind(checklistItem(9, { points: 4 }), 'choice', newId);
  expect(item.choices.map(({ points }) => points)).toEqual([4, 0]);
  const copy = edit.copyOf(item, newId);
  expect(copy).toMatchObject({ question: item.question, choices: [{ points: 4 }, { points: 0 }] });
  expect(new Set([item.id, copy.id, ...[...item.choices, ...copy.choices].map(({ id }) => id)]).size).toBe(6);
  expect(edit.ofKind(item, 'text', newId).choices).toEqual(item.choices);
});

test('says what keeps an item from being answered or from earning', () => {
  const wrong = [
    checklistItem(1, { question: ' ' }),
    checklistItem(2, { kind: 'choice' }),
    checklistItem(3, { kind: 'number', atLeast: 9, atMost: 1 }),
    checklistItem(4, { section: 'Extra', bonus: true }),
    checklistItem(5, { bonus: true }),
  ];
  expect([...edit.problemsOf(checklistOf(wrong)).values()]).toEqual([
    'no-question',
    'no-choices',
    'limits',
    'only-bonus',
  ]);
  expect(edit.problemsOf(checklistOf(wrong, false)).has(itemId(4))).toBe(false);
  expect([edit.readPoints(2.345), edit.readPoints(-1), edit.readPoints(5000), edit.readPoints(null)]).toEqual([
    2.35,
    0,
    1000,
    null,
  ]);
});

test('the example answers fit their questions, whatever these are', () => {
  fc.assert(
    fc.property(anyAnsweredChecklist, ({ checklist }) => {
      const answers = exampleAnswers(checklist.items);
      const { total } = scoreRun({ checklist, plannedSteps: [] }, runOf(answers));
      expect(total.answered).toBe(answers.length);
    }),
  );
});

describe('a pasted list', () => {
  const read = (text: string) => readPastedChecklist(text, ids());

  test('section, question, kind and points by tabs, below a line of heads', () => {
    const { items: all, troubles } = read(
      'Section\tQuestion\tType\tPoints\nShop\tIs the price clear?\tyes/no\t2\nShop\tHow easy?\t1–7\t3,5\n\tLine\tnumber\nHelp\tWhat did they say?\ttext',
    );
    expect(troubles).toEqual([]);
    expect(all.map(({ section, question, kind, points }) => [section, question, kind, points])).toEqual([
      ['Shop', 'Is the price clear?', 'yes-no', 2],
      ['Shop', 'How easy?', 'scale', 3.5],
      ['', 'Line', 'number', 1],
      ['Help', 'What did they say?', 'text', 1],
    ]);
    expect(all[1]?.scaleMax).toBe(7);
  });

  test('lines of one cell are questions of the section above, without bullets, with their commas', () => {
    const { items: all } = read('Shop\tIs it open?\n1. Is it clean, bright, and warm?\n- Is anybody there?');
    expect(all.map(({ section, question }) => [section, question])).toEqual([
      ['Shop', 'Is it open?'],
      ['Shop', 'Is it clean, bright, and warm?'],
      ['Shop', 'Is anybody there?'],
    ]);
    expect(read('Is it clean, bright, and warm?').items).toHaveLength(1);
  });

  test('a choice has its answers in the cells behind, with points or without', () => {
    const [named, plain] = read(
      'Help\tWhen?\tchoice\t3\tAt once = 3\tLater=1,5\tNever\nHelp\tHow?\t单选\t2\tBy name\tNot',
    ).items;
    expect(named?.choices.map(({ label, points }) => [label, points])).toEqual([
      ['At once', 3],
      ['Later', 1.5],
      ['Never', 0],
    ]);
    expect(plain?.choices.map(({ points }) => points)).toEqual([2, 0]);
  });

  test('what is not understood is told by line, and the line is taken without it', () => {
    const { items: all, troubles } = read(
      'Shop\tA\tmaybe\t2\nShop\tB\tyes/no\tmany\nShop\t\tyes/no\t1\nShop\tC\tchoice\t1\tOnly one',
    );
    expect(troubles).toEqual([
      { is: 'kind', line: 1, text: 'maybe' },
      { is: 'points', line: 2, text: 'many' },
      { is: 'no-question', line: 3, text: 'Shop' },
      { is: 'no-choices', line: 4, text: 'C' },
    ]);
    expect(all.map(({ question, kind, points }) => [question, kind, points])).toEqual([
      ['A', 'yes-no', 2],
      ['B', 'yes-no', 1],
      ['C', 'choice', 1],
    ]);
  });

  test('Chinese heads and kinds are known; nothing gives nothing; too much is counted', () => {
    expect(read('部分\t问题\t类型\t分值\n门店\t招牌清楚吗？\t是否\t2').items).toMatchObject([
      { kind: 'yes-no', points: 2 },
    ]);
    expect(read(' \n\n')).toEqual({ items: [], troubles: [], left: 0 });
    expect(read('A?\n'.repeat(302))).toMatchObject({ left: 2, items: { length: 300 } });
  });
});
