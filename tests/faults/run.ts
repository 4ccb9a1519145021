// Run: sweeps of faults against the real extension in a real browser; violations end it with exit code 1.
import { fileURLToPath } from 'node:url';
import { readOptions, repeatLine } from './options';
import { appendResult, newResult, retell } from './record';
import { sweep, usualCount } from './sweep';

const docs = fileURLToPath(new URL('../../docs', import.meta.url));
const { kinds, backends, seed, from, count } = readOptions(process.argv.slice(2));

for (const kind of kinds) {
  for (const backend of backends) {
    const run = { kind, backend, seed, from, count: count ?? usualCount(kind) };
    const start = performance.now();
    const findings = await sweep(run, (trial, seconds, problems) => {
      const verdict = problems.length === 0 ? 'ok' : problems.join('; ');
      console.log(`${kind} ${backend} ${trial.number} seed ${trial.seed}: ${verdict} (${seconds.toFixed(1)} s)`);
      if (problems.length > 0) console.log(`  repeat: ${repeatLine(run, trial.number)}`);
    });
    appendResult(docs, newResult(run, findings, (performance.now() - start) / 1_000));
    if (findings.violations.length + findings.stuck.length > 0) process.exitCode = 1;
  }
}
console.log(`\n${retell(docs)}`);
