// Take picked: a touchpoint of the region or the element that a person picked on the page.
import { pictureType } from '@/lib/browser/capture';
import { runScript } from '@/lib/browser/scripts';
import { stepJournal } from '@/lib/db/journal';
import { checkSpace } from '@/lib/db/space';
import { commitTouchpoint, type NewPicture } from '@/lib/db/touchpoints';
import { AppError } from '@/lib/domain/app-error';
import type { Emotion } from '@/lib/domain/scale';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { areasOf } from '@/lib/page/areas-of';
import { AimedArea, FoundPicked } from '@/lib/page/picker/picking';
import type { Box } from '@/lib/page/prepared-page';
import { sameBox } from '@/lib/page/same-box';
import { type Cropped, cropPicture } from './crop-picture';
import { checkPixels, guardedLook, type Look } from './guard';
import { decodePicture, makePicture } from './make-picture';
import { parse } from './parse-answer';
import type { Session } from './session';
import { takeWhole } from './take-full-page';
import { touchpointOfPage } from './touchpoint-of-page';

/** The picker has left the page by then: picking is no part of a session, for which other captures wait. */
export function takePicked(source: 'region' | 'element') {
  return async (session: Session, emotion: Emotion | null): Promise<Touchpoint> => {
    const { db, captureId, settings } = session;
    if (source === 'element' && (await findPicked(session))?.fits === false) {
      return takeWhole(session, emotion, { source, lease: null, part: () => placeOfPicked(session) });
    }
    const { look, aimed } = await lookAtPicked(session);
    const { bytes, area } = await cropped(look, aimed.area, session);
    const [{ picture, bitmap }] = await Promise.all([
      makePicture(bytes, pictureType(settings.format), source),
      stepJournal(db, captureId, 'captured'),
      checkSpace(bytes.byteLength),
    ]);
    bitmap.close();
    const boxes = look.page.boxes.map((box) => ({ ...box, x: box.x - area.x, y: box.y - area.y }));
    const part: NewPicture = { ...picture, truncated: !aimed.whole, covered: areasOf(boxes, area) };
    return commitTouchpoint(db, touchpointOfPage(session, look.page, emotion), part, captureId);
  };
}

/** Where the picked element stands in the whole page; `null` where the page does not scroll it as a whole. */
async function findPicked({ tab }: Session): Promise<FoundPicked | null> {
  const { value } = await runScript(tab.id, '/find-picked.js');
  return value ? parse(FoundPicked, value) : null;
}

async function placeOfPicked(session: Session): Promise<Box> {
  const found = await findPicked(session);
  if (!found) throw new AppError('page-moved', { detail: 'nothing picked' });
  return found.place;
}

/** Brings what was picked into sight, looks at the page, and scrolls back. */
async function lookAtPicked(session: Session): Promise<{ look: Look; aimed: AimedArea }> {
  const tabId = session.tab.id;
  const aimed = parse(AimedArea, (await runScript(tabId, '/aim-at-picked.js')).value);
  let look: Look;
  try {
    // Lossless, since what is cut out of it is encoded once more.
    look = await guardedLook({ ...session, settings: { ...session.settings, format: 'png' } });
  } catch (error) {
    await runScript(tabId, '/leave-picked.js').catch(() => undefined);
    throw error;
  }
  const left = parse(AimedArea, (await runScript(tabId, '/leave-picked.js')).value);
  if (!sameBox(aimed.area, left.area)) throw new AppError('page-moved', { detail: 'picked' });
  return { look, aimed };
}

async function cropped({ bytes, page }: Look, area: Box, { settings }: Session): Promise<Cropped> {
  const bitmap = await decodePicture(new Blob([bytes], { type: 'image/png' }));
  try {
    checkPixels(bitmap, page);
    return await cropPicture(bitmap, area, page.facts.viewportWidth, settings.format);
  } finally {
    bitmap.close();
  }
}
