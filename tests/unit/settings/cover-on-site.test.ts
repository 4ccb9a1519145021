// Covering on a site: a picked selector joins the rule of its site, once, and undo leaves the rules as they were.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coverOnSite, loadSiteRules, saveSiteRule } from '@/lib/settings/site-rules';
import { type newFakeBrowser, stubLocks } from '../../support/fake-extension';

const { fake } = vi.hoisted(() => ({ fake: {} as { browser: ReturnType<typeof newFakeBrowser> } }));
vi.mock('wxt/browser', async () => {
  fake.browser = (await import('../../support/fake-extension')).newFakeBrowser();
  return fake;
});

beforeEach(() => {
  fake.browser.storage.local.clear();
  stubLocks();
});
afterEach(() => vi.unstubAllGlobals());

const OTHER = { host: 'other.example', selectors: ['.x'], queryKeys: [] };

test('a site without a rule gets one, and undo takes it away', async () => {
  await saveSiteRule(null, OTHER);
  const { host, undo } = await coverOnSite('https://www.shop.example/account?id=7', '#name');
  expect(host).toBe('shop.example');
  expect(await loadSiteRules()).toEqual([OTHER, { host, selectors: ['#name'], queryKeys: [] }]);
  await undo();
  expect(await loadSiteRules()).toEqual([OTHER]);
});

test('a rule that is there keeps what it says', async () => {
  const rule = { host: 'shop.example', selectors: ['.menu'], queryKeys: ['q'] };
  await saveSiteRule(null, rule);
  const { undo } = await coverOnSite('https://shop.example/', '#name');
  expect(await loadSiteRules()).toEqual([{ ...rule, selectors: ['.menu', '#name'] }]);
  await undo();
  expect(await loadSiteRules()).toEqual([rule]);
});

test('what is covered already is not covered twice, and undo does not uncover it', async () => {
  await coverOnSite('https://shop.example/', '#name');
  const { undo } = await coverOnSite('https://shop.example/a', '#name');
  await undo();
  expect(await loadSiteRules()).toEqual([{ host: 'shop.example', selectors: ['#name'], queryKeys: [] }]);
});

test('a full rule says so and stays as it is', async () => {
  const full = { host: 'shop.example', selectors: Array.from({ length: 50 }, (_, n) => `.a${n}`), queryKeys: [] };
  await saveSiteRule(null, full);
  await expect(coverOnSite('https://shop.example/', '#name')).rejects.toMatchObject({ code: 'site-rule-full' });
  expect(await loadSiteRules()).toEqual([full]);
});
