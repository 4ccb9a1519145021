// Run: the benches that are asked for, or all, printed as one table; `--write` puts it into docs/speed.md.
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import type { Bench, Line } from './bench';
import { buildBenchExtension } from './bench-extension';
import { benchCaptureFormat } from './capture-format';
import { coldStart } from './cold-start';
import { exports } from './exports';
import { library } from './library';
import { mapEdit } from './map-edit';
import { mapPaint } from './map-paint';
import { mapPicture } from './map-picture';
import { memory } from './memory';
import { oneEmotion } from './one-emotion';
import { panelRedraw } from './panel-redraw';
import { snapshot } from './snapshot';
import { onStage } from './stage';
import { table } from './table';

const BENCHES: readonly Bench[] = [
  snapshot,
  panelRedraw,
  mapPaint,
  oneEmotion,
  mapEdit,
  mapPicture,
  exports,
  library,
  coldStart,
  memory,
];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const asked = positionals.map((id) => id.toUpperCase());
if (asked[0] === 'FORMAT') {
  // The comparison behind docs/decisions/0001, which no goal hangs on.
  console.log(await benchCaptureFormat());
  process.exit();
}
const unknown = asked.filter((id) => !BENCHES.some((bench) => bench.id === id));
if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}.`);
if (values.write && asked.length > 0) throw new Error('The table is written whole or not at all: leave the names out.');

await buildBenchExtension();
const lines: Line[] = [];
for (const bench of BENCHES.filter(({ id }) => asked.length === 0 || asked.includes(id))) {
  const start = performance.now();
  lines.push(...(await bench.run()));
  console.error(`${bench.id} took ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
const printed = `${await aboutThisRun()}\n\n${printLines()}`;
console.log(printed);
if (values.write) writeTable(printed);

function printLines(): string {
  const heads = ['id', 'what', 'measured', 'goal', 'reached', 'bare path', 'CPU, ours / bare', 'n'];
  const said = (reached: boolean | null) => (reached === null ? '' : reached ? 'yes' : '**no**');
  return table(
    heads,
    lines.map((line) => [
      line.id,
      line.what,
      line.measured,
      line.goal,
      said(line.reached),
      line.bare,
      line.cpu,
      String(line.n),
    ]),
  );
}

/** The machine counts: ratios travel, milliseconds do not. */
async function aboutThisRun(): Promise<string> {
  const version = await onStage(async ({ browser }) => browser.context.browser()?.version() ?? 'unknown');
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, Chromium ${version}, ${os.cpus().length} cores, ${os.type()}.`;
}

/** Everything outside the two marks was written by hand and stays. */
function writeTable(text: string): void {
  const file = new URL('../../docs/speed.md', import.meta.url);
  const [start, end] = ['<!-- table: npm run bench -- --write -->', '<!-- end of table -->'];
  const old = fs.readFileSync(file, 'utf8');
  const [from, to] = [old.indexOf(start), old.indexOf(end)];
  if (from < 0 || to < from) throw new Error('docs/speed.md has lost the marks around its table.');
  fs.writeFileSync(file, `${old.slice(0, from + start.length)}\n${text}\n${old.slice(to)}`);
}
