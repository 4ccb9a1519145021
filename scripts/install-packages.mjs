// Installs packages of Debian or Ubuntu where that needs no question: for root.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const isDebian = () => {
  const file = '/etc/os-release';
  return (
    process.platform === 'linux' &&
    fs.existsSync(file) &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(fs.readFileSync(file, 'utf8'))
  );
};

/** Whether packages can be installed here without asking anybody. */
export const canInstall = () => isDebian() && process.getuid?.() === 0;

/** @param {string[]} args */
const apt = (args) => {
  const result = spawnSync('apt-get', ['-qq', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
  });
  if (result.status === 0) return '';
  const words = result.stderr?.trim().split('\n').slice(-2).join(' ');
  return words || String(result.error ?? `exit code ${result.status}`);
};

/** @param {string[]} packages none is fine @param {(sentence: string) => void} say told what happens, and what went wrong */
export const installPackages = (packages, say) => {
  if (packages.length === 0) return;
  const names = packages.join(' and ');
  say(`Installing ${names} with apt-get; this takes a minute.`);
  const trouble = apt(['update']) || apt(['install', '-y', '--no-install-recommends', ...packages]);
  if (trouble) say(`apt-get could not install ${names}: ${trouble}`);
};
