// Panel answers: what the shopper answers to the checklist; shown at once, and saved by the worker as typed text is.
import type { TypedAnswer } from '@/lib/db/answers';
import type { Answer } from '@/lib/domain/checklist';
import type { FieldSaver } from './field-saver';
import type { TypedWrites } from './typed-writes';

/** Where answers are kept while they are not saved; the id is `<id of the row>/<id of the item>`. */
export const ANSWERS = { touchpoints: 'answers of touchpoints', walkthroughs: 'answers of walkthroughs' } as const;
export type AnswersOf = (typeof ANSWERS)[TypedAnswer['table']];

export function isAnswers(table: string): table is AnswersOf {
  return table === ANSWERS.touchpoints || table === ANSWERS.walkthroughs;
}

export interface AnsweredRow {
  id: string;
  answers: readonly Answer[];
}

export interface PanelAnswers {
  /** The answers of a row to these items, with those that are not saved yet. */
  of(table: TypedAnswer['table'], row: AnsweredRow, items: readonly { id: string }[]): readonly Answer[];
  /** Puts an answer in place of the one before; an undo is offered where words go with it. */
  set(table: TypedAnswer['table'], row: AnsweredRow, itemId: string, answer: Answer | null): void;
}

/** `taken` hears that words went with an answer, and gets what puts them back. */
export function newPanelAnswers(
  saver: Pick<FieldSaver<AnswersOf>, 'draft' | 'type'>,
  taken: (putBack: () => void) => void,
): PanelAnswers {
  const answerOf = (table: TypedAnswer['table'], row: AnsweredRow, itemId: string): Answer | null => {
    const draft = saver.draft(ANSWERS[table], `${row.id}/${itemId}`, 'answer');
    if (draft === undefined) return row.answers.find((given) => given.itemId === itemId) ?? null;
    return draft === null ? null : (JSON.parse(draft) as Answer);
  };
  const put = (table: TypedAnswer['table'], row: AnsweredRow, itemId: string, answer: Answer | null) =>
    saver.type(ANSWERS[table], `${row.id}/${itemId}`, 'answer', answer && JSON.stringify(answer));
  return {
    of: (table, row, items) => items.flatMap(({ id }) => answerOf(table, row, id) ?? []),
    set(table, row, itemId, answer) {
      const before = answerOf(table, row, itemId);
      put(table, row, itemId, answer);
      if (answer === null && before && hasWords(before)) taken(() => put(table, row, itemId, before));
    },
  };
}

function hasWords({ value, comment }: Answer): boolean {
  return comment !== '' || (typeof value === 'string' && value.length > 1);
}

/** Sends what the saver held of an answer to the worker. */
export async function saveAnswer(
  typed: Pick<TypedWrites, 'answer.set'>,
  of: AnswersOf,
  key: string,
  patch: Readonly<Record<string, string | null>>,
): Promise<void> {
  const [id = '', itemId = ''] = key.split('/');
  const table = of === ANSWERS.touchpoints ? 'touchpoints' : 'walkthroughs';
  const { answer = null } = patch;
  await typed['answer.set']({ table, id, itemId, answer: answer === null ? null : (JSON.parse(answer) as Answer) });
}
