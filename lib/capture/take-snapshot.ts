// Take snapshot: the product in one page. From "take one now" to a touchpoint that is durably saved, or to a reason.
import type { Emotion } from '@/lib/domain/scale';
import type { CaptureWay } from '@/lib/domain/snapshot';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { newAim } from './aim';
import { type Capture, inSession, type Session } from './session';
import { takeFullPage } from './take-full-page';
import { takePicked } from './take-picked';
import { takeVisible } from './take-visible';

export interface Wish {
  windowId: number;
  way: CaptureWay;
  /** `null`: not rated. */
  emotion: Emotion | null;
  /** A gesture on the page itself asked for it. */
  granted: boolean;
  /** Names the click that the panel lends for a page of many pictures. */
  lease?: string | undefined;
}

type TakeWay = (session: Session, emotion: Emotion | null, lease: string | undefined) => Promise<Touchpoint>;

const WAYS: Readonly<Record<CaptureWay, TakeWay>> = {
  visible: takeVisible,
  'full-page': takeFullPage,
  region: takePicked('region'),
  element: takePicked('element'),
};

/**
 * Takes a snapshot of what is in front of the window and saves it: waits for its turn, opens the journal, covers what is
 * private, takes the pixels, uncovers, checks, and writes all of it in one transaction. Rejects with an AppError; then
 * nothing was kept.
 */
export async function takeSnapshot(capture: Capture, wish: Wish): Promise<Touchpoint> {
  const aim = await newAim(wish.windowId, wish.granted);
  return inSession(capture, aim, (session) => WAYS[wish.way](session, wish.emotion, wish.lease));
}
