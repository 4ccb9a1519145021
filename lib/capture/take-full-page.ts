// Take full page: a touchpoint of a page from its top to its end, stitched from what the guard let through, tile by tile.
import { captureArea, encodingOf, pictureType } from '@/lib/browser/capture';
import { callTallStep, runScript, SCRIPT_DEADLINE } from '@/lib/browser/scripts';
import { stepJournal } from '@/lib/db/journal';
import { checkSpace } from '@/lib/db/space';
import { commitTouchpoint, type NewPicture } from '@/lib/db/touchpoints';
import { AppError } from '@/lib/domain/app-error';
import type { Emotion } from '@/lib/domain/scale';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { areasOf } from '@/lib/page/areas-of';
import type { Box, PreparedPage } from '@/lib/page/prepared-page';
import { type Stop, TallPage } from '@/lib/page/tall/tall-answers';
import { type Camera, holdLease, type Lease } from '@/lib/protocol/lease';
import { cutOut, shows } from './cut-out';
import { pictureOf } from './make-picture';
import { parse } from './parse-answer';
import { CAPTURE_SPACING } from './queue';
import { isPassing, type Session } from './session';
import { newStitch, type Stitch } from './stitch';
import { stripsBeside } from './surround';
import { guardedTile, type Tile } from './take-tile';
import { carryBoxes, isWide, type Layout, newLayout, planTiles, unrolled } from './tiles';
import { touchpointOfPage } from './touchpoint-of-page';

/** Milliseconds that the page may take to load all that it shows. */
const BEGIN_DEADLINE = 15_000;

/** Milliseconds between two signs of life for the page, which helps itself after 3 seconds without one. */
const BEAT = 1_000;

/** `leaseId` names the click that the panel lends; without one, the worker takes the pictures itself, two a second. */
export async function takeFullPage(
  session: Session,
  emotion: Emotion | null,
  leaseId: string | undefined,
): Promise<Touchpoint> {
  const lease = leaseId === undefined ? null : holdLease(leaseId);
  try {
    return await takeWhole(session, emotion, { source: 'full-page', lease });
  } finally {
    lease?.close();
  }
}

export interface Whole {
  source: NewPicture['source'];
  lease: Lease | null;
  /** Where in the page the part stands that is meant, in CSS pixels from the top of the view while the page stands at its top. */
  part?: () => Promise<Box>;
}

/** Scrolls through the page for a touchpoint of all of it, or of one part of it that is larger than the view. */
export async function takeWhole(session: Session, emotion: Emotion | null, whole: Whole): Promise<Touchpoint> {
  const { lease, source } = whole;
  const tabId = session.tab.id;
  const beating = setInterval(() => void callTallStep(tabId, 'stand', null, SCRIPT_DEADLINE).catch(() => {}), BEAT);
  try {
    await runScript(tabId, '/tall-page.js');
    const taken = await takeTiles({ ...session, camera: newCamera(lease) }, whole);
    await callTallStep(tabId, 'end', null, SCRIPT_DEADLINE);
    const pictures = await finish(session, taken, source);
    lease?.cancelled.throwIfAborted();
    const [first = null, ...further] = pictures;
    return await commitTouchpoint(
      session.db,
      touchpointOfPage(session, taken.page, emotion),
      first,
      session.captureId,
      { further },
    );
  } catch (error) {
    await callTallStep(tabId, 'end', null, SCRIPT_DEADLINE).catch(() => {});
    throw error;
  } finally {
    clearInterval(beating);
  }
}

/** By the panel while its click counts, else by the worker, far enough apart. */
function newCamera(lease: Lease | null): Camera {
  let earliest = 0;
  return async (...asked) => {
    const lent = await lease?.take(...asked);
    if (lent) return lent;
    await new Promise((resolve) => setTimeout(resolve, earliest - performance.now()));
    earliest = performance.now() + CAPTURE_SPACING;
    return captureArea(...asked);
  };
}

interface Taken {
  /** What the page said at its top. */
  page: PreparedPage;
  stitch: Stitch;
  layout: Layout;
  /** Device pixels of the picture. */
  covered: Box[];
  truncated: boolean;
  /** What is shown of the page; `null`: all of it. */
  part: Box | null;
}

async function takeTiles(session: Session, whole: Whole): Promise<Taken> {
  const find = whole.part;
  const began = await callTallStep(session.tab.id, 'begin', null, BEGIN_DEADLINE);
  const tall = parse(TallPage, began.value);
  const part = (await find?.()) ?? null;
  if (tall.atOnce && !part && !isWide(tall)) {
    try {
      return await takeStops(session, whole, unrolled(tall), null);
    } catch (error) {
      // What cannot be pictured at once is gone through view by view.
      if (!isPassing(error)) throw error;
      console.warn('full page, view by view after', error.code, error.detail ?? '');
    }
  }
  const taken = await takeStops(session, whole, { ...tall, atOnce: false }, part);
  if (part && !sameStretch(part, (await find?.()) ?? null)) throw new AppError('page-moved', { detail: 'part' });
  return taken;
}

async function takeStops(session: Session, { lease }: Whole, tall: TallPage, part: Box | null): Promise<Taken> {
  const plan = planTiles(tall);
  let taken: Taken | undefined;
  let grown = false;
  for (const [index, stop] of plan.stops.entries()) {
    lease?.cancelled.throwIfAborted();
    lease?.tell(index, plan.stops.length);
    if (taken && part && !shows(stop, tall, part)) {
      taken.layout.place(stop, { ...stop, height: tall.height, foot: null, mark: null });
      continue;
    }
    const tile = await guardedTile(session, stop, tall, taken?.page);
    try {
      const ratio = tile.page.facts.pixelRatio;
      taken ??= begin(session, tile, newLayout(tall, plan, ratio), part);
      draw(taken, tile, stop, tall);
      grown ||= tile.view.height > tall.height + 1;
    } finally {
      tile.bitmap.close();
    }
  }
  lease?.tell(plan.stops.length, plan.stops.length);
  if (!taken) throw new AppError('page-moved', { detail: 'no tile' });
  return part ? taken : { ...taken, truncated: plan.truncated || grown };
}

/** To one CSS pixel down the page. */
function sameStretch(a: Box, b: Box | null): boolean {
  return b !== null && Math.abs(a.y - b.y) <= 1 && Math.abs(a.height - b.height) <= 1;
}

function begin({ settings }: Session, { page }: Tile, all: Layout, part: Box | null): Taken {
  const ratio = page.facts.pixelRatio;
  const layout = part ? cutOut(all, part, ratio) : all;
  if (layout.width < 1 || layout.height < 1) throw new AppError('page-moved', { detail: 'part' });
  const truncated = part !== null && layout.height < Math.floor(part.height * ratio);
  return { page, layout, stitch: newStitch(layout, encodingOf(settings.format)), covered: [], truncated, part };
}

function draw(
  { stitch, layout, covered, part }: Taken,
  { bitmap, page, view }: Tile,
  stop: Stop,
  tall: TallPage,
): void {
  const ratio = page.facts.pixelRatio;
  let pieces: ReturnType<Layout['place']>;
  try {
    pieces = layout.place(stop, view);
  } catch (cause) {
    throw new AppError('page-moved', { cause, detail: 'gap' });
  }
  for (const piece of pieces) stitch.draw(bitmap, piece);
  const [first] = pieces;
  if (stop.first && first && !part)
    for (const strip of stripsBeside(bitmap, first, tall, layout, ratio)) stitch.fill(strip);
  covered.push(...carryBoxes(page.boxes, pieces, ratio));
}

async function finish(
  { db, settings, captureId }: Session,
  taken: Taken,
  source: NewPicture['source'],
): Promise<NewPicture[]> {
  await stepJournal(db, captureId, 'captured');
  const pictures: NewPicture[] = [];
  for await (const { blob, canvas, top } of taken.stitch.parts()) {
    const picture = await pictureOf(blob, pictureType(settings.format), canvas, source);
    const covered = areasOf(
      taken.covered.map((box) => ({ ...box, y: box.y - top })),
      canvas,
    );
    pictures.push({ ...picture, part: pictures.length, covered, truncated: taken.truncated });
  }
  await checkSpace(pictures.reduce((bytes, { size }) => bytes + size, 0));
  return pictures;
}
