// The build: one manifest for Chrome, Edge and Firefox, without any permission that warns at install.
import { defineConfig } from 'wxt';
import { chunkOf } from './scripts/chunk-of';

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  'media-src blob:',
  'frame-src blob:',
  "connect-src 'self' blob: data:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  publicDir: 'assets/public',
  outDir: '.output',
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    css: { modules: { generateScopedName: '[name]__[local]' } },
    build: { target: 'es2023' },
    // What `import 'dexie'` gives is made for browsers of 2015: a tenth larger, and slower to start.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      // The pages are built together; the worker and what runs in visited pages are a file each.
      if (entrypoints.length > 1) Object.assign(config.build?.rollupOptions?.output ?? {}, { manualChunks: chunkOf });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['<all_urls>'],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: CSP },
    action: {
      default_title: '__MSG_name__',
      default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
      // Firefox would hide the button, and the badge that tells how a snapshot went, in its menu of extensions.
      ...(browser === 'firefox' ? { default_area: 'navbar' as const } : {}),
    },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_open__' },
      snapshot: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_snapshot__' },
      'snapshot-good': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_command_snapshot_good__' },
      'snapshot-bad': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_command_snapshot_bad__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'walkmap@walkmap.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
