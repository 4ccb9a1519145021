// Kill browser: ends a browser that a test started as a crash or a power button does, with nothing said to it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LaunchedBrowser } from './launch-browser';
import { browserSession } from './toolbar';

/** The process id of the browser itself, which leads the process group of all its other processes. */
export const browserPid = async (browser: Pick<LaunchedBrowser, 'context'>): Promise<number> => {
  const session = await browserSession(browser);
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const found = processInfo.find((process) => process.type === 'browser');
    if (!found) throw new Error('the browser does not tell its process id');
    return found.id;
  } finally {
    await session.detach();
  }
};

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** SIGKILL to the whole process tree of `pid`; resolves when it is gone and the profile can be opened again. */
export const killBrowser = async (pid: number, profile: string): Promise<void> => {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
  else process.kill(-pid, 'SIGKILL');
  while (isAlive(pid)) await sleep(10);
  // The next start writes it anew; a test must not read the port of the dead one.
  fs.rmSync(path.join(profile, 'DevToolsActivePort'), { force: true });
};
