// Deadline: no call to the store may hang for ever; a full disk makes it do so.
import { AppError } from '@/lib/domain/app-error';

/** Milliseconds after which a call to the store counts as failed. */
export const STORE_DEADLINE = 10_000;

/** `work`, or an AppError `store-timeout` after `ms` milliseconds. */
export async function withDeadline<T>(work: Promise<T>, ms = STORE_DEADLINE): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('store-timeout')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
