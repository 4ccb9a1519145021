// Build and run: everything a script in TypeScript needs before it can drive the built extension.
import { ensureReady } from './ensure-ready.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { run, runTool } from './run-tool.mjs';

/**
 * Installs what is missing, builds for Chrome, runs `script`; the process ends with its exit code.
 * @param {string} script
 * @param {string[]} [args] for the script
 */
export const buildAndRun = async (script, args = []) => {
  ensureReady();
  process.env.CHROME_PATH = ensureBrowser().path;
  const built = await runTool(['wxt', 'wxt'], ['build']);
  process.exitCode = built || (await run(process.execPath, ['--import', 'tsx', script, ...args]));
};
