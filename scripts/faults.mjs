// `npm run test:faults [-- --kind kill --backend sqlite --seed 1 --from 0 --count 25]`: builds Walkmap and sweeps faults over it.
import { buildAndRun } from './build-and-run.mjs';

await buildAndRun('tests/faults/run.ts', process.argv.slice(2));
