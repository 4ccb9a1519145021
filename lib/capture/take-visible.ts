// Take visible: a touchpoint of what is in sight of the page.
import { commitTouchpoint } from '@/lib/db/touchpoints';
import type { Emotion } from '@/lib/domain/scale';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { guardedPicture } from './guard';
import type { Session } from './session';
import { touchpointOfPage } from './touchpoint-of-page';

export async function takeVisible(session: Session, emotion: Emotion | null): Promise<Touchpoint> {
  const { picture, bitmap, page } = await guardedPicture(session);
  bitmap.close();
  return commitTouchpoint(session.db, touchpointOfPage(session, page, emotion), picture, session.captureId);
}
