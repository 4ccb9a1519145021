// Panel redraw (S3): from a write in another context to the frame that shows it, over a live query that draws nothing.
import { type Bench, compare, interleave, type Line } from './bench';
import { expectText, paintedAt, writeElsewhere } from './elsewhere';
import type { BenchRead } from './pages/live-query/main';
import { seedStage } from './seeded';
import { onStage, type Stage } from './stage';
import { median } from './table';

const ROUNDS = 9;
const SIZES = [60, 200];

/** Milliseconds that two frames take at 60 a second. */
const TWO_FRAMES = 2_000 / 60;

const TITLES = '[aria-labelledby="touchpoint-list"] li [dir="auto"]';

export const panelRedraw: Bench = {
  id: 'S3',
  async run() {
    const lines: Line[] = [];
    for (const size of SIZES) lines.push(await onStage((stage) => benchRedraw(stage, size)));
    return lines;
  },
};

async function benchRedraw(stage: Stage, size: number): Promise<Line> {
  const { rows, writer } = await seedStage(stage, size);
  const newest = rows.touchpoints.at(-1);
  if (!newest) throw new Error('nothing was seeded');
  let turn = 0;
  const { own, bare } = await interleave(ROUNDS, {
    bare: async () => {
      const page = await stage.open(`live-query.html?run=${newest.walkthroughId}`);
      await page.getByRole('main').waitFor();
      const title = `Written ${turn++}`;
      const sample = await stage.timed(async () => {
        const written = await writeElsewhere(writer, newest.id, { title });
        const read = await page.waitForFunction(
          (wanted) => (globalThis as unknown as { benchRead: BenchRead }).benchRead.get(wanted),
          title,
        );
        return Number(await read.jsonValue()) - written;
      });
      await page.close();
      return sample;
    },
    own: async () => {
      const page = await stage.open('sidepanel.html');
      await page.locator(TITLES).first().waitFor();
      const title = `Written ${turn++}`;
      await expectText(page, TITLES, title);
      const sample = await stage.timed(async () => {
        const written = await writeElsewhere(writer, newest.id, { title });
        return (await paintedAt(page)) - written;
      });
      await page.close();
      return sample;
    },
  });
  const line = compare({ id: 'S3', what: `panel of ${size}, redrawn after a write elsewhere`, own, bare });
  const over = median(own.map(({ ms }) => ms)) - median(bare.map(({ ms }) => ms));
  return {
    ...line,
    measured: `+${over.toFixed(0)} ms, ${line.measured}`,
    goal: '<= 2 frames more',
    reached: over <= TWO_FRAMES,
  };
}
