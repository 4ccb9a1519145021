// Playwright: the real extension in a real browser, one browser a test; two cores carry one worker well.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  projects: [
    { name: 'chromium', testDir: 'tests/e2e' },
    // In a window on a display of its own, with a real keyboard.
    { name: 'screen', testDir: 'tests/screen' },
    // Exported files, read by LibreOffice, openpyxl, qpdf and others that nobody of us wrote.
    { name: 'reader files', testDir: 'tests/readers', testMatch: '**/*.setup.ts' },
    { name: 'readers', testDir: 'tests/readers', dependencies: ['reader files'] },
    // Driven by tests/support/firefox: the released Firefox, with its own sidebar and keys.
    { name: 'firefox', testDir: 'tests/firefox' },
  ],
  testMatch: '**/*.spec.ts',
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  reporter: 'list',
  outputDir: 'test-results',
});
