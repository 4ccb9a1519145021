// Error text: the one place that turns a failure into a sentence for a person.
import { AppError, isAbort } from '@/lib/domain/app-error';
import type { Text, Values } from '@/lib/text/text';

/**
 * The sentence for `error`; `null` for a cancellation, which is silent. A bug gets one general sentence and its details
 * go to the console.
 */
export function errorText(error: unknown, t: Text, values: Values = {}): string | null {
  if (isAbort(error)) return null;
  if (error instanceof AppError) return t(`error.${error.code}`, values);
  console.error(error);
  return t('error.unexpected');
}
