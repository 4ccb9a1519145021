// Finds what gives tests a display with a real keyboard (Xvfb, xdotool), and on Debian or Ubuntu installs it for root.
import fs from 'node:fs';
import { inPath } from './find-browser.mjs';
import { canInstall, installPackages } from './install-packages.mjs';

export const NO_SCREEN = 'Xvfb or xdotool was not found: on Linux, please install the packages xvfb and xdotool.';

/** Commands by the package that brings them. */
const PACKAGES = { xvfb: 'Xvfb', xdotool: 'xdotool' };

const missing = () =>
  Object.entries(PACKAGES)
    .filter(([, command]) => !inPath(command).some((file) => fs.existsSync(file)))
    .map(([name]) => name);

/**
 * Whether tests can have a display of their own; installs what is missing where that is possible without a question.
 * @param {(sentence: string) => void} [say]
 */
export const ensureScreen = (say = console.log) => {
  if (process.platform !== 'linux') return false;
  if (canInstall()) installPackages(missing(), say);
  return missing().length === 0;
};
