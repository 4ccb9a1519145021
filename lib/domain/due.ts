// Due: how an action stands to its day, and how many stand how.
import { DAY } from './calendar';
import { ACTION_STATUSES, type Action, type ActionStatus } from './opportunity';

export type Due = { is: 'overdue' | 'soon' | 'later'; days: number } | { is: 'today' | 'tomorrow' | 'none' | 'closed' };

/** Within these days something is due soon. */
const SOON = 7;

const isClosed = (status: ActionStatus) => status === 'done' || status === 'dropped';

/** `today` is midnight UTC of the person's day; what is done or dropped is due no more. */
export function dueOf({ dueAt, status }: Pick<Action, 'dueAt' | 'status'>, today: number): Due {
  if (dueAt === null) return { is: 'none' };
  if (isClosed(status)) return { is: 'closed' };
  const days = Math.floor(dueAt / DAY) - Math.floor(today / DAY);
  if (days < 0) return { is: 'overdue', days: -days };
  if (days === 0) return { is: 'today' };
  if (days === 1) return { is: 'tomorrow' };
  return { is: days <= SOON ? 'soon' : 'later', days };
}

export type ActionCount = Record<ActionStatus, number> & { overdue: number };

/** How many actions there are of each status, and how many of them are overdue. */
export function countActions(actions: readonly Pick<Action, 'dueAt' | 'status'>[], today: number): ActionCount {
  const of = (status: ActionStatus) => actions.filter((action) => action.status === status).length;
  const counts = Object.fromEntries(ACTION_STATUSES.map((status) => [status, of(status)])) as Record<
    ActionStatus,
    number
  >;
  return { ...counts, overdue: actions.filter((action) => dueOf(action, today).is === 'overdue').length };
}
