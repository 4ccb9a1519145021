// Capture: one picture of the visible area of a window, as the browser encodes it.
import { browser } from 'wxt/browser';
import { AppError, type ErrorCode } from '@/lib/domain/app-error';

/** Milliseconds after which a picture is given up; an occluded window never answers. */
export const CAPTURE_DEADLINE = 5_000;

/** JPEG quality; PNG takes ten times as long for a picture that nobody can tell apart (docs/decisions). */
const QUALITY = 90;

/** The bytes of a JPEG of what is in front of the window. Rejects with an AppError. */
export async function captureVisible(windowId: number): Promise<Uint8Array<ArrayBuffer>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('capture-timeout')), CAPTURE_DEADLINE);
  });
  try {
    const picture = browser.tabs.captureVisibleTab(windowId, { format: 'jpeg', quality: QUALITY });
    const dataUrl = await Promise.race([picture, late]);
    return Uint8Array.fromBase64(dataUrl.slice(dataUrl.indexOf(',') + 1));
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError(captureCode(String(cause)), { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** The code of an error that `captureVisibleTab` rejects with. */
export function captureCode(message: string): ErrorCode {
  if (/activeTab|all_urls|permission/i.test(message)) return 'permission-needed';
  if (/disabled|policy|prevention|restrict/i.test(message)) return 'capture-blocked';
  return 'capture-failed';
}
