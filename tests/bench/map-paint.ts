// Map paint (S4): a cold map page until its grid is painted, over cells cloned from a template and raw IndexedDB.
import { type Bench, compare, interleave, type Line } from './bench';
import { seedStage } from './seeded';
import { onStage, type Stage } from './stage';
import { writeVanilla } from './vanilla-page';

/** The bare way draws all of the large map too, which takes ten to thirty seconds: three times must do. */
const SIZES = [
  { touchpoints: 300, rounds: 7, uncounted: 1, atMost: 1.5 },
  { touchpoints: 5_000, rounds: 3, uncounted: 0, atMost: 0.15 },
];

/** The smallest map in which every scene of the story stands once: what the cells of larger ones are cloned from. */
const SCENES = 12;

const GRID = 'main table tbody td';

export const mapPaint: Bench = {
  id: 'S4',
  async run() {
    await makeVanillaMap();
    const lines: Line[] = [];
    for (const size of SIZES) lines.push(await onStage((stage) => benchPaint(stage, size)));
    return lines;
  },
};

/** Draws the small map once in our own page, for the bare page to clone from. */
export const makeVanillaMap = (): Promise<void> =>
  onStage(async (stage) => {
    await seedStage(stage, SCENES);
    const map = await stage.open('map.html');
    await map.locator(GRID).first().waitFor();
    await writeVanilla('vanilla-map.html', 'map.html', map, 'main table');
  });

type Size = (typeof SIZES)[number];

async function benchPaint(stage: Stage, { touchpoints, rounds, uncounted, atMost }: Size): Promise<Line> {
  const { rows } = await seedStage(stage, touchpoints);
  const vanilla = `vanilla-map.html?run=${rows.walkthroughs[0]?.id}`;
  const ways = {
    bare: () => stage.paint(vanilla, GRID),
    own: () => stage.paint(`map.html?map=${rows.map.id}`, GRID),
  };
  const { own, bare } = await interleave(rounds, ways, uncounted);
  const what = `map of ${touchpoints.toLocaleString('en')}, cold, first paint over a vanilla template`;
  return compare({ id: 'S4', what, own, bare, atMost });
}
