// Vitest: pure rules and storage in Node, components in a real browser.
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';

const BUNDLED = [
  'preact',
  'preact/hooks',
  'preact/jsx-runtime',
  'preact/jsx-dev-runtime',
  'preact-render-to-string',
  '@preact/signals',
  'axe-core',
  'client-zip',
  'd3-shape',
  'dexie',
  'fflate',
  'fractional-indexing',
  'lucide-preact',
  'marked',
  'mermaid',
  'ulid',
  'zod/mini',
];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  css: { modules: { generateScopedName: '[name]__[local]' } },
  oxc: { jsx: { importSource: 'preact' } },
  test: {
    // A limit against hanging, not a measure: two busy cores can take long over a corpus.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/fake-store.ts'],
        },
      },
      {
        extends: true,
        // Named here, so that none is found while tests run: that would load a second Preact, which no signal redraws.
        optimizeDeps: { include: BUNDLED },
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, chromiumSandbox: false } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
