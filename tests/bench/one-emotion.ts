// One emotion (S5): an emotion that is edited elsewhere, until the map shows it, over one style of one cell.
import { START } from '../support/rows';
import { type Bench, compare, interleave, type Line, type Sample } from './bench';
import { expectText, paintedAt, writeElsewhere } from './elsewhere';
import { makeVanillaMap } from './map-paint';
import { seedStage } from './seeded';
import { onStage, type Stage } from './stage';
import { median } from './table';

/** Until the map is windowed, one of 5,000 opens too slowly to be edited again and again. */
const SIZES = [60, 300, 1_000];
const ROUNDS = 5;

/** How far the largest map may be slower than the smallest to count as "the same at each size". */
const SAME = 1.25;

const NUMBER_ON_CURVE = 'main table svg[role="img"] g > text';

export const oneEmotion: Bench = {
  id: 'S5',
  async run() {
    await makeVanillaMap();
    const measured: { line: Line; ms: number }[] = [];
    for (const size of SIZES) {
      const { own, bare } = await onStage((stage) => benchEdit(stage, size));
      const what = `one emotion edited on a map of ${size.toLocaleString('en')}, over a style write`;
      measured.push({
        line: compare({ id: 'S5', what, own, bare, atMost: 3 }),
        ms: median(own.map((sample) => sample.ms)),
      });
    }
    const growth = (measured.at(-1)?.ms ?? Number.NaN) / (measured[0]?.ms ?? Number.NaN);
    const same: Line = {
      id: 'S5',
      what: `… on a map of ${SIZES.at(-1)?.toLocaleString('en')}, over one of ${SIZES[0]}`,
      measured: `${growth.toFixed(2)}x`,
      goal: 'the same',
      reached: growth <= SAME,
      bare: `${measured[0]?.ms.toFixed(0)} ms`,
      cpu: '',
      n: ROUNDS,
    };
    return [...measured.map(({ line }) => line), same];
  },
};

async function benchEdit(stage: Stage, size: number): Promise<{ own: Sample[]; bare: Sample[] }> {
  const { rows, writer } = await seedStage(stage, size);
  const [first] = rows.touchpoints;
  if (!first) throw new Error('nothing was seeded');
  const emotion = (value: 2 | -2) => ({ emotion: { scale: 'emotion' as const, value, at: START } });
  /** From a durable write of another emotion to the frame in which `page` shows it at `where`. */
  const edit = async (file: string, where: string, show: (value: number) => string) => {
    await writeElsewhere(writer, first.id, emotion(2));
    const page = await stage.open(file);
    try {
      await page
        .locator(where)
        .filter({ hasText: show(2) })
        .first()
        .waitFor();
      await expectText(page, where, show(-2));
      return await stage.timed(async () => {
        const written = await writeElsewhere(writer, first.id, emotion(-2));
        return (await paintedAt(page)) - written;
      });
    } finally {
      await page.close();
    }
  };
  return interleave(ROUNDS, {
    bare: () => edit(`vanilla-map.html?run=${first.walkthroughId}&edit=${first.id}`, '#bench-value', String),
    own: () => edit(`map.html?map=${rows.map.id}`, NUMBER_ON_CURVE, (value) => (value < 0 ? '−2' : '+2')),
  });
}
