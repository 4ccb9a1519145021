// Map picture (S6): a map as PNG and as SVG, over a canvas drawn by hand and over html-to-image.
import type { Page } from '@playwright/test';
import { type Bench, compare, interleave, type Line, type Sample } from './bench';
import type { Made, MapPicture } from './pages/map-picture/main';
import { seedStage } from './seeded';
import { onStage, PATIENCE, type Stage } from './stage';
import { median } from './table';

const LARGE = 300;

/** html-to-image takes seconds for this one, half a minute for twice as many, and cuts what is wider than 16,384 pixels. */
const SMALL = 30;

const ROUNDS = 5;

/** Pixels of one photograph of the browser; far larger ones come out blank. */
const TILE_WIDTH = 4_000;

const MOST_OFF = 0.0005;

type Way = Parameters<MapPicture['make']>[0];
type Its = { mapPicture: MapPicture };

export const mapPicture: Bench = {
  id: 'S6',
  run: async () => [
    ...(await onStage((stage) => benchLarge(stage, 'map of 300 to PNG'))),
    ...(await onStage(benchPackage)),
  ],
};

async function benchLarge(stage: Stage, what: string): Promise<Line[]> {
  const studio = await openStudio(stage, LARGE);
  const { own, byHand } = await interleave(ROUNDS, { byHand: studio.way('byHand'), own: studio.way('own') });
  const { width, height } = studio.made.get('own')?.at(-1) ?? {};
  const longest = (way: Way) => `${median((studio.made.get(way) ?? []).map((one) => one.longest)).toFixed(0)} ms`;
  return [
    compare({
      id: 'S6',
      what: `${what} (${width} x ${height}), over a canvas by hand`,
      own,
      bare: byHand,
      atMost: 1.5,
    }),
    await exactness(await studio.open()),
    {
      id: 'S6',
      what: '… longest task of the page, beside the canvas by hand',
      measured: longest('own'),
      goal: '',
      reached: null,
      bare: longest('byHand'),
      cpu: '',
      n: ROUNDS,
    },
  ];
}

async function benchPackage(stage: Stage): Promise<Line[]> {
  const { way } = await openStudio(stage, SMALL);
  const names: readonly Way[] = ['own', 'htmlToImage', 'ownSvg', 'htmlToImageSvg'];
  const ways = Object.fromEntries(names.map((name) => [name, way(name)])) as Record<Way, () => Promise<Sample>>;
  const taken = await interleave(ROUNDS, ways, 0);
  const line = (to: string, own: readonly Sample[], bare: readonly Sample[], fasterBy: number) =>
    compare({ id: 'S6', what: `map of ${SMALL} to ${to}, over html-to-image`, own, bare, fasterBy });
  return [line('PNG', taken.own, taken.htmlToImage, 5), line('SVG', taken.ownSvg, taken.htmlToImageSvg, 20)];
}

interface Studio {
  open(): Promise<Page>;
  way(name: Way): () => Promise<Sample>;
  made: ReadonlyMap<Way, readonly Made[]>;
}

async function openStudio(stage: Stage, touchpoints: number): Promise<Studio> {
  const { rows } = await seedStage(stage, touchpoints);
  const made = new Map<Way, Made[]>();
  const open = async () => {
    const page = await stage.open(`map-picture.html?map=${rows.map.id}`);
    await page.getByRole('main').waitFor({ state: 'attached', timeout: PATIENCE });
    return page;
  };
  const way = (name: Way) => async (): Promise<Sample> => {
    const page = await open();
    try {
      return await stage.timed(async () => {
        const one = await page.evaluate((called) => (globalThis as unknown as Its).mapPicture.make(called), name);
        made.set(name, [...(made.get(name) ?? []), one]);
        return one.ms;
      });
    } finally {
      await page.close();
    }
  };
  return { open, way, made };
}

/** Holds our picture against the browser's own photographs of the same map, tile by tile. */
async function exactness(page: Page): Promise<Line> {
  await page.evaluate(() => (globalThis as unknown as Its).mapPicture.make('own'));
  const { width, height } = await page.evaluate(() => (globalThis as unknown as Its).mapPicture.show());
  const off = { pixels: 0, of: 0, thumbnails: 0, ofThumbnails: 0 };
  await page.setViewportSize({ width: TILE_WIDTH, height });
  for (let from = 0; from < width; from += TILE_WIDTH) {
    // The last tile begins earlier, and looks at some pixels again.
    const left = await page.evaluate((x) => {
      scrollTo(x, 0);
      return scrollX;
    }, from);
    const photograph = (await page.screenshot()).toString('base64');
    const tile = await page.evaluate(([data, at]) => (globalThis as unknown as Its).mapPicture.compare(data, at), [
      photograph,
      left,
    ] as const);
    for (const key of Object.keys(off) as (keyof typeof off)[]) off[key] += tile[key];
  }
  if (off.ofThumbnails < LARGE / 2) throw new Error(`only ${off.ofThumbnails} thumbnails were looked at`);
  const share = off.pixels / off.of;
  return {
    id: 'S6',
    what: "… pixels off the browser's own photograph, thumbnails off",
    measured: `${(share * 100).toFixed(3)} %, ${off.thumbnails} of ${off.ofThumbnails}`,
    goal: `<= ${MOST_OFF * 100} %, 0`,
    reached: share <= MOST_OFF && off.thumbnails === 0,
    bare: `${(off.of / 1e6).toFixed(0)} megapixels`,
    cpu: '',
    n: 1,
  };
}
