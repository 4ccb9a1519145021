// Exports (S7): every format of a map of 60 and of 300 touchpoints, its time and its memory, beside the package that one would pick.
import { expect } from '@playwright/test';
import { EXPORT_IDS, type ExportId, OUTLET_IDS, type OutletId } from '@/lib/domain/export-format';
import { PAPER_PARTS, type PaperPart } from '@/lib/domain/paper';
import { printAddress } from '@/lib/state/print-address';
import { browserSession } from '../support/toolbar';
import { type Bench, compare, interleave, type Line, type Sample } from './bench';
import type { ExportBench, Exported, Way } from './pages/exports/main';
import { withPeak } from './peak-memory';
import { seedStage } from './seeded';
import { onStage, PATIENCE, type Stage } from './stage';
import { median } from './table';

const SIZES = [60, 300];
const ROUNDS = 5;

/** Touchpoints of which the evidence is printed, too; that of 300 takes the browser minutes, and nothing else. */
const WITH_EVIDENCE = 60;

/** Milliseconds that a page may be held up. */
const LONGEST_TASK = 50;

/** What one would pick instead; html-to-image has its lines in S6, and CSV, HTML and text are written by hand everywhere. */
const INSTEAD: Partial<Record<OutletId, readonly Exclude<Way, ExportId>[]>> = {
  bundle: ['jszip'],
  pptx: ['pptxgenjs'],
  xlsx: ['exceljs', 'writeExcelFile'],
  pdf: ['jspdf'],
};

/** What is made: a file of ours or of a package, and the PDF that the browser makes of the print page. */
type Made = Way | 'pdf';

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
  const made = new Map<Made, Taken[]>();
  const keep = (name: Made, taken: Taken) => {
    made.set(name, [...(made.get(name) ?? []), taken]);
    // It goes on for many minutes.
    console.error(`${size} touchpoints to ${name}: ${taken.ms.toFixed(0)} ms, +${taken.megabytes.toFixed(0)} MB`);
  };
  const way = (name: Way) => async (): Promise<Sample> => {
    const page = await stage.open(`exports.html?map=${rows.map.id}`);
    try {
      await page.getByRole('main').waitFor({ state: 'attached', timeout: PATIENCE });
      return await stage.timed(async () => {
        const { result, megabytes } = await withPeak(session, () =>
          page.evaluate((called) => (globalThis as unknown as Its).exportBench.make(called), name),
        );
        keep(name, { ...result, megabytes });
        return result.ms;
      });
    } finally {
      await page.close();
    }
  };
  const parts: readonly PaperPart[] = size > WITH_EVIDENCE ? ['map', 'decisions'] : PAPER_PARTS;
  /** From the address of the print page to the last byte of what the browser prints of it. */
  const printed = async (): Promise<Sample> => {
    const page = await stage.open(`exports.html?map=${rows.map.id}`);
    try {
      return await stage.timed(async () => {
        const { result, megabytes } = await withPeak(session, async () => {
          const start = performance.now();
          await page.goto(new URL(printAddress(rows.map.id, { parts }), page.url()).href);
          await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeEnabled({ timeout: PATIENCE });
          const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
          return { ms: performance.now() - start, longest: 0, bytes: pdf.length };
        });
        keep('pdf', { ...result, megabytes });
        return result.ms;
      });
    } finally {
      await page.close();
    }
  };
  const names: Way[] = [...EXPORT_IDS, ...new Set(Object.values(INSTEAD).flat())];
  const taken = await interleave(ROUNDS, {
    ...(Object.fromEntries(names.map((name) => [name, way(name)])) as Record<Way, () => Promise<Sample>>),
    pdf: printed,
  });
  const of = (name: Made, read: (one: Taken) => number) => median((made.get(name) ?? []).slice(-ROUNDS).map(read));
  const memory = (name: Made) => `+${of(name, ({ megabytes }) => megabytes).toFixed(0)} MB`;
  const clock = (name: Made) => `${median(taken[name].map(({ ms }) => ms)).toFixed(0)} ms`;
  const alone = (name: Made): Line => ({
    id: 'S7',
    what: `map of ${size} to ${name}${name === 'pdf' && size > WITH_EVIDENCE ? ' without its evidence' : ''}, ${(of(name, ({ bytes }) => bytes) / 1e6).toFixed(1)} MB`,
    measured: `${clock(name)}, ${memory(name)}`,
    goal: '',
    reached: null,
    bare: '',
    cpu: `${median(taken[name].map(({ cpuMs }) => cpuMs)).toFixed(0)} ms`,
    n: ROUNDS,
  });
  const beside = (name: OutletId, other: Way): Line => {
    const what = `… ${name}, times faster than ${other}`;
    const line = compare({ id: 'S7', what, own: taken[name], bare: taken[other], fasterBy: 1 });
    return { ...line, bare: `${line.bare}, ${memory(other)}` };
  };
  return [
    ...OUTLET_IDS.flatMap((name) => [alone(name), ...(INSTEAD[name] ?? []).map((other) => beside(name, other))]),
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
