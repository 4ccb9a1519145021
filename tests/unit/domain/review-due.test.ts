// Review due: overdue actions, runs to review and briefs that nobody walked wait, and nothing else does.
import { expect, test } from 'vitest';
import { DAY } from '@/lib/domain/calendar';
import { waitingFor } from '@/lib/domain/review-due';
import { idOf } from '../../support/rows';

const TODAY = 20_000 * DAY;

test('what waits is named with its day', () => {
  const [walked, stale, never] = [idOf('brief', 1), idOf('brief', 2), idOf('brief', 3)];
  const run = (briefId: string, days: number, state: 'draft' | 'submitted' = 'draft') => ({
    briefId,
    startedAt: TODAY - days * DAY,
    state,
  });
  const action = (text: string, days: number, status: 'open' | 'done' = 'open') => ({
    text,
    dueAt: TODAY + days * DAY,
    status,
  });
  expect(
    waitingFor(
      {
        briefs: [
          { id: walked, title: 'Walked' },
          { id: stale, title: 'Stale' },
          { id: never, title: 'Never' },
        ],
        walkthroughs: [run(walked, 3, 'submitted'), run(stale, 93), run(stale, 400)],
        actions: [action('Late', -1), action('Today', 0), action('Done', -5, 'done')],
      },
      TODAY,
    ),
  ).toEqual([
    { is: 'action', name: 'Late', at: TODAY - DAY },
    { is: 'submitted', count: 1 },
    { is: 'walked-long-ago', name: 'Stale', at: TODAY - 93 * DAY },
    { is: 'unwalked', name: 'Never' },
  ]);
  expect(waitingFor({ briefs: [], walkthroughs: [], actions: [] }, TODAY)).toEqual([]);
});
