// Parse answer: what a visited page answered, checked for its shape.
import { AppError } from '@/lib/domain/app-error';

/** Throws `page-moved` for anything else: another document answered, or one that means harm. */
export function parse<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  value: unknown,
): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new AppError('page-moved', { detail: 'answer' });
  return parsed.data;
}
