// Faults: a slice of each sweep of `npm run test:faults`, over both stores that a browser may keep the data in.
import { BACKENDS } from '../faults/backend';
import { sweep } from '../faults/sweep';
import { expect, test } from '../support/test';

/** Trials of each kind, and what shows that they did something: a guard that stores nothing would be safe and useless. */
const SLICES = [
  { kind: 'kill', count: 5, counted: 'acknowledged', least: 3 },
  { kind: 'worker-stop', count: 4, counted: 'stopped at committed', least: 1 },
  { kind: 'tab-race', count: 25, counted: 'stored', least: 5 },
  { kind: 'panel-close', count: 5, counted: 'snapshots saved', least: 1 },
] as const;

test.setTimeout(300_000);

for (const backend of BACKENDS) {
  for (const { kind, count, counted, least } of SLICES) {
    test(`${kind} on ${backend}, ${count} times`, async () => {
      const { violations, stuck, figures } = await sweep({ kind, backend, seed: 20_261_122, from: 0, count });
      expect([...violations, ...stuck]).toEqual([]);
      expect(figures[counted]).toBeGreaterThanOrEqual(least);
    });
  }
}
