// The manifest asks for what trust.md lists and for nothing else, in every browser, in both languages.
import fs from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import config from '@/wxt.config';
import { ROOT, readTree } from './architecture/source-tree';

vi.mock('wxt', () => ({ defineConfig: (given: unknown) => given }));

interface Manifest {
  permissions: string[];
  optional_host_permissions: string[];
  commands: Record<string, { suggested_key?: Record<string, string>; description?: string }>;
  icons: Record<string, string>;
  [key: string]: unknown;
}

function manifestOf(browser: string): Manifest {
  if (typeof config.manifest !== 'function') throw new Error('the manifest is not a function');
  return config.manifest({ browser, mode: 'production', command: 'build', manifestVersion: 3 }) as unknown as Manifest;
}

const EVERYWHERE = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

test('permissions are those of trust.md', () => {
  expect(manifestOf('chrome').permissions.toSorted()).toEqual([...EVERYWHERE, 'sidePanel'].toSorted());
  expect(manifestOf('edge').permissions.toSorted()).toEqual([...EVERYWHERE, 'sidePanel'].toSorted());
  expect(manifestOf('firefox').permissions.toSorted()).toEqual(EVERYWHERE);
});

describe.each(['chrome', 'edge', 'firefox'])('in %s', (browser) => {
  const manifest = manifestOf(browser);

  test('has exactly the known entries', () => {
    const common = ['name', 'description', 'default_locale', 'permissions', 'optional_host_permissions', 'incognito'];
    const more = ['content_security_policy', 'action', 'icons', 'commands'];
    const own = browser === 'firefox' ? 'browser_specific_settings' : 'minimum_chrome_version';
    expect(Object.keys(manifest).toSorted()).toEqual([...common, ...more, own].toSorted());
  });

  test.each([
    'host_permissions',
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
    'key',
    'update_url',
  ])('has no %s', (entry) => expect(manifest).not.toHaveProperty(entry));

  test('may ask for all sites, and only later', () => {
    expect(manifest.optional_host_permissions).toEqual(['<all_urls>']);
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  test('is not there in private windows', () => expect(manifest.incognito).toBe('not_allowed'));

  test('lets its pages load nothing from elsewhere', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src blob:; " +
        "frame-src blob:; connect-src 'self' blob: data:; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
        "object-src 'none'",
    });
  });

  test('suggests at most four shortcuts, each of its own', () => {
    const keys = Object.values(manifest.commands).flatMap((command) => command.suggested_key?.default ?? []);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('names icons that are there', () => {
    for (const icon of Object.values(manifest.icons)) expect(fs.existsSync(`${ROOT}/assets/public/${icon}`)).toBe(true);
  });
});

test('Edge gets what Chrome gets, to the letter', () => {
  expect(manifestOf('edge')).toEqual(manifestOf('chrome'));
  expect(Number(manifestOf('edge').minimum_chrome_version)).toBeGreaterThanOrEqual(140);
});

test('Firefox knows the extension by a lasting id, shows its button, and gets nothing that only Chrome has', () => {
  const manifest = manifestOf('firefox');
  expect(manifest.browser_specific_settings).toMatchObject({ gecko: { id: 'walkmap@walkmap.invalid' } });
  expect(manifest.action).toMatchObject({ default_area: 'navbar' });
  expect(manifest).not.toHaveProperty('minimum_chrome_version');
  expect(JSON.stringify(manifest)).not.toContain('sidePanel');
});

test.each(['en', 'zh_CN'])('the stores take name and description in %s', (name) => {
  const { name: title, description } = JSON.parse(
    fs.readFileSync(`${ROOT}/assets/public/_locales/${name}/messages.json`, 'utf8'),
  );
  expect(title.message.length).toBeLessThanOrEqual(45);
  expect(description.message.length).toBeLessThanOrEqual(132);
});

test('Firefox is told that nothing is collected', () => {
  expect(manifestOf('firefox').browser_specific_settings).toMatchObject({
    gecko: { data_collection_permissions: { required: ['none'] } },
  });
});

test('no entrypoint is a content script', () => {
  const files = [...readTree(['entrypoints'], /\.(tsx?|html)$/)];
  expect(files.length).toBeGreaterThan(5);
  for (const [file, text] of files) {
    expect(file).not.toMatch(/content(\.|\/)/);
    expect(text).not.toMatch(/defineContentScript|registerContentScripts/);
  }
});

test('every sentence that the browser shows is there in both languages, and none is left over', () => {
  const locale = (name: string) =>
    JSON.parse(fs.readFileSync(`${ROOT}/assets/public/_locales/${name}/messages.json`, 'utf8')) as Record<
      string,
      { message: string }
    >;
  const [en, zh] = [locale('en'), locale('zh_CN')];
  const code = [...readTree(['lib', 'components', 'entrypoints'], /\.tsx?$/).values()].join('\n');
  const asked = [
    ...['chrome', 'firefox'].flatMap((browser) => [...JSON.stringify(manifestOf(browser)).matchAll(/__MSG_(\w+)__/g)]),
    ...code.matchAll(/i18n\.getMessage\('(\w+)'\)/g),
  ].map(([, key]) => String(key));
  expect(Object.keys(en).toSorted()).toEqual([...new Set(asked)].toSorted());
  expect(Object.keys(zh).toSorted()).toEqual(Object.keys(en).toSorted());
  for (const { message } of [...Object.values(en), ...Object.values(zh)]) expect(message.trim()).not.toBe('');
  expect(zh.description?.message).toMatch(/\p{Script=Han}/u);
});
