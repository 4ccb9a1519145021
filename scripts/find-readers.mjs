// Finds the programs that read our files as their readers do (LibreOffice, qpdf, …), and on Debian or Ubuntu installs them for root.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { inPath } from './find-browser.mjs';
import { canInstall, installPackages } from './install-packages.mjs';

export const NO_READERS =
  'LibreOffice, qpdf, poppler, librsvg, xmllint or openpyxl was not found: on Linux, please install the packages ' +
  'libreoffice-calc, libreoffice-impress, qpdf, poppler-utils, librsvg2-bin, libxml2-utils and python3-openpyxl.';

/** Commands by the package that brings them. */
const PACKAGES = {
  'libreoffice-calc': 'localc',
  'libreoffice-impress': 'loimpress',
  qpdf: 'qpdf',
  'poppler-utils': 'pdftotext',
  'librsvg2-bin': 'rsvg-convert',
  'libxml2-utils': 'xmllint',
};

/** Debian's own Python, for which Debian's packages are; another one may stand before it in the path. */
export const PYTHON = fs.existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

const hasOpenpyxl = () => spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;

const missing = () => [
  ...Object.entries(PACKAGES)
    .filter(([, command]) => !inPath(command).some((file) => fs.existsSync(file)))
    .map(([name]) => name),
  ...(hasOpenpyxl() ? [] : ['python3-openpyxl']),
];

/**
 * Whether all foreign readers are there; installs what is missing where that is possible without a question.
 * @param {(sentence: string) => void} [say]
 */
export const ensureReaders = (say = console.log) => {
  if (canInstall()) installPackages(missing(), say);
  return missing().length === 0;
};
