// Counts what the JSON reports of Vitest and Playwright say; a test that did not run counts as failed.
import fs from 'node:fs';

/** @typedef {{ passed: number, troubles: string[] }} Tally troubles are the names of all that did not pass */

/** @param {string} file */
const readJson = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined);

/** An exit code that the report does not explain is a failure of its own. @param {Tally} tally @param {string} runner @param {number} code */
const withExitCode = (tally, runner, code) => {
  if (code !== 0 && tally.troubles.length === 0) tally.troubles.push(`${runner} ended with exit code ${code}`);
  return tally;
};

/** @param {string} file @param {number} code exit code of the runner @returns {Tally} */
export const readVitestReport = (file, code) => {
  const report = readJson(file);
  if (!report) return { passed: 0, troubles: ['Vitest wrote no report'] };
  /** @type {Tally} */
  const tally = { passed: 0, troubles: [] };
  for (const { name, status, assertionResults, message } of report.testResults) {
    for (const test of assertionResults) {
      if (test.status === 'passed') tally.passed += 1;
      else tally.troubles.push(`${test.status === 'failed' ? 'failed' : 'skipped'}: ${test.fullName}`);
    }
    const explained = assertionResults.some((/** @type {{ status: string }} */ test) => test.status === 'failed');
    if (status === 'failed' && !explained) tally.troubles.push(`failed: ${name} ${message ?? ''}`.trim());
  }
  return withExitCode(tally, 'Vitest', code);
};

/**
 * @typedef {{ title: string, specs?: { title: string, tests: { status: string }[] }[], suites?: Suite[] }} Suite
 */

/** @param {Suite} suite @param {string} prefix @param {Tally} tally */
const countSuite = (suite, prefix, tally) => {
  const name = prefix ? `${prefix} > ${suite.title}` : suite.title;
  for (const { title, tests } of suite.specs ?? []) {
    for (const { status } of tests) {
      if (status === 'expected') tally.passed += 1;
      else tally.troubles.push(`${status === 'unexpected' ? 'failed' : status}: ${name} > ${title}`);
    }
  }
  for (const inner of suite.suites ?? []) countSuite(inner, name, tally);
};

/** A test that passed only at a second try counts as failed. @param {string} file @param {number} code @returns {Tally} */
export const readPlaywrightReport = (file, code) => {
  const report = readJson(file);
  if (!report) return { passed: 0, troubles: ['Playwright wrote no report'] };
  /** @type {Tally} */
  const tally = { passed: 0, troubles: [] };
  for (const suite of report.suites) countSuite(suite, '', tally);
  for (const { message } of report.errors) tally.troubles.push(`failed: ${message}`);
  return withExitCode(tally, 'Playwright', code);
};
