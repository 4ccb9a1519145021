// Draw strip: small pictures of a stage's touchpoints side by side, where the table leaves room below.
import type { Id } from '@/lib/domain/id';
import type { ExportSource } from '../contract';
import type { Evidence } from '../evidence';
import { SLIDE } from './master-xml';
import { run, type Slide } from './new-slide';
import { fitBox, seenPart } from './seen-part';
import { cutToLines, oneLine } from './text-fit';

const GAP = 0.2;
const WIDEST = 2.6;
/** Height over width of each. */
const RATIO = 0.62;
const CAPTION = 0.3;
/** Smaller than that nothing is seen. */
const LEAST_WIDTH = 1.5;

/** Inches from `top` down to `bottom` are free; nothing is drawn where that is too little. */
export function drawStrip(
  slide: Slide,
  evidence: readonly Evidence[],
  parts: ReadonlyMap<Id, string>,
  [top, bottom]: readonly [number, number],
  { t }: ExportSource,
): void {
  const shown = evidence.flatMap((one) => {
    const [picture] = one.pictures;
    const part = picture && parts.get(picture.snapshot.id);
    return part ? [{ one, picture, part }] : [];
  });
  const room = SLIDE.width - 2 * SLIDE.side;
  const width = Math.min(WIDEST, (room + GAP) / Math.max(1, shown.length) - GAP, (bottom - top - CAPTION) / RATIO);
  if (width < LEAST_WIDTH) return;
  shown.forEach(({ one, picture, part }, i) => {
    const x = SLIDE.side + i * (width + GAP);
    const title = one.touchpoint.title || t('untitled');
    const seen = seenPart(picture, RATIO);
    slide.picture(
      'Snapshot',
      fitBox(seen, { x, y: top, width, height: width * RATIO }),
      part,
      seen.cut,
      t('map.snapshot.alt', { title }),
    );
    const caption = cutToLines(oneLine(`${one.number} ${title}`), { width, size: 9 }, 1);
    slide.shape('Caption', { x, y: top + width * RATIO + 0.03, width, height: CAPTION - 0.05 }, { inset: 0 }, [
      { runs: [run(caption, { size: 9, colour: 'tx2' })] },
    ]);
  });
}
