// Sees to it that Node is new enough and that the packages of the lock file are installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const lockFile = path.join(root, 'package-lock.json');
const stampFile = path.join(root, 'node_modules/.walkmap-lock');
/** npm writes this one at the end of every install. */
const npmStampFile = path.join(root, 'node_modules/.package-lock.json');

/** @param {string} file */
const changedAt = (file) => (fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0);

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Walkmap needs Node 20.19 or newer, and this is Node ${process.versions.node}.`);
};

const install = () => {
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, 'ci'], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm ci', { cwd: root, stdio: 'inherit', shell: true });
  if (result.status !== 0) throw new Error('The packages could not be installed: "npm ci" failed.');
};

/**
 * @param {(sentence: string) => void} [say]
 * @throws when Node is too old or the packages cannot be installed; the message is for people
 */
export const ensureReady = (say = console.log) => {
  checkNode();
  const lock = createHash('sha256').update(fs.readFileSync(lockFile)).digest('hex');
  const stamped = fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === lock;
  if (stamped && fs.existsSync(npmStampFile)) return;
  // Someone who ran npm by hand after the lock file changed is up to date as well; npm writes the two files together.
  if (changedAt(npmStampFile) === 0 || changedAt(npmStampFile) + 5_000 < changedAt(lockFile)) {
    say('Installing the packages of package-lock.json.');
    install();
  }
  fs.writeFileSync(stampFile, lock);
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    ensureReady();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
