// Walkthrough state: forward a step at a time, back with a reason, and nowhere else.
import { expect, test } from 'vitest';
import { WALKTHROUGH_STATES } from '@/lib/domain/walkthrough';
import { TURNS, type Turn, turned, turnsOf } from '@/lib/domain/walkthrough-state';
import { START, walkthroughRow } from '@/tests/support/rows';

test('what can be done in each state, and where it leads', () => {
  const ways = WALKTHROUGH_STATES.map((state) => {
    const run = walkthroughRow({ state });
    return turnsOf(run).map((turn) => `${turn}: ${turned(run, turn, START, null).state}`);
  });
  expect(ways).toEqual([
    ['submit: submitted'],
    ['withdraw: draft', 'review: reviewed', 'send-back: draft'],
    ['send-back: draft', 'close: final'],
    ['reopen: submitted'],
  ]);
});

test('a run that still goes on is not handed in', () => {
  expect(turnsOf({ state: 'draft', recording: 'paused' })).toEqual([]);
});

test('anything else is refused', () => {
  for (const state of WALKTHROUGH_STATES) {
    const run = walkthroughRow({ state });
    for (const turn of TURNS.filter((one) => !turnsOf(run).includes(one))) {
      expect(() => turned(run, turn, START, null)).toThrow(expect.objectContaining({ code: 'walkthrough-turned' }));
    }
  }
});

test('who reviewed stays with what was reviewed, and is gone with the review', () => {
  const reviewed = {
    ...walkthroughRow({ state: 'submitted' }),
    ...turned(walkthroughRow({ state: 'submitted' }), 'review', START, 'Ben'),
  };
  expect(reviewed).toMatchObject({ state: 'reviewed', stateAt: START, reviewer: 'Ben' });
  const after = (turn: Turn) => turned(reviewed, turn, START + 1, 'Eve').reviewer;
  expect([after('close'), after('send-back')]).toEqual(['Ben', null]);
  expect(turned({ ...reviewed, state: 'final' }, 'reopen', START, null).reviewer).toBeNull();
});
