// Open picker: puts the picker on the page in front of a window and speaks with it until it answers. Nobody waits in the queue.
import { runScript, tellPicker } from '@/lib/browser/scripts';
import { AppError } from '@/lib/domain/app-error';
import { PickAnswer, PickerSize, type PickerWord, type PickWish } from '@/lib/page/picker/picking';
import { capturableTab, newAim } from './aim';

/** Milliseconds after which an answer is given up; the picker ends before that by itself. */
const LONGEST = 130_000;

export interface OpenPicker {
  /** The address of the page that it is on. */
  url: string;
  /** Resolves when it has left the page. */
  answer: Promise<PickAnswer>;
  /** Resolves with what it outlines then. */
  tell(word: PickerWord): Promise<PickerSize>;
}

/** Resolves when it hears keys. Rejects with the AppError that a snapshot of this page would fail with. */
export async function openPicker(windowId: number, wish: PickWish): Promise<OpenPicker> {
  const { id, url } = await capturableTab(await newAim(windowId, false));
  const answer = runScript(id, '/pick.js', wish, LONGEST).then(({ value }) => parseAnswer(value), whenGone);
  let answered = false;
  const over = () => {
    answered = true;
  };
  answer.then(over, over);
  // A key that was pressed before it hears any would be lost.
  while (!answered && (await tellPicker(id, { say: 'beat' }).catch(() => false)) === false) await pause();
  return {
    url,
    answer,
    tell: async (word) => {
      const size = PickerSize.safeParse(await tellPicker(id, word).catch(() => null));
      return size.success ? size.data : null;
    },
  };
}

/** A frame or two. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 30));

/** A document that went away took its picker along, and answers with nothing. */
function parseAnswer(value: unknown): PickAnswer {
  const answer = PickAnswer.safeParse(value ?? { end: 'cancelled' });
  if (!answer.success || answer.data.end === 'lost') throw new AppError('picker-lost');
  return answer.data;
}

function whenGone(error: unknown): PickAnswer {
  if (error instanceof AppError && error.code === 'page-moved') return { end: 'cancelled' };
  throw error;
}
