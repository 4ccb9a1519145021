// Final run: what nobody changes any more; the pen asks here about each row before it adds or patches it.
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { TableName } from '@/lib/domain/tables';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Database } from './database';

/**
 * The tables whose rows are part of a run, and by which others one finds out of which. Not the comments: they are said of
 * a run, also of one that stands as it is.
 */
const UP_TO_RUN: Partial<Record<string, readonly TableName[]>> = {
  walkthroughs: [],
  touchpoints: ['walkthroughs'],
  findings: ['walkthroughs'],
  snapshots: ['touchpoints', 'walkthroughs'],
  attachments: ['touchpoints', 'walkthroughs'],
  marks: ['snapshots', 'touchpoints', 'walkthroughs'],
  redactions: ['snapshots', 'touchpoints', 'walkthroughs'],
};

/** What says how far a run is; a final one is opened again by it. */
const OF_STATE: ReadonlySet<string> = new Set<keyof Walkthrough>(['state', 'stateAt', 'reviewer']);

/** These tables with those that are read to guard them. */
export function withGuarding<Name extends string>(tables: readonly Name[]): (Name | TableName)[] {
  return [...new Set<Name | TableName>([...tables, ...tables.flatMap((name) => UP_TO_RUN[name] ?? [])])];
}

export interface FinalGuard {
  /** Remembers a row that is being written, so that it need not be read. */
  note(table: TableName, row: object): void;
  /** Rejects with `walkthrough-final` where `row` is part of a final run; `fields` are those of a patch. */
  check(table: TableName, row: object, fields?: readonly string[]): Promise<void>;
}

/** The fields by which rows name what they are part of. */
type Belonging = Partial<Record<'id' | 'walkthroughId' | 'touchpointId' | 'snapshotId', Id | null>>;

/** For the life of one transaction over `withGuarding` of its tables. */
export function newFinalGuard(db: Database): FinalGuard {
  const finals = new Map<Id, boolean | PromiseLike<boolean>>();
  /** What touchpoints and snapshots are part of. */
  const owners = new Map<Id, Id>();
  const ownerOf = async (table: 'touchpoints' | 'snapshots', id: Id): Promise<Id | undefined> => {
    const known = owners.get(id);
    if (known !== undefined) return known;
    const row = table === 'touchpoints' ? await db.touchpoints.get(id) : await db.snapshots.get(id);
    if (row) note(table, row);
    return owners.get(id);
  };
  const runOf = async (table: TableName, row: Belonging): Promise<Id | null | undefined> => {
    if (table === 'walkthroughs') return row.id;
    if (table === 'touchpoints' || table === 'findings') return row.walkthroughId;
    const touchpointId =
      table === 'marks' || table === 'redactions' ? await ownerOf('snapshots', row.snapshotId ?? '') : row.touchpointId;
    return touchpointId && ownerOf('touchpoints', touchpointId);
  };
  /** Asked for once, however many rows are written side by side. Dexie's own promise: one of an async function ends the transaction. */
  const isFinal = (runId: Id): boolean | PromiseLike<boolean> => {
    const known = finals.get(runId) ?? db.walkthroughs.get(runId).then((run) => run?.state === 'final');
    finals.set(runId, known);
    return known;
  };
  const note = (table: TableName, row: Belonging & { state?: unknown }) => {
    const { id, walkthroughId, touchpointId } = row;
    if (!id) return;
    if (table === 'walkthroughs') finals.set(id, row.state === 'final');
    if (table === 'touchpoints' && walkthroughId) owners.set(id, walkthroughId);
    if (table === 'snapshots' && touchpointId) owners.set(id, touchpointId);
  };
  return {
    note,
    async check(table, row, fields = []) {
      if (!UP_TO_RUN[table] || (table === 'walkthroughs' && fields.every((field) => OF_STATE.has(field)))) return;
      const runId = await runOf(table, row);
      if (runId && (await isFinal(runId))) throw new AppError('walkthrough-final');
    },
  };
}
