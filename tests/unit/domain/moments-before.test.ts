// Moments before: by time, run by run.
import { expect, test } from 'vitest';
import { momentsBefore } from '@/lib/domain/moments-before';

test('each touchpoint but the first of its run has one, whatever the order of the rows', () => {
  const row = (id: string, walkthroughId: string, at: number) => ({ id, walkthroughId, at });
  const rows = [row('c', 'one', 300), row('a', 'one', 100), row('x', 'two', 150), row('b', 'one', 200)];
  expect(Object.fromEntries(momentsBefore(rows))).toEqual({ b: 100, c: 200 });
});
