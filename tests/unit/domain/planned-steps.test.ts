// Planned steps: lines that people paste, runs and maps become steps; lists keep their order and their links.
import { expect, test } from 'vitest';
import { withNewIds } from '@/lib/domain/copy-brief';
import { insertItems, moveItem, patchItemOf } from '@/lib/domain/item-list';
import { placeMap } from '@/lib/domain/place-map';
import { BLANK_STEP, MOST_PASTED, stepsOfLines, stepsOfMap, stepsOfRun } from '@/lib/domain/planned-steps';
import type { SafeUrl } from '@/lib/domain/safe-url';
import { checklistItem } from '../../support/checklist';
import { emotionOf, idOf, mapRows, touchpointRow } from '../../support/rows';

function counter(): () => string {
  let n = 0;
  return () => {
    n += 1;
    return idOf('new', n);
  };
}

test('a pasted list loses its bullets, keeps its words, and an address becomes the pattern of its step', () => {
  const text = [
    '1. Search for a lamp',
    '  - Open the basket https://shop.example/basket/4711?x=1',
    '',
    '• 付款',
    '(3) Call\tHow long on hold?',
    'https://shop.example/thanks',
    '24 hours later',
  ].join('\r\n');
  const stage = idOf('stage', 1);
  const steps = stepsOfLines(text, stage, counter());
  expect(steps.map(({ title, urlPattern, lookFor }) => [title, urlPattern, lookFor])).toEqual([
    ['Search for a lamp', null, ''],
    ['Open the basket', 'shop.example/basket/*', ''],
    ['付款', null, ''],
    ['Call', null, 'How long on hold?'],
    ['https://shop.example/thanks', 'shop.example/thanks', ''],
    ['24 hours later', null, ''],
  ]);
  expect(new Set(steps.map(({ stageId }) => stageId))).toEqual(new Set([stage]));
  expect(new Set(steps.map(({ id }) => id)).size).toBe(6);
  expect(stepsOfLines('x\n'.repeat(MOST_PASTED + 5), null, counter())).toHaveLength(MOST_PASTED);
  expect(stepsOfLines('y'.repeat(900), null, counter())[0]?.title).toHaveLength(500);
});

test('a run becomes a plan: one step a page, with what was expected of it, and no target that nobody set', () => {
  const [one, two] = [idOf('stage', 1), idOf('stage', 2)];
  const at = (url: string | null, stageId: string, partial = {}) =>
    touchpointRow({ url: url as SafeUrl | null, stageId, title: url ?? 'A call', ...partial });
  const steps = stepsOfRun(
    [
      at('https://shop.example/lamps', one, { expectation: emotionOf(1) }),
      at('https://shop.example/lamps', one),
      at('https://shop.example/lamps', two),
      at(null, two, { channel: 'phone' }),
      at(null, two, { channel: 'phone' }),
      at('https://shop.example/order/1234567', two),
    ],
    counter(),
  );
  expect(steps.map(({ urlPattern, stageId, channel }) => [urlPattern, stageId, channel])).toEqual([
    ['shop.example/lamps', one, 'web'],
    ['shop.example/lamps', two, 'web'],
    [null, two, 'phone'],
    [null, two, 'phone'],
    ['shop.example/order/*', two, 'web'],
  ]);
  expect(steps[0]?.expectation).toBe(1);
  expect(steps.every(({ targetTime }) => targetTime === null)).toBe(true);
});

test('a map becomes a plan column by column, with the pattern of its step where it has one', () => {
  const rows = mapRows({ touchpoints: 6, runs: 3 });
  const [first, ...rest] = rows.steps;
  if (!first) throw new Error('no steps');
  const steps = [{ ...first, urlPattern: 'shop.example/*/mine' }, ...rest];
  const { columns } = placeMap({ ...rows, steps });
  const plan = stepsOfMap(columns, steps, counter());
  expect(plan.map(({ title }) => title)).toEqual(columns.map(({ title }) => title));
  expect(plan.map(({ stageId }) => stageId)).toEqual(columns.map(({ stageId }) => stageId));
  expect(plan[columns.findIndex(({ id }) => id === first.id)]?.urlPattern).toBe('shop.example/*/mine');
});

test('items are inserted, moved and patched by id; what is gone changes nothing', () => {
  const list = ['a', 'b', 'c'].map((id) => ({ id, word: id }));
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).join('');
  expect(ids(insertItems(list, [{ id: 'x', word: '' }], 'a'))).toBe('axbc');
  expect(ids(insertItems(list, [{ id: 'x', word: '' }], null))).toBe('abcx');
  expect(ids(insertItems(list, [{ id: 'x', word: '' }], 'gone'))).toBe('abcx');
  expect(ids(moveItem(list, 'a', { id: 'c', side: 'after' }))).toBe('bca');
  expect(ids(moveItem(list, 'c', { id: 'a', side: 'before' }))).toBe('cab');
  expect(ids(moveItem(list, 'a', { id: 'a', side: 'after' }))).toBe('abc');
  expect(ids(moveItem(list, 'gone', { id: 'a', side: 'after' }))).toBe('abc');
  expect(patchItemOf(list, 'b', { word: 'new' }).map(({ word }) => word)).toEqual(['a', 'new', 'c']);
});

test('a copied brief shares no id with the first, and its questions are asked at its own steps', () => {
  const step = { ...BLANK_STEP, id: idOf('plan', 1), title: 'Pay' };
  const choices = [{ id: idOf('choice', 1), label: 'Card', points: 2 }];
  const items = [checklistItem(1, { plannedStepId: step.id, choices }), checklistItem(2)];
  const before = { plannedSteps: [step], checklist: { capBonus: false, items } };
  const copy = withNewIds(before, counter());
  expect(copy.plannedSteps[0]).toEqual({ ...step, id: copy.plannedSteps[0]?.id });
  expect(copy.checklist.capBonus).toBe(false);
  expect(copy.checklist.items.map(({ plannedStepId }) => plannedStepId)).toEqual([copy.plannedSteps[0]?.id, null]);
  const old = JSON.stringify(before).match(/"id":"\w+"/g) ?? [];
  for (const id of old) expect(JSON.stringify(copy)).not.toContain(id);
});
