// Peak memory: how much more all processes of a browser held at once while something was done, as Linux counts it.
import fs from 'node:fs';
import type { CDPSession } from '@playwright/test';

/** Kilobytes of `/proc/<pid>/status`: VmRSS is what a process holds, VmHWM the most that it held. */
const field = (pid: number, name: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN);

/**
 * What `work` returns, and megabytes that the processes grew by meanwhile, each at its own highest, workers and decoded
 * pictures included. Rejects where there is no `/proc`.
 */
export async function withPeak<T>(
  session: CDPSession,
  work: () => Promise<T>,
): Promise<{ result: T; megabytes: number }> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pids = processInfo.map(({ id }) => id);
  // 5: the highest so far begins anew with what is held now.
  for (const pid of pids) fs.writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const before = pids.map((pid) => field(pid, 'VmRSS'));
  const result = await work();
  const grown = pids.map((pid, index) => Math.max(0, field(pid, 'VmHWM') - (before[index] ?? 0)));
  return { result, megabytes: grown.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024 };
}
