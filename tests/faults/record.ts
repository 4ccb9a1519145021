// Record: each run is one line of docs/faults/results.ndjson; docs/faults.md sums the lines up.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { table } from '../bench/table';
import { BACKENDS, type Backend } from './backend';
import { KINDS, type Kind } from './fault';
import type { Findings, Run } from './sweep';

export interface Result extends Run, Findings {
  seconds: number;
  version: string;
  commit: string;
  browser: string;
  /** ISO time at which the run ended. */
  at: string;
}

const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' }).stdout?.trim() ?? '';

/** The commit, marked when the product differs from it. */
const commit = () => {
  const changed =
    git('status', '--porcelain', '--', 'lib', 'components', 'entrypoints', 'wxt.config.ts', 'tests') !== '';
  return `${git('rev-parse', '--short', 'HEAD') || 'unknown'}${changed ? ' and changes' : ''}`;
};

/** What a run found, with what it ran on. @param seconds that it took */
export const newResult = (run: Run, findings: Findings, seconds: number): Result => ({
  ...run,
  ...findings,
  seconds: Math.round(seconds),
  version: JSON.parse(fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version,
  commit: commit(),
  browser: findBrowser()?.version ?? 'unknown',
  at: new Date().toISOString(),
});

const fileIn = (docs: string) => path.join(docs, 'faults/results.ndjson');

/** Adds the line of a run. @param docs folder */
export const appendResult = (docs: string, result: Result): void => {
  fs.mkdirSync(path.join(docs, 'faults'), { recursive: true });
  fs.appendFileSync(fileIn(docs), `${JSON.stringify(result)}\n`);
};

/** Writes docs/faults.md anew from all lines; returns its table. */
export const retell = (docs: string): string => {
  const lines = fs.readFileSync(fileIn(docs), 'utf8').trim().split('\n');
  const summary = summarise(lines.map((line) => JSON.parse(line) as Result));
  fs.writeFileSync(
    path.join(docs, 'faults.md'),
    `# Faults\n\n${INTRODUCTION}\n\n${summary}\n\nWritten by \`npm run test:faults\` from \`faults/results.ndjson\`.\n`,
  );
  return summary;
};

const INTRODUCTION = `Sweeps of faults against the real extension in a real browser, added up over all recorded runs. A violation is an
acknowledged touchpoint that is lost or changed, anything half-written, a picture under the wrong address, or a word that was typed and
is gone. A stuck trial is one whose browser hung or did not start; it proves nothing and is not counted as done.`;

/** A Markdown table with a row for each kind and backend. */
export const summarise = (results: readonly Result[]): string => {
  const rows = KINDS.flatMap((kind) =>
    BACKENDS.flatMap((backend) => {
      const runs = results.filter((result) => result.kind === kind && result.backend === backend);
      return runs.length === 0 ? [] : [rowOf(kind, backend, runs)];
    }),
  );
  return table(['fault', 'store', 'done', 'violations', 'stuck', 'what was counted', 'time'], rows);
};

const rowOf = (kind: Kind, backend: Backend, runs: readonly Result[]): string[] => {
  const sum = (of: (result: Result) => number) => runs.reduce((total, result) => total + of(result), 0);
  const names = [...new Set(runs.flatMap((result) => Object.keys(result.figures)))].sort();
  const stuck = sum((result) => result.stuck.length);
  return [
    kind,
    backend,
    String(sum((result) => result.count) - stuck),
    String(sum((result) => result.violations.length)),
    String(stuck),
    names.map((name) => `${sum((result) => result.figures[name] ?? 0)} ${name}`).join(', '),
    `${Math.round(sum((result) => result.seconds) / 60)} min`,
  ];
};
