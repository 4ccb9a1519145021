// Run: sweeps of faults against the real extension in a real browser; violations end it with exit code 1.
import { fileURLToPath } from 'node:url';
import { readOptions, repeatLine } from './options';
import { appendResult, newResult, retell } from './record';
import { sweep } from './sweep';

const options = readOptions(process.argv.slice(2));
const docs = fileURLToPath(new URL('../../docs', import.meta.url));

for (const kind of options.kinds) {
  for (const backend of options.backends) {
    const result = newResult(kind, backend, options);
    await sweep(result, (trial, seconds, problems) => {
      const verdict = problems.length === 0 ? 'ok' : problems.join('; ');
      console.log(`${kind} ${backend} ${trial.number} seed ${trial.seed}: ${verdict} (${seconds.toFixed(1)} s)`);
      if (problems.length > 0) console.log(`  repeat: ${repeatLine(result, trial.number)}`);
    });
    appendResult(docs, result);
    if (result.violations.length + result.stuck.length > 0) process.exitCode = 1;
  }
}
console.log(`\n${retell(docs)}`);
