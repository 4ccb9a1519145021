// Review due: what waits for somebody when a project is looked at again.
import type { Brief } from './brief';
import { DAY } from './calendar';
import { dueOf } from './due';
import type { Action } from './opportunity';
import type { Walkthrough } from './walkthrough';

/** Days after which a brief is worth walking again. */
const STALE_AFTER = 92;

export type Waiting =
  | { is: 'unwalked'; name: string }
  | { is: 'walked-long-ago' | 'action'; name: string; at: number }
  | { is: 'submitted'; count: number };

interface Rows {
  briefs: readonly Pick<Brief, 'id' | 'title'>[];
  /** The newest first. */
  walkthroughs: readonly Pick<Walkthrough, 'briefId' | 'startedAt' | 'state'>[];
  actions: readonly Pick<Action, 'text' | 'dueAt' | 'status'>[];
}

/** Overdue actions, runs to review, and briefs that nobody walked for a quarter; `today` is midnight UTC of the day. */
export function waitingFor({ briefs, walkthroughs, actions }: Rows, today: number): Waiting[] {
  const count = walkthroughs.filter(({ state }) => state === 'submitted').length;
  const overdue = actions.flatMap((action): Waiting[] =>
    dueOf(action, today).is === 'overdue' ? [{ is: 'action', name: action.text, at: action.dueAt ?? today }] : [],
  );
  const walks = briefs.flatMap(({ id, title }): Waiting[] => {
    const last = walkthroughs.find(({ briefId }) => briefId === id);
    if (!last) return [{ is: 'unwalked', name: title }];
    const stale = today - last.startedAt > STALE_AFTER * DAY;
    return stale ? [{ is: 'walked-long-ago', name: title, at: last.startedAt }] : [];
  });
  return [...overdue, ...(count > 0 ? [{ is: 'submitted' as const, count }] : []), ...walks];
}
