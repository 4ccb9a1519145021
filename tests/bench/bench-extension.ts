// Bench extension: the built extension, byte for byte, with the pages of the benches laid beside it in a copy.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import config from '../../wxt.config';
import { builtExtension } from '../support/launch-browser';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pagesOutput = path.join(root, '.output/bench-pages');

/** The folder of the copy; nothing of it is ever in what ships. */
export const benchExtension = path.join(root, '.output/bench');

/** Builds the pages of `tests/bench/pages` as WXT builds ours, and lays them beside a copy of the built extension. */
export async function buildBenchExtension(): Promise<void> {
  if (!fs.existsSync(path.join(builtExtension, 'manifest.json'))) throw new Error('Run "npx wxt build" first.');
  const quiet = () => {};
  await build({
    ...config,
    configFile: false,
    // WXT writes types into its root, and those of the benches are not ours.
    root: path.join(root, 'tests/bench'),
    srcDir: root,
    entrypointsDir: path.join(root, 'tests/bench/pages'),
    publicDir: 'no-public-files',
    outDir: pagesOutput,
    outDirTemplate: 'pages',
    manifest: { name: 'Benches', version: '0.0.1' },
    logger: {
      ...console,
      fatal: console.error,
      success: quiet,
      log: quiet,
      info: quiet,
      warn: quiet,
      debug: quiet,
      level: 1,
    },
  });
  const pages = path.join(pagesOutput, 'pages');
  fs.rmSync(path.join(pages, 'manifest.json'));
  fs.rmSync(benchExtension, { recursive: true, force: true });
  fs.cpSync(pages, benchExtension, { recursive: true });
  // Last, so that where a file has one name in both, ours is the one that ships.
  fs.cpSync(builtExtension, benchExtension, { recursive: true });
}
