// `npm run screens`: builds Walkmap and photographs its screens into docs/screens.
import { buildAndRun } from './build-and-run.mjs';

await buildAndRun('scripts/screens.ts');
