// Error reporter: runs an action of a screen and shows a toast when it fails.
import type { Text, Values } from '@/lib/text/text';
import { errorText } from './error-text';
import type { Toasts } from './toasts';

export type Attempt = (action: () => Promise<unknown>) => Promise<void>;

/** `values` fill the sentences, such as the shortcut of this browser. */
export function newAttempt(toasts: Toasts, text: () => Text, values: () => Values = () => ({})): Attempt {
  return async (action) => {
    try {
      await action();
    } catch (error) {
      const sentence = errorText(error, text(), values());
      if (sentence) toasts.show(sentence, { tone: 'error' });
    }
  };
}
