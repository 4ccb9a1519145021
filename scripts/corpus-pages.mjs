// `npm run corpus:pages`: captures real pages in full and compares them with the browser's own pictures; `-- --write` notes it.
import { buildAndRun } from './build-and-run.mjs';

await buildAndRun('tests/corpus/full-page/run.ts', process.argv.slice(2));
