// Runs the tools of node_modules without npx, so that it works alike on Linux, macOS and Windows.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './ensure-ready.mjs';

/** The script behind a package's command. @param {string} name package @param {string} command */
const scriptOf = (name, command) => {
  const folder = path.join(root, 'node_modules', name);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
};

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Asks everything that was started here and still runs to end. */
export const stopAll = () => {
  for (const child of running) child.kill('SIGTERM');
};

/**
 * @param {string} file program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to this process's own
 * @param {import('node:child_process').StdioOptions} [stdio] what happens to its output; shown by default
 * @returns {Promise<number>} exit code; 1 when a signal ended it or it did not start
 */
export const run = (file, args, env = {}, stdio = 'inherit') =>
  new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, stdio, env: { ...process.env, ...env } });
    running.add(child);
    child.once('error', (error) => {
      running.delete(child);
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });

/** @param {[name: string, command: string]} tool @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
export const runTool = ([name, command], args, env) => run(process.execPath, [scriptOf(name, command), ...args], env);
