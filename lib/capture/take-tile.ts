// Take tile: one view of a tall page, through the guard, known to be of the place that the page was scrolled to.
import { pictureType } from '@/lib/browser/capture';
import { callTallStep, SCRIPT_DEADLINE } from '@/lib/browser/scripts';
import { AppError } from '@/lib/domain/app-error';
import type { PreparedPage } from '@/lib/page/prepared-page';
import { Standing, type Stop, type TallPage, TileView } from '@/lib/page/tall/tall-answers';
import { MARK_COLOURS, MARK_SIZE } from '@/lib/page/tall/tile-mark';
import { checkPixels, guardedLook } from './guard';
import { parse } from './parse-answer';
import { isPassing, type Session } from './session';

export interface Tile {
  /** The caller closes it. */
  bitmap: ImageBitmap;
  page: PreparedPage;
  view: TileView;
}

/** A page that is pictured at once stands at its top, with all that stays in sight. */
const AT_TOP = { top: 0, first: true, last: true };

/** How often a tile is tried before the whole page is begun anew. */
const TRIES = 4;

/** `first`: what the page said with the first tile, which it must still be. Rejects with an AppError. */
export async function guardedTile(
  session: Session,
  stop: Stop,
  tall: TallPage,
  first: PreparedPage | undefined,
): Promise<Tile> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await attempt(session, stop, tall, first);
    } catch (error) {
      if (left === 0 || !isPassing(error)) throw error;
    }
  }
}

async function attempt(session: Session, stop: Stop, tall: TallPage, first: PreparedPage | undefined): Promise<Tile> {
  const step = (name: string, given: unknown) => callTallStep(session.tab.id, name, given, SCRIPT_DEADLINE);
  const sheet = tall.atOnce ? { ...tall.frame, x: tall.left, y: stop.top } : null;
  const view = parse(TileView, (await step('show', sheet ? { ...stop, ...AT_TOP } : stop)).value);
  // Tab and document are looked at anew for each tile; what went on between two of them does not count.
  const { page, bytes } = await guardedLook({ ...session, began: session.epoch.now() }, sheet);
  const stood = step('stand', null);
  const bitmap = await createImageBitmap(new Blob([bytes], { type: pictureType(session.settings.format) }));
  try {
    checkPixels(bitmap, page);
    if (first && !isSamePage(page, first)) throw new AppError('page-moved', { detail: 'another page' });
    if (sheet && (view.height < tall.height - 1 || !isSheet(bitmap, page)))
      throw new AppError('page-moved', { detail: 'sheet' });
    if (view.mark !== null && !carriesMark(bitmap, tall.frame, view.mark, page))
      throw new AppError('page-moved', { detail: 'late frame' });
    const { left, top } = parse(Standing, (await stood).value);
    if (left !== view.left || top !== view.top) throw new AppError('page-moved', { detail: 'scrolled' });
  } catch (error) {
    bitmap.close();
    throw error;
  }
  return { bitmap, page, view: sheet ? { ...view, top: stop.top } : view };
}

/** With more private areas than are covered one by one, all of it would be covered; in sight at a time, there are fewer. */
function isSheet(bitmap: ImageBitmap, { boxes, view, facts }: PreparedPage): boolean {
  const all = boxes.some(({ width, height }) => width >= view.width && height >= view.height);
  return !all && Math.abs(bitmap.height - view.height * facts.pixelRatio) <= 2;
}

/** Pages note in their fragment where they were scrolled to; that is no other page. */
function isSamePage(page: PreparedPage, first: PreparedPage): boolean {
  const place = ({ url }: PreparedPage) => url.split('#')[0];
  const { facts } = page;
  return (
    place(page) === place(first) &&
    facts.viewportWidth === first.facts.viewportWidth &&
    facts.viewportHeight === first.facts.viewportHeight &&
    facts.pixelRatio === first.facts.pixelRatio
  );
}

/** How far a channel (0..255) may be off after JPEG. */
const TOLERANCE = 70;

/** Whether the tile shows its own mark; where personal data is covered there, the cover was found in the pixels already. */
function carriesMark(bitmap: ImageBitmap, frame: { x: number; y: number }, mark: 0 | 1, page: PreparedPage): boolean {
  const reaches = (start: number, from: number, length: number) => from < start + MARK_SIZE && from + length > start;
  if (page.boxes.some((box) => reaches(frame.x, box.x, box.width) && reaches(frame.y, box.y, box.height))) return true;
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  const ratio = page.facts.pixelRatio;
  const [x, y] = [frame.x, frame.y].map((start) => Math.round((start + MARK_SIZE / 2) * ratio)) as [number, number];
  context.drawImage(bitmap, x, y, 1, 1, 0, 0, 1, 1);
  const { data } = context.getImageData(0, 0, 1, 1);
  return MARK_COLOURS[mark].every((wanted, channel) => Math.abs(wanted - (data[channel] ?? 0)) <= TOLERANCE);
}
