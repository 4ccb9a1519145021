// Fatal: one sentence in place of a screen that cannot start, such as a store written by a newer Walkmap.
import type { Text } from '@/lib/text/text';
import { errorText } from './error-text';

export function showFatal(root: HTMLElement, error: unknown, t: Text): void {
  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  note.textContent = errorText(error, t);
  root.replaceChildren(note);
}
