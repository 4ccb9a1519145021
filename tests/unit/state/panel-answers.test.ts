// Panel answers: shown as they were typed until they are saved, and put back by Undo where words went with them.
import { beforeEach, expect, test, vi } from 'vitest';
import { type FieldSaver, newFieldSaver } from '@/lib/state/field-saver';
import { ANSWERS, type AnswersOf, newPanelAnswers, type PanelAnswers, saveAnswer } from '@/lib/state/panel-answers';
import { answerTo, itemId } from '@/tests/support/checklist';

const write = vi.fn(async () => ({ changes: [] }));
let saver: FieldSaver<AnswersOf>;
let answers: PanelAnswers;
let putBack: (() => void) | undefined;
beforeEach(() => {
  write.mockClear();
  putBack = undefined;
  saver = newFieldSaver<AnswersOf>(
    (of, key, patch) => saveAnswer({ 'answer.set': write }, of, key, patch),
    () => {},
  );
  answers = newPanelAnswers(saver, (undo) => {
    putBack = undo;
  });
});

const ROW = { id: 'row', answers: [answerTo(1, true), answerTo(2, 'Clear')] };
const ITEMS = [1, 2, 3].map((n) => ({ id: itemId(n) }));
const shown = () => answers.of('touchpoints', ROW, ITEMS);

test('an answer is shown before it is saved, and goes to the worker as it is', async () => {
  answers.set('touchpoints', ROW, itemId(1), answerTo(1, null, 'Not here'));
  answers.set('touchpoints', ROW, itemId(3), answerTo(3, 4));
  expect(shown()).toEqual([answerTo(1, null, 'Not here'), answerTo(2, 'Clear'), answerTo(3, 4)]);
  await saver.flush();
  expect(write.mock.calls).toEqual([
    [{ table: 'touchpoints', id: 'row', itemId: itemId(1), answer: answerTo(1, null, 'Not here') }],
    [{ table: 'touchpoints', id: 'row', itemId: itemId(3), answer: answerTo(3, 4) }],
  ]);
  expect(saver.draft(ANSWERS.touchpoints, `row/${itemId(1)}`, 'answer')).toBeUndefined();
});

test('words that are taken back come back by Undo; a mere yes is not worth a word', async () => {
  answers.set('touchpoints', ROW, itemId(1), null);
  expect(putBack).toBeUndefined();
  answers.set('touchpoints', ROW, itemId(2), null);
  expect(shown()).toEqual([]);
  putBack?.();
  expect(shown()).toEqual([answerTo(2, 'Clear')]);
});

test('answers of a run go to the run', async () => {
  answers.set('walkthroughs', ROW, itemId(1), null);
  expect(shown()).toHaveLength(2);
  await saver.flush();
  expect(write).toHaveBeenCalledExactlyOnceWith({ table: 'walkthroughs', id: 'row', itemId: itemId(1), answer: null });
});
