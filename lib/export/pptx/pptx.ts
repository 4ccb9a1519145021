// PPTX: the journey as a deck of shapes, tables and charts that a person goes on working with.

import { LANGUAGE_TAGS } from '@/lib/text/text';
import { type Breather, newBreather } from '../breather';
import type { Exporter, ExportSource } from '../contract';
import { fileName } from '../file-name';
import { newOfficePackage } from '../ooxml/office-package';
import { newPictureEncoder, type PictureEncoder } from '../pictures/picture-encoder';
import { addFrame } from './deck-frame';
import { addPictures, DECK_LIMIT, type DeckPictures } from './deck-pictures';
import { drawDecisions, drawLegend } from './draw-end';
import { drawEvidence } from './draw-evidence';
import { drawMap } from './draw-map';
import { drawCover, drawGlance } from './draw-overview';
import { drawStage } from './draw-stage';
import type { Drawing } from './drawing';
import { SLIDE } from './master-xml';
import { type DeckParts, newSlide, type Slide } from './new-slide';
import { type Deck, planDeck, type SlidePlan } from './plan-deck';
import { cutToLines, oneLine } from './text-fit';

const MIME_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** How much of the work the pictures are. */
const PICTURES = 0.6;

/** `limit` is bytes of all pictures; tests hand in a small one. */
export function newPptxExporter(limit = DECK_LIMIT): Exporter {
  return {
    id: 'pptx',
    mimeType: MIME_TYPE,
    async preview(source, _, signal) {
      const { slides } = await planDeck(source, newBreather(signal));
      return { kind: 'pages', pages: slides.map((slide) => ({ title: slide.title, lines: linesOn(slide, source) })) };
    },
    async run(source, { baseName }, { signal, onProgress }) {
      const breathe = newBreather(signal);
      const deck = await planDeck(source, breathe);
      const office = newOfficePackage();
      let encoder: PictureEncoder | undefined;
      const close = () => encoder?.close();
      signal.addEventListener('abort', close);
      try {
        const reading = { signal, onProgress: (share: number) => onProgress(share * PICTURES) };
        const pictures = await addPictures(
          office,
          deck.shown,
          source,
          () => (encoder ??= newPictureEncoder()),
          reading,
          limit,
        );
        await addSlides({ office, charts: 0, signal }, deck, pictures, source, breathe);
        addFrame(office, {
          title: source.map.map.name,
          sections: deck.sections,
          madeAt: source.made.at,
          appVersion: source.made.appVersion,
          language: LANGUAGE_TAGS[source.language],
        });
        const writing = { signal, onProgress: (share: number) => onProgress(PICTURES + share * (1 - PICTURES)) };
        const blob = await office.write(MIME_TYPE, writing);
        return [{ name: fileName('pptx', baseName), blob, notes: pictures.notes }];
      } finally {
        signal.removeEventListener('abort', close);
        close();
      }
    },
  };
}

export const pptx = newPptxExporter();

async function addSlides(
  parts: DeckParts,
  deck: Deck,
  pictures: DeckPictures,
  source: ExportSource,
  breathe: Breather,
): Promise<void> {
  const redactions = await source.rows('redactions');
  const footer = cutToLines(oneLine(source.map.map.name), { width: 10, size: 9 }, 1);
  for (const [i, plan] of deck.slides.entries()) {
    const slide = newSlide(parts, i + 1, plan.kind === 'cover' ? 'cover' : 'title');
    if (plan.kind !== 'cover') {
      slide.place('title', cutToLines(oneLine(plan.title), { width: SLIDE.width - 2 * SLIDE.side, size: 22 }, 1));
    }
    draw(slide, plan, { deck, pictures, redactions, source });
    slide.finish(footer);
    await breathe();
  }
}

function draw(slide: Slide, plan: SlidePlan, drawing: Drawing): void {
  const { deck, source } = drawing;
  switch (plan.kind) {
    case 'cover':
      drawCover(slide, deck, source);
      break;
    case 'glance':
      drawGlance(slide, plan, deck, source);
      break;
    case 'map':
      drawMap(slide, plan.map, deck, source);
      break;
    case 'stage':
      drawStage(slide, plan, drawing);
      break;
    case 'evidence':
      drawEvidence(slide, plan, drawing);
      break;
    case 'decisions':
      drawDecisions(slide, plan.rows, plan.title, source);
      break;
    case 'legend':
      drawLegend(slide, deck, source);
      break;
  }
}

/** What stands on a slide, in a few lines. */
function linesOn(plan: SlidePlan, { t }: ExportSource): string[] {
  switch (plan.kind) {
    case 'glance':
      return plan.stages.map(({ stage }) => (stage ? stage.name || t('untitled') : t('map.stage.none')));
    case 'map':
      return [...plan.map.titles];
    case 'stage':
      return plan.rows.map(({ one, title, felt }) => `${one.number} ${title} · ${felt.replace('\n', ' ')}`);
    case 'evidence':
      return [plan.one.touchpoint.quote, plan.one.touchpoint.doing].filter((text) => text.trim() !== '');
    case 'decisions':
      return plan.rows.map(({ cells }) => [cells[0], cells[2]].filter(Boolean).join(' · '));
    default:
      return [];
  }
}
