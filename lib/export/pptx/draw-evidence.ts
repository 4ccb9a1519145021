// Draw evidence: a touchpoint with its picture, the marks on it, and what was felt, said and found there.
import { markName } from '@/components/picture/mark-name';
import { displayUrl } from '@/lib/domain/safe-url';
import { nearestEmotion } from '@/lib/domain/scale';
import { formatInstant } from '@/lib/text/format';
import { statusWords } from '@/lib/text/status-words';
import type { ExportSource } from '../contract';
import { type DeckColour, emotionColour, solidFill } from './deck-colours';
import type { DeckPictures } from './deck-pictures';
import { drawMarks } from './draw-marks';
import type { Drawing } from './drawing';
import { evidenceNotes } from './evidence-notes';
import { SLIDE } from './master-xml';
import { run, type Slide } from './new-slide';
import type { SlidePlan } from './plan-deck';
import { type Block, blockLines, evidenceBlocks, feltLine, fitBlocks } from './plan-evidence';
import { fitBox, seenPart } from './seen-part';
import type { Box } from './shape-xml';
import { cutToLines, linesIn } from './text-fit';
import type { Paragraph } from './text-xml';

type Plan = Extract<SlidePlan, { kind: 'evidence' }>;

const TOP = 1.25;
const BOTTOM = 6.95;
const GAP = 0.35;
/** Words beside a picture are at least, and a picture at most so wide. */
const LEAST_WORDS = 4.6;
/** Points of the words: as large as all of them fit. */
const SIZES = [16, 14, 12] as const;

export function drawEvidence(slide: Slide, plan: Plan, { pictures, redactions, source }: Drawing): void {
  const { one, picture } = plan;
  const room: Box = {
    x: SLIDE.side,
    y: TOP,
    width: SLIDE.width - 2 * SLIDE.side - LEAST_WORDS - GAP,
    height: BOTTOM - TOP,
  };
  const width = drawPicture(slide, plan, pictures, room, source);
  const x = SLIDE.side + (width > 0 ? width + GAP : 0);
  if (picture === 0)
    drawWords(slide, plan, { x, y: TOP, width: SLIDE.width - SLIDE.side - x, height: BOTTOM - TOP }, source);
  slide.notes(evidenceNotes(one, redactions, source));
}

/** Returns the inches of width that it takes: none where nothing was pictured. */
function drawPicture(
  slide: Slide,
  { one, picture }: Plan,
  pictures: DeckPictures,
  room: Box,
  source: ExportSource,
): number {
  const { t } = source;
  const shown = one.pictures[picture];
  const title = one.touchpoint.title || t('untitled');
  if (!shown) return 0;
  const part = pictures.parts.get(shown.snapshot.id);
  if (!part) {
    const width = 3;
    slide.shape('Picture', { ...room, width, height: 1.2 }, { fill: solidFill('bg2'), anchor: 'middle' }, [
      { runs: [run(t('report.picture-missing'), { size: 12, colour: 'tx2' })], align: 'middle' },
    ]);
    return width;
  }
  const { seen, cut, partly } = seenPart(shown);
  const caption = partly ? 0.4 : 0;
  const box = fitBox({ seen, cut, partly }, { ...room, height: room.height - caption });
  const of = one.pictures.length;
  const marks = shown.marked?.marks ?? [];
  const what =
    picture === 0 ? t('report.picture', { n: one.number, title }) : t('full-page.part', { title, n: picture + 1, of });
  const alt =
    marks.length === 0
      ? what
      : t('mark.picture', { picture: what, marks: marks.map((mark) => markName(t, mark, marks)).join('; ') });
  slide.group(t('report.evidence'), box, () => {
    slide.picture(t('report.evidence'), box, part, cut, alt);
    if (shown.marked) drawMarks(slide, shown.marked, seen, box);
  });
  if (partly) {
    slide.shape('Caption', { x: box.x, y: box.y + box.height + 0.03, width: box.width, height: 0.37 }, { inset: 0 }, [
      { runs: [run(t('slide.cut'), { size: 9, colour: 'tx2' })] },
    ]);
  }
  return box.width;
}

function drawWords(slide: Slide, { one }: Plan, room: Box, source: ExportSource): void {
  const { t } = source;
  const { touchpoint, stage } = one;
  const value = touchpoint.emotion?.value;
  const face = 0.5;
  const head = { x: room.x, y: room.y, width: room.width, height: face };
  if (value !== undefined) {
    slide.face(
      { x: room.x, y: room.y, width: face, height: face },
      nearestEmotion(value),
      '',
      touchpoint.evidence === 'assumed',
    );
    Object.assign(head, { x: room.x + face + 0.12, width: room.width - face - 0.12 });
  }
  const felt = cutToLines(feltLine(one, source), { width: head.width, size: 14 }, 2);
  slide.shape('Felt', head, { inset: 0, anchor: 'middle' }, [
    {
      runs: [
        run(felt, { size: 14, bold: true, colour: value === undefined ? 'tx2' : emotionColour(nearestEmotion(value)) }),
      ],
    },
  ]);
  const facts = [stage?.name, t(`channel.${touchpoint.channel}`), statusWords(touchpoint, source)]
    .filter(Boolean)
    .join('  ·  ');
  const place = { width: room.width, size: 11 };
  slide.shape('Facts', { ...room, y: room.y + face + 0.08, height: 0.4 }, { inset: 0 }, [
    { runs: [run(cutToLines(facts, place, 2), { size: 11, colour: 'tx2' })] },
  ]);
  const foot = 0.42;
  const top = face + 0.62;
  const blocks = evidenceBlocks(one, source);
  const left = room.height - top - foot;
  const gap = 5;
  const width = room.width - 0.1;
  const linesOfSize = (size: number) => linesIn(left - (blocks.length * gap) / 72, size);
  const size = SIZES.find((one) => blockLines(blocks, { width, size: one }) <= linesOfSize(one)) ?? SIZES[2];
  const fitted = fitBlocks(blocks, { width, size }, linesOfSize(size));
  if (fitted.length > 0) {
    slide.shape(
      'Words',
      { ...room, y: room.y + top, height: left },
      { inset: 0 },
      fitted.flatMap((block) => blockWords(block, size, gap)),
    );
  }
  drawFoot(slide, one, { ...room, y: room.y + room.height - foot, height: foot }, source);
}

const BLOCK_COLOURS: Readonly<Record<Block['kind'], DeckColour>> = {
  quote: 'tx1',
  words: 'tx2',
  pain: 'accent2',
  gain: 'accent6',
  need: 'accent4',
  idea: 'accent1',
  leave: 'accent2',
};

function blockWords({ kind, label, text }: Block, size: number, above: number): Paragraph[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const name =
    label === ''
      ? []
      : [run(lines.length > 0 ? `${label}: ` : label, { size, bold: true, colour: BLOCK_COLOURS[kind] })];
  return (lines.length > 0 ? lines : ['']).map((line, i) => ({
    runs: [...(i === 0 ? name : []), run(line, { size, italic: kind === 'quote' })],
    above: i === 0 ? above : 0,
  }));
}

/** Where and when it was: its page can be opened. */
function drawFoot(slide: Slide, { touchpoint, walkthrough }: Plan['one'], room: Box, source: ExportSource): void {
  const { language } = source;
  const when = formatInstant(touchpoint.at, language, walkthrough?.zone);
  const place = { width: room.width, size: 9 };
  const about = [when, walkthrough?.shopper ?? ''].filter(Boolean).join('  ·  ');
  const page: Paragraph[] = touchpoint.url
    ? [
        {
          runs: [
            run(cutToLines(displayUrl(touchpoint.url), place, 1), {
              size: 9,
              colour: 'tx2',
              link: slide.linkToWeb(touchpoint.url),
            }),
          ],
        },
      ]
    : [];
  slide.shape('Source', room, { inset: 0, anchor: 'bottom' }, [
    { runs: [run(cutToLines(about, place, 1), { size: 9, colour: 'tx2' })] },
    ...page,
  ]);
}
