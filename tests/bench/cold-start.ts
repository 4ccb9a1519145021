// Cold start (S9): from the start of the navigation to the first screen, and how much script that took.

import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Bench, compare, interleave, type Line } from './bench';
import { benchExtension } from './bench-extension';
import { onStage, type Stage } from './stage';

const ROUNDS = 9;

/** Each page with what is on it as soon as it can be used, and the most script it may load (KB, gzip). */
const PAGES = [
  { name: 'panel', file: 'sidepanel.html', shows: '#root button', limit: 75 },
  { name: 'map page', file: 'map.html', shows: '#root main', limit: 120 },
  { name: 'library', file: 'library.html', shows: '#root main', limit: 120 },
] as const;

export const coldStart: Bench = {
  id: 'S9',
  run: () =>
    onStage(async (stage) => {
      const taken = await interleave(ROUNDS, {
        empty: () => stage.paint('empty.html', 'main'),
        ...Object.fromEntries(PAGES.map(({ name, file, shows }) => [name, () => stage.paint(file, shows)])),
      });
      const lines: Line[] = [];
      for (const { name, file, limit } of PAGES) {
        const own = (taken as Record<string, typeof taken.empty>)[name] ?? [];
        lines.push(
          compare({ id: 'S9', what: `${name}, cold, over an empty page`, own, bare: taken.empty, atMost: 1.3 }),
          scriptLine(name, await scriptsOf(stage, file), limit),
        );
      }
      return lines;
    }),
};

/** The files of script that a page has loaded once it stands still, of all languages and exporters what it really took. */
async function scriptsOf(stage: Stage, file: string): Promise<string[]> {
  const page = await stage.browser.context.newPage();
  try {
    const session = await stage.browser.context.newCDPSession(page);
    const files = new Set<string>();
    session.on('Debugger.scriptParsed', ({ url }) => {
      if (url.startsWith('chrome-extension://')) files.add(new URL(url).pathname);
    });
    await session.send('Debugger.enable');
    await page.goto(`chrome-extension://${stage.browser.id}/${file}`, { waitUntil: 'networkidle' });
    if (files.size === 0) throw new Error(`${file} loads no script`);
    return [...files];
  } finally {
    await page.close();
  }
}

function scriptLine(name: string, files: readonly string[], limit: number): Line {
  const sizes = files.map((file) => fs.readFileSync(path.join(benchExtension, file)));
  const kb = (bytes: number) => bytes / 1024;
  const gzip = kb(sizes.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0));
  return {
    id: 'S9',
    what: `${name}, script it loads, gzip`,
    measured: `${gzip.toFixed(0)} KB`,
    goal: `<= ${limit} KB`,
    reached: gzip <= limit,
    bare: `${kb(sizes.reduce((sum, file) => sum + file.length, 0)).toFixed(0)} KB plain`,
    cpu: '',
    n: files.length,
  };
}
