// Toasts: short messages at the foot of a screen, some with one thing to do about them.
import { type ReadonlySignal, signal } from '@preact/signals';

export interface Toast {
  id: number;
  tone: 'info' | 'error';
  text: string;
  action: { label: string; run: () => void } | null;
}

export interface Toasts {
  readonly list: ReadonlySignal<readonly Toast[]>;
  /** Shows a message; an error stays until it is dismissed, the others for `SHOWN_FOR` ms. */
  show(text: string, options?: { tone?: Toast['tone']; action?: Toast['action'] }): void;
  dismiss(id: number): void;
}

/** Milliseconds that a toast stays; long enough to reach its button by keyboard. */
export const SHOWN_FOR = 8_000;

const MOST = 3;

export function newToasts(): Toasts {
  const list = signal<readonly Toast[]>([]);
  let last = 0;
  const dismiss = (id: number) => {
    list.value = list.value.filter((toast) => toast.id !== id);
  };
  return {
    list,
    dismiss,
    show(text, { tone = 'info', action = null } = {}) {
      last += 1;
      const id = last;
      const others = list.value.filter((toast) => toast.text !== text);
      list.value = [...others, { id, tone, text, action }].slice(-MOST);
      if (tone === 'info') setTimeout(() => dismiss(id), SHOWN_FOR);
    },
  };
}
