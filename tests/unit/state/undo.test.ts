// Undo: steps are taken back last first, one at a time, and a step that cannot be taken back stays.
import { beforeEach, expect, test } from 'vitest';
import { newUndoList, type UndoList } from '@/lib/state/undo';

let list: UndoList;
let log: string[];
beforeEach(() => {
  list = newUndoList();
  log = [];
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 1));
const push = (label: string) =>
  list.push({
    label,
    undo: async () => {
      log.push(`begin ${label}`);
      await pause();
      log.push(`end ${label}`);
      return 'whole';
    },
    redo: async () => {
      log.push(`redo ${label}`);
      return 'part';
    },
  });
const labels = () => [list.canUndo.value?.label, list.canRedo.value?.label];

test('steps are taken back last first and done again first first', async () => {
  expect(labels()).toEqual([undefined, undefined]);
  push('a');
  push('b');
  expect(labels()).toEqual(['b', undefined]);
  await list.undo();
  expect(labels()).toEqual(['a', 'b']);
  await list.undo();
  expect(labels()).toEqual([undefined, 'a']);
  await list.redo();
  await list.redo();
  expect(labels()).toEqual(['b', undefined]);
  expect(log).toEqual(['begin b', 'end b', 'begin a', 'end a', 'redo a', 'redo b']);
});

test('two quick strokes are taken in turn', async () => {
  push('a');
  push('b');
  await Promise.all([list.undo(), list.undo(), list.redo()]);
  expect(log).toEqual(['begin b', 'end b', 'begin a', 'end a', 'redo a']);
  expect(labels()).toEqual(['a', 'b']);
});

test('an undo pressed while a step is being saved takes that step back, and one that fails keeps no undo waiting', async () => {
  push('a');
  list.waitFor(pause().then(() => push('b')));
  await list.undo();
  expect(labels()).toEqual(['a', 'b']);
  list.waitFor(pause().then(() => Promise.reject(new Error('not saved'))));
  await list.undo();
  expect(labels()).toEqual([undefined, 'a']);
});

test('a new step ends what could be done again', async () => {
  push('a');
  await list.undo();
  push('b');
  expect(labels()).toEqual(['b', undefined]);
  await list.redo();
  expect(log).toEqual(['begin a', 'end a']);
});

test('nothing to take back or to do again is no error', async () => {
  await list.undo();
  await list.redo();
  expect(labels()).toEqual([undefined, undefined]);
});

test.each(['undo', 'redo'] as const)('%s that fails says so, keeps the step, and can be tried again', async (way) => {
  let broken = true;
  const act = async () => {
    if (broken) throw new Error('full');
    return 'whole' as const;
  };
  const quiet = async () => 'whole' as const;
  list.push({ label: 'a', undo: way === 'undo' ? act : quiet, redo: way === 'redo' ? act : quiet });
  if (way === 'redo') await list.undo();
  const before = labels();
  await expect(list[way]()).rejects.toThrow('full');
  expect(labels()).toEqual(before);
  broken = false;
  await list[way]();
  expect(labels()).toEqual(before.toReversed());
});

test.each(['undo', 'redo'] as const)(
  '%s that can do nothing any more leaves the list, and the step before it is next',
  async (way) => {
    push('a');
    list.push({
      label: 'changed elsewhere',
      undo: async () => (way === 'undo' ? 'none' : 'whole'),
      redo: async () => 'none',
    });
    if (way === 'redo') expect(await list.undo()).toBe('whole');
    expect(await list[way]()).toBe('none');
    expect(labels()).toEqual(['a', undefined]);
  },
);
