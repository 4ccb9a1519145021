// Live query: the bare path of a redraw; it reads the touchpoints of a run again after each write, and draws nothing.
import { liveQuery } from 'dexie';
import { newDatabase } from '@/lib/db/database';

const run = new URLSearchParams(location.search).get('run') ?? '';
const db = newDatabase();

/** When a title was first read, by the title, epoch ms. */
const benchRead = new Map<string, number>();
liveQuery(() => db.touchpoints.where('walkthroughId').equals(run).toArray()).subscribe((rows) => {
  for (const { title } of rows) {
    if (!benchRead.has(title)) benchRead.set(title, performance.timeOrigin + performance.now());
  }
  const main = document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));
  main.textContent = String(rows.length);
});

export type BenchRead = typeof benchRead;
Object.assign(globalThis, { benchRead });
