// `npm run screens`: builds Walkmap and photographs its screens into docs/screens.
import { ensureReady } from './ensure-ready.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { run, runTool } from './run-tool.mjs';

ensureReady();
process.env.CHROME_PATH = ensureBrowser().path;
const built = await runTool(['wxt', 'wxt'], ['build']);
process.exitCode = built || (await run(process.execPath, ['--import', 'tsx', 'scripts/screens.ts']));
