// When an action is due, and how many stand how.
import { expect, it } from 'vitest';
import { countActions, dueOf } from '@/lib/domain/due';
import { actionRow } from '../../support/decision-rows';

const today = Date.UTC(2026, 10, 23);
const day = (date: number) => Date.UTC(2026, 10, date);

it('is told in days from today', () => {
  const due = (date: number | null) => dueOf(actionRow({ dueAt: date === null ? null : day(date) }), today);
  expect(due(20)).toEqual({ is: 'overdue', days: 3 });
  expect(due(23)).toEqual({ is: 'today' });
  expect(due(24)).toEqual({ is: 'tomorrow' });
  expect(due(30)).toEqual({ is: 'soon', days: 7 });
  expect(due(31)).toEqual({ is: 'later', days: 8 });
  expect(due(null)).toEqual({ is: 'none' });
});

it('is no more once it is done or dropped', () => {
  expect(dueOf(actionRow({ dueAt: day(1), status: 'done' }), today)).toEqual({ is: 'closed' });
  expect(dueOf(actionRow({ dueAt: day(1), status: 'dropped' }), today)).toEqual({ is: 'closed' });
});

it('counts each status, and what of it is late', () => {
  const rows = [
    actionRow({ dueAt: day(20) }),
    actionRow({ dueAt: day(25) }),
    actionRow({ status: 'doing', dueAt: day(22) }),
    actionRow({ status: 'done', dueAt: day(1) }),
  ];
  expect(countActions(rows, today)).toEqual({ open: 2, doing: 1, done: 1, dropped: 0, overdue: 2 });
});
