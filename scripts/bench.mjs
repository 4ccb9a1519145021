// `npm run bench`: builds Walkmap and prints how fast it is beside the bare paths; `-- S1 S6` picks, `-- --write` notes it.
import { buildAndRun } from './build-and-run.mjs';

await buildAndRun('tests/bench/run.ts', process.argv.slice(2));
