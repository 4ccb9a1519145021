// Capture: one picture of the page in front of a window, as the browser encodes it.
import { browser } from 'wxt/browser';
import { AppError, type ErrorCode } from '@/lib/domain/app-error';
import type { PictureFormat, PictureType } from '@/lib/domain/snapshot';

/** Milliseconds after which a picture is given up; an occluded window never answers. */
export const CAPTURE_DEADLINE = 5_000;

const ENCODINGS = {
  'jpeg-90': { format: 'jpeg', quality: 90 },
  'jpeg-80': { format: 'jpeg', quality: 80 },
  png: { format: 'png' },
} as const satisfies Record<PictureFormat, object>;

/** The type of the bytes that a format gives. */
export function pictureType(format: PictureFormat): PictureType {
  return `image/${ENCODINGS[format].format}`;
}

/** How a canvas encodes as the browser does for a format. */
export function encodingOf(format: PictureFormat): ImageEncodeOptions {
  const encoding = ENCODINGS[format];
  return { type: pictureType(format), ...('quality' in encoding ? { quality: encoding.quality / 100 } : {}) };
}

/** A part of a page, in CSS pixels from the document's top left corner. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The encoded bytes of that area of the page in front of the window, at the density at which it is shown. Firefox takes
 * any area; Chrome takes what is in sight, whatever is asked for. Rejects with an AppError.
 */
export async function captureArea(
  windowId: number,
  area: Area,
  format: PictureFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('capture-timeout')), CAPTURE_DEADLINE);
  });
  try {
    const options = ENCODINGS[format];
    // Firefox's `scale` stays unsaid: it would be multiplied with the zoom once more.
    const asked = import.meta.env.FIREFOX ? { ...options, rect: area } : options;
    const picture = browser.tabs.captureVisibleTab(windowId, asked);
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
