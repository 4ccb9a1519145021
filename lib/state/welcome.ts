// Welcome: what the first page shows: the shortcuts this browser really assigned, and a look into the sample.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { loadShortcuts, openShortcutSettings, type Shortcuts } from '@/lib/browser/shortcuts';
import type { Database } from '@/lib/db/database';
import type { Preview } from '@/lib/sample/preview';
import type { Appearance } from './appearance';
import { newAttempt } from './error-reporter';
import { newSample, type Sample } from './sample';
import { newToasts, type Toasts } from './toasts';

export interface WelcomeState {
  toasts: Toasts;
  sample: Sample;
  shortcuts: ReadonlySignal<Shortcuts>;
  /** A few scenes of the sample in the page's language; empty until they are drawn. */
  preview: ReadonlySignal<readonly Preview[]>;
  changeShortcuts(): Promise<void>;
}

export async function newWelcome(db: Database, appearance: Appearance): Promise<WelcomeState> {
  const toasts = newToasts();
  const attempt = newAttempt(toasts, () => appearance.speech.value.t);
  const shortcuts = signal(await loadShortcuts());
  window.addEventListener('focus', async () => {
    shortcuts.value = await loadShortcuts();
  });
  const preview = signal<readonly Preview[]>([]);
  effect(() => {
    const { language } = appearance.speech.value;
    void attempt(async () => {
      const { drawPreview } = await import('@/lib/sample/preview');
      const drawn = await drawPreview(language);
      if (appearance.speech.value.language === language) preview.value = drawn;
    });
  });
  return {
    toasts,
    sample: newSample(db, appearance, toasts),
    shortcuts,
    preview,
    changeShortcuts: () => attempt(openShortcutSettings),
  };
}
