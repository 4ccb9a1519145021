// One emotion (S5): an emotion that is edited elsewhere, until the map shows it, over one style of one cell.
import { START } from '../support/rows';
import { type Bench, compare, interleave, type Line, type Sample } from './bench';
import { expectText, paintedAt, writeElsewhere } from './elsewhere';
import { makeVanillaMap } from './map-paint';
import { seedStage } from './seeded';
import { onStage, PATIENCE, type Stage } from './stage';

const SMALL = 60;

/** Beside the bare page, which draws all of a map. */
const SIZES = [SMALL, 1_000];

/** The bare page would take half a minute to open each time; ours is compared with the smallest map. */
const LARGE = 5_000;
const ROUNDS = 5;

/** How far the largest map may be slower than the smallest to count as "the same at each size". */
const SAME = 1.25;

const NUMBER_ON_CURVE = 'main table svg[role="img"] g > text';

export const oneEmotion: Bench = {
  id: 'S5',
  async run() {
    await makeVanillaMap();
    const lines: Line[] = [];
    const taken = new Map<number, Sample[]>();
    for (const size of [...SIZES, LARGE]) {
      const { own, bare } = await onStage((stage) => benchEdit(stage, size));
      taken.set(size, own);
      if (size === LARGE) continue;
      const what = `one emotion edited on a map of ${size.toLocaleString('en')}, over a style write`;
      lines.push(compare({ id: 'S5', what, own, bare, atMost: 3 }));
    }
    const small = taken.get(SMALL) ?? [];
    for (const [size, own] of taken) {
      const what = `… on a map of ${size.toLocaleString('en')}, over one of ${SMALL}`;
      if (size !== SMALL) lines.push(compare({ id: 'S5', what, own, bare: small, atMost: SAME }));
    }
    return lines;
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
        .waitFor({ timeout: PATIENCE });
      await expectText(page, where, show(-2));
      return await stage.timed(async () => {
        const written = await writeElsewhere(writer, first.id, emotion(-2));
        return (await paintedAt(page)) - written;
      });
    } finally {
      await page.close();
    }
  };
  const own = () => edit(`map.html?map=${rows.map.id}`, NUMBER_ON_CURVE, (value) => (value < 0 ? '−2' : '+2'));
  if (size === LARGE) return { ...(await interleave(ROUNDS, { own })), bare: [] };
  return interleave(ROUNDS, {
    own,
    bare: () => edit(`vanilla-map.html?run=${first.walkthroughId}&edit=${first.id}`, '#bench-value', String),
  });
}
