// Panel walk: what the panel knows of the brief that is walked: its guide, its checklist, and the questions at the end.
import { computed } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import type { Text } from '@/lib/text/text';
import { type CommentBook, newCommentBook } from './comment-book';
import { newDoing } from './doing';
import type { Attempt } from './error-reporter';
import type { FieldSaver } from './field-saver';
import type { FrontPage } from './front-page';
import { type AnswersOf, newPanelAnswers, type PanelAnswers } from './panel-answers';
import type { PanelData } from './panel-data';
import { newPanelEnd, type PanelEnd } from './panel-end';
import { newPanelPlan, type PanelPlan } from './panel-plan';
import { newPanelSetup, type PanelSetup } from './panel-setup';
import type { Toasts } from './toasts';
import { newUndoList } from './undo';

export interface PanelWalk {
  plan: PanelPlan;
  setup: PanelSetup;
  answers: PanelAnswers;
  end: PanelEnd;
  /** What the reviewer says of the open run. */
  comments: CommentBook;
}

interface Context {
  data: PanelData;
  page: Pick<FrontPage, 'host'>;
  toasts: Toasts;
  attempt: Attempt;
  t: () => Text;
  saver: Pick<FieldSaver<AnswersOf | 'comments'>, 'draft' | 'type' | 'flush'>;
}

export function newPanelWalk(db: Database, context: Context): PanelWalk {
  const { data, toasts, t, saver, attempt } = context;
  const { act } = newDoing({ db, undo: newUndoList(), toasts, text: t });
  const openRun = computed(() => data.run.value?.walkthrough.id);
  const offerUndo = (text: string, run: () => void) =>
    toasts.show(text, { action: { label: t()('action.undo'), run } });
  return {
    plan: newPanelPlan(db, context),
    setup: newPanelSetup(db, context),
    answers: newPanelAnswers(saver, (putBack) => offerUndo(t()('end.answer-gone'), putBack)),
    end: newPanelEnd(db, { ...context, offerUndo, flush: saver.flush }),
    comments: newCommentBook(
      { db, act, saver, text: t, onError: (error) => void attempt(() => Promise.reject(error)) },
      () => (openRun.value === undefined ? [] : [openRun.value]),
    ),
  };
}
