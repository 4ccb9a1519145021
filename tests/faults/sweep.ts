// Sweep: trials of one kind of fault in a row, each with a deadline; a browser that hangs is ended, and counted.
import { performance } from 'node:perf_hooks';
import { newChance } from '../support/chance';
import type { Bench, Fault, Kind, Outcome } from './fault';
import { kill } from './kill';
import type { Result } from './record';
import { tabRace } from './tab-race';

const FAULTS = { kill, 'tab-race': tabRace } as Record<Kind, Fault>;

/** How many trials of `kind` a run has that names no number. */
export const usualCount = (kind: Kind): number => FAULTS[kind].usual;

/** Of trial `number`, which alone it repeats; neighbours have nothing in common. */
const seedOf = (seed: number, number: number): number => (seed + Math.imul(number, 0x9e3779b1)) >>> 0;

type Told = (trial: { number: number; seed: number }, seconds: number, problems: readonly string[]) => void;

/** Does the trials that `result` names and fills it in; `told` hears of each. */
export const sweep = async (result: Result, told: Told): Promise<void> => {
  const fault = FAULTS[result.kind];
  const start = performance.now();
  let bench: Bench | undefined;
  let used = 0;
  const discard = async () => {
    await bench?.close().catch((error) => console.warn('a bench does not close:', String(error)));
    bench = undefined;
  };
  for (let number = result.from; number < result.from + result.count; number += 1) {
    const seed = seedOf(result.seed, number);
    const began = performance.now();
    let problems: string[];
    try {
      if (used === fault.perBench) await discard();
      if (!bench) {
        used = 0;
        bench = await within(fault.deadline, fault.open(result.backend));
      }
      used += 1;
      const outcome = await within(fault.deadline, bench.trial({ number, chance: newChance(seed) }));
      addFigures(result, outcome);
      problems = outcome.violations;
      result.violations.push(...problems.map((what) => ({ trial: number, what })));
    } catch (error) {
      problems = [`stuck: ${firstLine(error)}`];
      result.stuck.push({ trial: number, what: firstLine(error) });
    }
    // What a bad trial left behind must not count against the next one.
    if (problems.length > 0) await discard();
    told({ number, seed }, (performance.now() - began) / 1_000, problems);
  }
  await discard();
  result.seconds = Math.round((performance.now() - start) / 1_000);
};

const addFigures = (result: Result, { figures }: Outcome) => {
  for (const [name, figure] of Object.entries(figures)) result.figures[name] = (result.figures[name] ?? 0) + figure;
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
