// Picking: a region or an element chosen on the page, asked for in the panel and steered from it by key.
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { walkedWindowId } from '@/lib/browser/phone-window';
import type { OpenPicker } from '@/lib/capture/open-picker';
import type { PickAnswer, PickerKey, PickerSize, PickerWord, PickKind } from '@/lib/page/picker/picking';
import { LANGUAGE_TAGS } from '@/lib/text/text';
import type { Appearance } from './appearance';

/** Milliseconds between two signs to the page that the panel is still there. */
const BEAT = 1_500;

export type Picked = Extract<PickAnswer, { end: 'picked' }> & { url: string };

export interface Picking {
  /** What is being picked; `null` while nothing is. */
  kind: ReadonlySignal<PickKind | null>;
  /** What the picker outlines, in CSS pixels. */
  size: ReadonlySignal<PickerSize>;
  /** Resolves with what was picked, or with `null` where it was given up. Rejects with an AppError. */
  start(kind: PickKind): Promise<Picked | null>;
  /** A key pressed in the panel, meant for the page. */
  press(key: PickerKey): void;
  stop(): void;
}

export function newPicking(speech: Appearance['speech']): Picking {
  const kind = signal<PickKind | null>(null);
  const size = signal<PickerSize>(null);
  let open: OpenPicker | null = null;
  /** Keys that are pressed early wait until the page hears them. */
  let opening = Promise.resolve();
  /** Counts what was asked for; the last one counts, and none once it was stopped. */
  let turn = 0;
  const tell = async (word: PickerWord) => {
    const told = open;
    if (!told) return;
    const outlined = await told.tell(word);
    if (told === open) size.value = outlined;
  };
  const stop = () => {
    void tell({ say: 'cancel' });
    turn += 1;
    open = null;
    kind.value = null;
  };
  addEventListener('pagehide', stop);
  return {
    kind,
    size,
    async start(wanted) {
      stop();
      const own = turn;
      batch(() => {
        kind.value = wanted;
        size.value = null;
      });
      let hears = () => {};
      opening = new Promise((resolve) => {
        hears = resolve;
      });
      let beat: ReturnType<typeof setInterval> | undefined;
      try {
        const [{ openPicker }, windowId] = await Promise.all([import('@/lib/capture/open-picker'), walkedWindowId()]);
        if (own !== turn) return null;
        const { t, language } = speech.value;
        const hint = t(`picking.${wanted}-hint`);
        const picker = await openPicker(windowId, { kind: wanted, hint, language: LANGUAGE_TAGS[language] });
        if (own !== turn) void picker.tell({ say: 'cancel' });
        else open = picker;
        hears();
        beat = setInterval(() => void tell({ say: 'beat' }), BEAT);
        const answer = await picker.answer;
        return own === turn && answer.end === 'picked' ? { ...answer, url: picker.url } : null;
      } finally {
        clearInterval(beat);
        hears();
        if (own === turn) {
          open = null;
          stop();
        }
      }
    },
    press: (key) => void opening.then(() => tell({ say: 'key', key })),
    stop,
  };
}
