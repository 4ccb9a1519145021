// Conflicts dialog: values that two people wrote without knowing of each other, for a person to decide between.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { loadDisputed } from '@/lib/db/disputes';
import { live } from '@/lib/db/live';
import { type Patch, type Pen, write } from '@/lib/db/write';
import { disputedRow, openConflicts, settledRow } from '@/lib/domain/conflicts';
import type { Id } from '@/lib/domain/id';
import { instantOf, type Stamp } from '@/lib/domain/stamp';
import type { RowOf, TableName } from '@/lib/domain/tables';
import type { Text } from '@/lib/text/text';
import { nameOf, storedRows, subjectOf, type Told, tellValue } from './conflict-values';
import { newAttempt } from './error-reporter';
import type { Toasts } from './toasts';

export type { Told };

export interface Question {
  table: TableName;
  id: Id;
  /** What the row is called; empty where it has no name. */
  name: string;
  field: string;
  /** What the field is about, where that is not its own name. */
  subject: string;
  /** The value that stands, and the one that lost. */
  now: Side;
  other: Side;
}

export interface Side {
  value: unknown;
  told: Told;
  /** When it was written (epoch ms); `null` where nobody knows. */
  at: number | null;
}

export interface ConflictsDialogState {
  readonly isOpen: Signal<boolean>;
  readonly questions: ReadonlySignal<readonly Question[]>;
  /** Decides for the value that stands, or for the other one. */
  answer(question: Question, take: 'now' | 'other'): Promise<void>;
  /** Asks again what was decided last; `null` while that is nothing. */
  readonly undo: ReadonlySignal<(() => Promise<void>) | null>;
  stop(): void;
}

export interface ConflictPlaces {
  db: Database;
  text: () => Text;
  toasts: Toasts;
}

export function newConflictsDialog({ db, text, toasts }: ConflictPlaces): ConflictsDialogState {
  const attempt = newAttempt(toasts, text);
  const found = live(
    () => loadQuestions(db),
    (error) => console.error(error),
  );
  const undo = signal<(() => Promise<void>) | null>(null);
  return {
    isOpen: signal(false),
    undo,
    questions: computed(() => found.value.value ?? []),
    async answer(question, take) {
      await attempt(async () => {
        const askAgain = await settle(db, question, take);
        undo.value = () => {
          undo.value = null;
          return attempt(askAgain);
        };
      });
    },
    stop: found.stop,
  };
}

async function loadQuestions(db: Database): Promise<Question[]> {
  const questions: Question[] = [];
  const rows = storedRows(db);
  for (const { table, id } of await loadDisputed(db)) {
    const row = await db.table<RowOf[TableName], Id>(table).get(id);
    if (!row) continue;
    const fields = row as unknown as Record<string, unknown>;
    for (const { field, value, stamp } of openConflicts(row)) {
      const disputed = { table, row, field };
      const side = async (of: unknown, at: Stamp | undefined): Promise<Side> => ({
        value: of,
        told: await tellValue(rows, disputed, of),
        at: at === undefined ? null : instantOf(at),
      });
      const now = await side(fields[field], row.stamps[field]);
      const other = await side(value, stamp);
      questions.push({ table, id, name: await nameOf(rows, row), field, subject: subjectOf(disputed), now, other });
    }
  }
  return questions;
}

/** Settles one question; returns what asks it again, with the value that stood before. */
async function settle(db: Database, { table, id, field, now, other }: Question, take: 'now' | 'other') {
  const inTable = (work: (pen: Pen) => Promise<void>) => write(db, [table], work);
  const rowNow = async () => (await db.table(table).get(id)) as RowOf[typeof table];
  const set = (pen: Pen, value: unknown) => pen.patch(table, id, { [field]: value } as Patch<typeof table>);
  await inTable(async (pen) => {
    if (take === 'other') await set(pen, other.value);
    await pen.put(table, settledRow(await rowNow(), field, other.value));
  });
  return () =>
    inTable(async (pen) => {
      await set(pen, other.value);
      await pen.put(table, disputedRow(await rowNow(), field));
      await set(pen, now.value);
    });
}
