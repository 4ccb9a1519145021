// Bench: what a bench measures and hands in: samples of our way and of the bare one, and lines of the one table.
import { median, quartiles } from './table';

/** One run of one way. */
export interface Sample {
  /** Milliseconds on the clock. */
  ms: number;
  /** Milliseconds of processor time, of all the browser's processes together. */
  cpuMs: number;
}

export interface Line {
  id: string;
  what: string;
  /** In words: a ratio with its spread, or a size. */
  measured: string;
  /** In words; empty on a line that only shows where the time goes. */
  goal: string;
  /** `null` where there is no goal. */
  reached: boolean | null;
  /** The bare path: milliseconds for scale, or what our own was held against. */
  bare: string;
  /** Processor time of our way and of the bare one. */
  cpu: string;
  /** How often each way ran. */
  n: number;
}

export interface Bench {
  /** As in `npm run bench -- S1`. */
  id: string;
  /** Rejects where something cannot be measured; a bench never leaves a line out. */
  run(): Promise<Line[]>;
}

/**
 * Runs every way once a round, each round in another order, so that what else this machine does falls on all alike.
 * First rounds (`uncounted`) read our files from the disk.
 */
export async function interleave<Name extends string>(
  rounds: number,
  ways: Record<Name, () => Promise<Sample>>,
  uncounted = 1,
): Promise<Record<Name, Sample[]>> {
  const names = Object.keys(ways) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<Name, Sample[]>;
  for (let round = -uncounted; round < rounds; round += 1) {
    for (const turn of names.keys()) {
      const name = names[(turn + round + names.length) % names.length] as Name;
      const sample = await ways[name]();
      if (!(sample.ms > 0)) throw new Error(`${name} took ${sample.ms} ms: that cannot be`);
      if (round >= 0) taken[name].push(sample);
    }
  }
  return taken;
}

export interface Compared {
  id: string;
  what: string;
  own: readonly Sample[];
  bare: readonly Sample[];
  /** The ratio that is wanted at most; left out on a line without a goal. */
  atMost?: number;
  /** How many times faster than the other way ours must be, where the other way is no bare path but a package. */
  fasterBy?: number;
}

/** A line of two ways, by their median times; the spread is the middle half of the rounds' own ratios. */
export function compare({ id, what, own, bare, atMost, fasterBy }: Compared): Line {
  const times = (samples: readonly Sample[]) => samples.map((sample) => sample.ms);
  const [over, under] = fasterBy === undefined ? [own, bare] : [bare, own];
  const ratio = median(times(over)) / median(times(under));
  const [low, high] = quartiles(over.map((sample, round) => sample.ms / (under[round]?.ms ?? Number.NaN)));
  const cpu = (samples: readonly Sample[]) => median(samples.map((sample) => sample.cpuMs)).toFixed(0);
  if (!Number.isFinite(ratio)) throw new Error(`${id} ${what}: nothing was measured`);
  return {
    id,
    what,
    measured: `${ratio.toFixed(2)}x (${low.toFixed(2)}–${high.toFixed(2)})`,
    goal: fasterBy !== undefined ? `>= ${fasterBy}x faster` : atMost === undefined ? '' : `<= ${atMost}x`,
    reached: fasterBy !== undefined ? ratio >= fasterBy : atMost === undefined ? null : ratio <= atMost,
    bare: `${median(times(bare)).toFixed(0)} ms`,
    cpu: `${cpu(own)} / ${cpu(bare)} ms`,
    n: own.length,
  };
}
