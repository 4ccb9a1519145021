// Action list: the state of the project page's actions; list or board, how they are sorted, and what can be done to one.
import { type Signal, signal } from '@preact/signals';
import { addAction } from '@/lib/db/decisions';
import { patching, removing } from '@/lib/db/deed';
import type { Patch } from '@/lib/db/write';
import { instantOfDay } from '@/lib/domain/calendar';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import type { Action } from '@/lib/domain/opportunity';
import { type Beside, orderBeside } from '@/lib/domain/order';
import type { ProjectContext, ProjectPage } from './project-page';

export const ACTION_SORTS = ['order', 'text', 'owner', 'due', 'status'] as const;
export type ActionSort = (typeof ACTION_SORTS)[number];

export interface ActionList extends Pick<ProjectPage, 'saver' | 'open'> {
  readonly view: Signal<'list' | 'board'>;
  readonly sort: Signal<{ by: ActionSort; reverse: boolean }>;
  /** `null`: of everybody. */
  readonly owner: Signal<string | null>;
  /** Midnight UTC of the person's day. */
  today(): number;
  add(status: Action['status']): Promise<void>;
  setStatus(action: Action, status: Action['status']): Promise<boolean>;
  /** Into a column of the board, beside another action or at its end. */
  put(action: Action, status: Action['status'], beside: Beside | null): Promise<boolean>;
  setDue(action: Action, dueAt: number | null): Promise<boolean>;
  setOpportunity(action: Action, opportunityId: Id | null): Promise<boolean>;
  remove(action: Action): Promise<boolean>;
}

/** Midnight UTC of the day that it is where the person is. */
function localToday(now: number): number {
  const day = new Date(now);
  return instantOfDay(day.getFullYear(), day.getMonth() + 1, day.getDate()) ?? 0;
}

export function newActionList({ db, text, page, rows }: ProjectContext): ActionList {
  const { act } = page.doing;
  const nameOf = ({ text: words }: Action) => cutText(words.trim(), 60) || text()('untitled');
  const patch = ({ id }: Action, label: string, fields: Patch<'actions'>) =>
    act(label, () => patching(db, 'actions', id, fields));
  const statusLabel = (status: Action['status']) =>
    text()('action.did.status', { status: text()(`action.status.${status}`) });
  return {
    saver: page.saver,
    open: page.open,
    view: signal('list'),
    sort: signal({ by: 'order', reverse: false }),
    owner: signal(null),
    today: () => localToday(db.platform.now()),
    async add(status) {
      const id = db.platform.newId();
      const fields = { id, projectId: rows().project.id, status };
      if (await act(text()('action.did.add'), () => addAction(db, fields))) page.open(id);
    },
    setStatus: (action, status) => patch(action, statusLabel(status), { status }),
    put(action, status, beside) {
      const order = orderBeside(rows().actions, action.id, beside);
      const label =
        status === action.status ? text()('action.did.move', { name: nameOf(action) }) : statusLabel(status);
      return patch(action, label, beside === null ? { status } : { status, order });
    },
    setDue: (action, dueAt) => patch(action, text()('action.did.due', { name: nameOf(action) }), { dueAt }),
    setOpportunity: (action, opportunityId) =>
      patch(action, text()('action.did.opportunity', { name: nameOf(action) }), { opportunityId }),
    remove: (action) => {
      const name = nameOf(action);
      const label = text()('decision.did.remove', { name });
      return act(label, () => removing(db, 'actions', action.id), text()('decision.removed', { name }));
    },
  };
}
