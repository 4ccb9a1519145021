// Options: what `npm run test:faults` may be told, and the line that repeats one trial.
import { parseArgs } from 'node:util';
import { BACKENDS, type Backend } from './backend';
import { KINDS, type Kind } from './fault';
import type { Run } from './sweep';

export interface Options {
  kinds: readonly Kind[];
  backends: readonly Backend[];
  seed: number;
  from: number;
  /** `null`: as many as are usual for the kind. */
  count: number | null;
}

const SEED = 20_261_122;

/** Throws, for people, on what it does not know. */
export const readOptions = (args: string[]): Options => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { kind: text, backend: text, seed: text, from: text, count: text } });
  return {
    kinds: choice('kind', KINDS, values.kind),
    backends: choice('backend', BACKENDS, values.backend),
    seed: whole('seed', values.seed) ?? SEED,
    from: whole('from', values.from) ?? 0,
    count: whole('count', values.count),
  };
};

const choice = <T extends string>(name: string, all: readonly T[], given: string | undefined): readonly T[] => {
  if (given === undefined) return all;
  const found = all.find((one) => one === given);
  if (!found) throw new Error(`--${name} is one of ${all.join(', ')}, not ${given}.`);
  return [found];
};

const whole = (name: string, given: string | undefined): number | null => {
  if (given === undefined) return null;
  if (!/^\d{1,9}$/.test(given)) throw new Error(`--${name} is a whole number, not ${given}.`);
  return Number(given);
};

/** The command that does one trial of `run` again. */
export const repeatLine = ({ kind, backend, seed }: Omit<Run, 'from' | 'count'>, trial: number): string =>
  `npm run test:faults -- --kind ${kind} --backend ${backend} --seed ${seed} --from ${trial} --count 1`;
