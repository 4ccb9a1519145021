// Fault: what every kind of fault has in common: a bench to try it on, one trial, and what a trial may find.
import type { Backend } from './backend';

export const KINDS = ['kill', 'worker-stop', 'tab-race', 'panel-close', 'auto-click'] as const;
export type Kind = (typeof KINDS)[number];

export interface Outcome {
  /** What must never happen, one sentence each; empty when all is well. */
  violations: string[];
  /** What was counted, by name; summed over a run. */
  figures: Record<string, number>;
}

export interface Trial {
  /** Position in the sweep, from 0. */
  number: number;
  /** Repeats with the seed of the run and the number of the trial. */
  chance: () => number;
}

export interface Bench {
  /** Does one trial and leaves the bench ready for the next. Rejects when the browser did not do what any trial needs. */
  trial(trial: Trial): Promise<Outcome>;
  /** Ends the browser and removes its profile; safe when the browser hangs. */
  close(): Promise<void>;
}

export interface Fault {
  /** Trials on one bench; then a new one begins with an empty profile. */
  perBench: number;
  /** Trials of a run that names no number. */
  usual: number;
  /** Milliseconds after which a trial counts as stuck; opening a bench may take as long. */
  deadline: number;
  open(backend: Backend): Promise<Bench>;
}
