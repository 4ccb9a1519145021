// Guard: the one way to pixels. They are known to show the page as it was prepared, with every cover painted, or are dropped.
import { pictureType } from '@/lib/browser/capture';
import { runScript } from '@/lib/browser/scripts';
import { frontTab } from '@/lib/browser/tabs';
import { stepJournal } from '@/lib/db/journal';
import { checkSpace } from '@/lib/db/space';
import type { NewPicture } from '@/lib/db/touchpoints';
import { AppError } from '@/lib/domain/app-error';
import { areasOf } from '@/lib/page/areas-of';
import { type Box, PreparedPage, type Preparing, RestoredPage } from '@/lib/page/prepared-page';
import { type DecodedPicture, makePicture } from './make-picture';
import { parse } from './parse-answer';
import type { Session } from './session';
import { coversArePainted } from './verify-covers';

/** What is in sight of a page, encoded as the settings say, and what the page said of itself. */
export interface Look {
  page: PreparedPage;
  bytes: Uint8Array<ArrayBuffer>;
  /** Names the document; `undefined` where the browser does not tell. */
  documentId: string | undefined;
}

/**
 * Looks at the page once: prepares it, takes its pixels, restores it. Nobody has looked at the pixels yet:
 * `checkPixels` does. `sheet`: what of the document is looked at where that is more than is in sight, which Firefox can.
 * Rejects with an AppError.
 */
export async function guardedLook(session: Session, sheet: Box | null = null): Promise<Look> {
  const { db, epoch, began, tab, settings, captureId } = session;
  const prepared = await runScript(tab.id, '/prepare-page.js', {
    covering: settings.covering,
    sheet,
  } satisfies Preparing);
  let page: PreparedPage;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    page = parse(PreparedPage, prepared.value);
    if (epoch.now() !== began) throw new AppError('tab-changed');
    session.captured();
    // The store takes as long to note a step as the browser a third of the picture: neither waits for the other.
    const noted = stepJournal(db, captureId, 'masked');
    [bytes] = await Promise.all([session.camera(tab.windowId, page.view, settings.format), noted]);
  } catch (error) {
    await runScript(tab.id, '/restore-page.js').catch(() => undefined);
    throw error;
  }
  const restored = await runScript(tab.id, '/restore-page.js');
  const after = parse(RestoredPage, restored.value);
  if (page.contentType === 'application/pdf') throw new AppError('page-pdf');
  const front = await frontTab(tab.windowId);
  if (front?.id !== tab.id || epoch.now() !== began) throw new AppError('tab-changed');
  if (prepared.documentId !== restored.documentId) throw new AppError('page-moved', { detail: 'document' });
  if (page.url !== after.url) throw new AppError('page-moved', { detail: 'address' });
  if (!after.stable) throw new AppError('page-moved', { detail: 'areas' });
  return { page, bytes, documentId: prepared.documentId };
}

/** Throws `mask-failed` where a cover is not in the pixels, `page-moved` where the view is another than was measured. */
export function checkPixels(bitmap: ImageBitmap, { boxes, facts, view }: PreparedPage): void {
  const covered = coversArePainted(bitmap, boxes, view.width);
  // The view narrows while a panel slides in beside it; a picture of another width is not the page that was measured.
  if (Math.abs(bitmap.width - view.width * facts.pixelRatio) > 2) throw new AppError('page-moved', { detail: 'width' });
  if (!covered) throw new AppError('mask-failed');
}

/**
 * What is in sight, checked in its pixels, with room for it in the store; the caller closes the bitmap. `looked` is called
 * as soon as the page may move on; what it throws drops the picture.
 */
export async function guardedPicture(
  session: Session,
  looked: (look: Look) => void = () => {},
): Promise<DecodedPicture & { page: PreparedPage }> {
  const look = await guardedLook(session);
  looked(look);
  const { page, bytes } = look;
  const [decoded] = await Promise.all([
    makePicture(bytes, pictureType(session.settings.format), 'visible'),
    stepJournal(session.db, session.captureId, 'captured'),
    checkSpace(bytes.byteLength),
  ]);
  try {
    checkPixels(decoded.bitmap, page);
  } catch (error) {
    decoded.bitmap.close();
    throw error;
  }
  const picture: NewPicture = { ...decoded.picture, covered: areasOf(page.boxes, page.view) };
  return { picture, bitmap: decoded.bitmap, page };
}
