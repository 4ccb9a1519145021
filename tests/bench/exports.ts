// Exports (S7): every format of a map of 60 and of 300 touchpoints, its time and its memory, beside the package that one would pick.
import { EXPORT_IDS, type ExportId } from '@/lib/domain/export-format';
import { browserSession } from '../support/toolbar';
import { type Bench, compare, interleave, type Line, type Sample } from './bench';
import type { ExportBench, Exported, Way } from './pages/exports/main';
import { withPeak } from './peak-memory';
import { seedStage } from './seeded';
import { onStage, PATIENCE, type Stage } from './stage';
import { median } from './table';

const SIZES = [60, 300];
const ROUNDS = 5;

/** Milliseconds that a page may be held up. */
const LONGEST_TASK = 50;

/** What one would pick instead; html-to-image has its lines in S6, and CSV, HTML and text are written by hand everywhere. */
const INSTEAD: Partial<Record<ExportId, readonly Exclude<Way, ExportId>[]>> = {
  bundle: ['jszip'],
  pptx: ['pptxgenjs'],
  xlsx: ['exceljs'],
};

interface Taken extends Exported {
  megabytes: number;
}

type Its = { exportBench: ExportBench };

export const exports: Bench = {
  id: 'S7',
  async run() {
    const lines: Line[] = [];
    for (const size of SIZES) lines.push(...(await onStage((stage) => benchSize(stage, size))));
    return lines;
  },
};

async function benchSize(stage: Stage, size: number): Promise<Line[]> {
  const { rows } = await seedStage(stage, size);
  const session = await browserSession(stage.browser);
  const made = new Map<Way, Taken[]>();
  const way = (name: Way) => async (): Promise<Sample> => {
    const page = await stage.open(`exports.html?map=${rows.map.id}`);
    try {
      await page.getByRole('main').waitFor({ state: 'attached', timeout: PATIENCE });
      return await stage.timed(async () => {
        const { result, megabytes } = await withPeak(session, () =>
          page.evaluate((called) => (globalThis as unknown as Its).exportBench.make(called), name),
        );
        made.set(name, [...(made.get(name) ?? []), { ...result, megabytes }]);
        return result.ms;
      });
    } finally {
      await page.close();
    }
  };
  const names: Way[] = [...EXPORT_IDS, ...new Set(Object.values(INSTEAD).flat())];
  const taken = await interleave(
    ROUNDS,
    Object.fromEntries(names.map((name) => [name, way(name)])) as Record<Way, () => Promise<Sample>>,
  );
  const of = (name: Way, read: (one: Taken) => number) => median((made.get(name) ?? []).slice(-ROUNDS).map(read));
  const memory = (name: Way) => `+${of(name, ({ megabytes }) => megabytes).toFixed(0)} MB`;
  const clock = (name: Way) => `${median(taken[name].map(({ ms }) => ms)).toFixed(0)} ms`;
  const alone = (name: Way): Line => ({
    id: 'S7',
    what: `map of ${size} to ${name}, ${(of(name, ({ bytes }) => bytes) / 1e6).toFixed(1)} MB`,
    measured: `${clock(name)}, ${memory(name)}`,
    goal: '',
    reached: null,
    bare: '',
    cpu: `${median(taken[name].map(({ cpuMs }) => cpuMs)).toFixed(0)} ms`,
    n: ROUNDS,
  });
  const beside = (name: ExportId, other: Way): Line => {
    const what = `… ${name}, times faster than ${other}`;
    const line = compare({ id: 'S7', what, own: taken[name], bare: taken[other], fasterBy: 1 });
    return { ...line, bare: `${line.bare}, ${memory(other)}` };
  };
  return [
    ...EXPORT_IDS.flatMap((name) => [alone(name), ...(INSTEAD[name] ?? []).map((other) => beside(name, other))]),
    ...EXPORT_IDS.flatMap((name) =>
      heldUp(
        name,
        size,
        of(name, ({ longest }) => longest),
      ),
    ),
  ];
}

/** A line for each format that held the page up; one that did not has nothing to tell. */
function heldUp(name: ExportId, size: number, longest: number): Line[] {
  if (longest <= LONGEST_TASK) return [];
  const what = `… longest task of the page, ${name} of ${size}`;
  return [
    {
      id: 'S7',
      what,
      measured: `${longest.toFixed(0)} ms`,
      goal: `<= ${LONGEST_TASK} ms`,
      reached: false,
      bare: '',
      cpu: '',
      n: ROUNDS,
    },
  ];
}
