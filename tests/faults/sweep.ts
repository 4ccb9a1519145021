// Sweep: trials of one kind of fault in a row, each with a deadline; a browser that hangs is ended, and counted.
import { performance } from 'node:perf_hooks';
import { newChance } from '../support/chance';
import { autoClick } from './auto-click';
import type { Backend } from './backend';
import type { Bench, Fault, Kind } from './fault';
import { kill } from './kill';
import { panelClose } from './panel-close';
import { tabRace } from './tab-race';
import { workerStop } from './worker-stop';

const FAULTS: Record<Kind, Fault> = {
  kill,
  'worker-stop': workerStop,
  'tab-race': tabRace,
  'panel-close': panelClose,
  'auto-click': autoClick,
};

/** How many trials of `kind` a run has that names no number. */
export const usualCount = (kind: Kind): number => FAULTS[kind].usual;

/** Of trial `number`, which alone it repeats; neighbours have nothing in common. */
const seedOf = (seed: number, number: number): number => (seed + Math.imul(number, 0x9e3779b1)) >>> 0;

export interface Run {
  kind: Kind;
  backend: Backend;
  seed: number;
  /** Number of the first trial. */
  from: number;
  count: number;
}

interface Finding {
  trial: number;
  what: string;
}

export interface Findings {
  violations: Finding[];
  /** Trials that came to no end: the browser hung or did not do what any trial needs. They prove nothing. */
  stuck: Finding[];
  /** Sums of what the trials counted. */
  figures: Record<string, number>;
}

type Told = (trial: { number: number; seed: number }, seconds: number, problems: readonly string[]) => void;

/** Does the trials of `run`; `told` hears of each as it ends. */
export const sweep = async (run: Run, told: Told = () => {}): Promise<Findings> => {
  const fault = FAULTS[run.kind];
  const findings: Findings = { violations: [], stuck: [], figures: {} };
  let bench: Bench | undefined;
  let used = 0;
  const discard = async () => {
    await bench?.close().catch((error) => console.warn('a bench does not close:', String(error)));
    bench = undefined;
  };
  for (let number = run.from; number < run.from + run.count; number += 1) {
    const seed = seedOf(run.seed, number);
    const began = performance.now();
    let problems: string[];
    try {
      if (used === fault.perBench) await discard();
      if (!bench) {
        used = 0;
        bench = await within(fault.deadline, fault.open(run.backend));
      }
      used += 1;
      const outcome = await within(fault.deadline, bench.trial({ number, chance: newChance(seed) }));
      for (const [name, figure] of Object.entries(outcome.figures))
        findings.figures[name] = (findings.figures[name] ?? 0) + figure;
      problems = outcome.violations;
      findings.violations.push(...problems.map((what) => ({ trial: number, what })));
    } catch (error) {
      problems = [`stuck: ${firstLine(error)}`];
      findings.stuck.push({ trial: number, what: firstLine(error) });
    }
    // What a bad trial left behind must not count against the next one.
    if (problems.length > 0) await discard();
    told({ number, seed }, (performance.now() - began) / 1_000, problems);
  }
  await discard();
  return findings;
};

const within = async <T>(deadline: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${deadline / 1_000} s`)), deadline);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // Of a bench that hung, what comes after its browser was ended is of no interest.
    work.catch(() => undefined);
  }
};

const firstLine = (error: unknown): string => String(error).split('\n')[0] ?? '';
