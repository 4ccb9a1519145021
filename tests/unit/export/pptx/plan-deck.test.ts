// Plan deck: which slides there are for journeys of any length, and that nothing runs off one of them.
import { expect, test } from 'vitest';
import { newBreather } from '@/lib/export/breather';
import { chooseEvidence, MOST_EVIDENCE } from '@/lib/export/pptx/choose-evidence';
import { planDeck } from '@/lib/export/pptx/plan-deck';
import { MAP_PLACE } from '@/lib/export/pptx/plan-map';
import { heightOf, linesOf } from '@/lib/export/pptx/text-fit';
import { strangeSource } from './strange-source';

const BREATHE = newBreather(new AbortController().signal);
const SIZES = [1, 12, 13, 60, 300];

test.each(SIZES)('every one of %i touchpoints is on a map and in the table of its stage', async (touchpoints) => {
  const source = await strangeSource({ touchpoints });
  const { slides, sections, evidence } = await planDeck(source, BREATHE);
  const onMaps = slides.flatMap((slide) => (slide.kind === 'map' ? slide.map.columns : []));
  expect(onMaps).toEqual(source.map.columns);
  const inTables = slides.flatMap((slide) => (slide.kind === 'stage' ? slide.rows.map(({ one }) => one.number) : []));
  expect(inTables).toEqual(evidence.map(({ number }) => number));
  expect(sections.reduce((sum, section) => sum + section.slides, 0)).toBe(slides.length);
  for (const { stage } of source.map.stages) {
    expect(slides.some((slide) => slide.kind === 'stage' && slide.stage.stage === stage)).toBe(true);
  }
});

test.each(SIZES)('with %i touchpoints no slide holds more than fits on it', async (touchpoints) => {
  const { slides } = await planDeck(await strangeSource({ touchpoints, runs: touchpoints === 12 ? 3 : 1 }), BREATHE);
  for (const slide of slides) {
    if (slide.kind === 'map') {
      const { lanes, size, width, titles } = slide.map;
      const height = lanes.reduce((sum, { lines }) => sum + heightOf(lines, size) + MAP_PLACE.edge, 0);
      expect(height).toBeLessThanOrEqual(MAP_PLACE.lanes + 1e-6);
      const lines = (text: string) => linesOf(text, { width: width - MAP_PLACE.side, size }).length;
      for (const title of titles) expect(lines(title)).toBeLessThanOrEqual(MAP_PLACE.titleLines);
      for (const lane of lanes) for (const cell of lane.cells) expect(lines(cell)).toBeLessThanOrEqual(lane.lines);
    }
    if (slide.kind === 'stage' || slide.kind === 'decisions') {
      const rows: readonly { height: number }[] = slide.rows;
      expect(rows.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(5.25);
    }
  }
});

test('the numbers of a table lead to the slide of their evidence', async () => {
  const { slides, slideOfEvidence, slideOfStage, shown } = await planDeck(
    await strangeSource({ touchpoints: 60 }),
    BREATHE,
  );
  expect([...slideOfEvidence.keys()]).toEqual(shown.map(({ number }) => number));
  for (const [number, at] of slideOfEvidence) {
    const slide = slides[at - 1];
    expect(slide?.kind === 'evidence' && slide.one.number).toBe(number);
  }
  for (const [stage, at] of slideOfStage) {
    const slide = slides[at - 1];
    expect(slide?.kind === 'stage' && slide.stage).toBe(stage);
  }
});

test('of a long journey the telling touchpoints are shown, in their order', async () => {
  const { evidence, shown } = await planDeck(await strangeSource({ touchpoints: 300 }), BREATHE);
  expect(evidence).toHaveLength(300);
  expect(shown).toHaveLength(MOST_EVIDENCE);
  expect(shown.map(({ number }) => number)).toEqual(shown.map(({ number }) => number).toSorted((a, b) => a - b));
  const few = chooseEvidence(evidence, 5);
  expect(few).toHaveLength(5);
  for (const { touchpoint } of few) expect(touchpoint.momentOfTruth || touchpoint.wouldLeave !== null).toBe(true);
  expect(chooseEvidence(evidence.slice(0, 60))).toHaveLength(60);
});

test('a page too tall for one picture has a slide for each part', async () => {
  const source = await strangeSource({ touchpoints: 12 }, ({ snapshots }) => {
    const [first] = snapshots.values();
    if (first) snapshots.set('01JPART', { ...first, id: '01JPART', part: 1 });
  });
  const { slides: all } = await planDeck(source, BREATHE);
  const slides = all.filter((slide) => slide.kind === 'evidence' && slide.one.number === 1);
  expect(slides.map((slide) => slide.kind === 'evidence' && slide.picture)).toEqual([0, 1]);
});
