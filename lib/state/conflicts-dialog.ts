// Conflicts dialog: values that two people wrote without knowing of each other, for a person to decide between.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { loadDisputed } from '@/lib/db/disputes';
import { live } from '@/lib/db/live';
import { type Patch, type Pen, write } from '@/lib/db/write';
import { disputedRow, openConflicts, settledRow } from '@/lib/domain/conflicts';
import type { Id } from '@/lib/domain/id';
import type { RowOf, TableName } from '@/lib/domain/tables';
import type { Text } from '@/lib/text/text';
import { newAttempt } from './error-reporter';
import type { Toasts } from './toasts';

export interface Question {
  table: TableName;
  id: Id;
  /** What the row is called; empty where it has no name. */
  name: string;
  field: string;
  /** The value that stands, and the one that lost. */
  now: unknown;
  other: unknown;
}

export interface ConflictsDialogState {
  readonly isOpen: Signal<boolean>;
  readonly questions: ReadonlySignal<readonly Question[]>;
  /** Decides for the value that stands, or for the other one; can be taken back by the toast. */
  answer(question: Question, take: 'now' | 'other'): Promise<void>;
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
  return {
    isOpen: signal(false),
    questions: computed(() => found.value.value ?? []),
    async answer(question, take) {
      await attempt(async () => {
        const undo = await settle(db, question, take);
        const run = () => void attempt(undo);
        toasts.show(text()('conflicts.settled'), { action: { label: text()('action.undo'), run } });
      });
    },
    stop: found.stop,
  };
}

async function loadQuestions(db: Database): Promise<Question[]> {
  const questions: Question[] = [];
  for (const { table, id } of await loadDisputed(db)) {
    const row = await db.table<RowOf[TableName], Id>(table).get(id);
    if (!row) continue;
    const fields = row as unknown as Record<string, unknown>;
    const name = ['title', 'name', 'text'].map((field) => fields[field]).find((value) => typeof value === 'string');
    for (const { field, value } of openConflicts(row)) {
      questions.push({ table, id, name: String(name ?? ''), field, now: fields[field], other: value });
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
    if (take === 'other') await set(pen, other);
    await pen.put(table, settledRow(await rowNow(), field, other));
  });
  return () =>
    inTable(async (pen) => {
      await set(pen, other);
      await pen.put(table, disputedRow(await rowNow(), field));
      await set(pen, now);
    });
}
