// `npm run bench`: builds Walkmap and prints what its ways of doing things cost beside the ways not taken.
import { buildAndRun } from './build-and-run.mjs';

await buildAndRun('tests/bench/run.ts');
