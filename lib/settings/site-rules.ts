// Site rules: what a person wants different on one site: more elements covered, query keys kept in the address.
import * as z from 'zod/mini';
import { readStored, watchStored, writeStored } from '@/lib/browser/storage';
import { AppError } from '@/lib/domain/app-error';
import { COVER_KINDS, type Covering } from '@/lib/domain/covering';
import type { Preferences } from './preferences';

/** As many of a kind as one rule holds. */
export const MOST_OF_A_KIND = 50;

export const SiteRule = z.strictObject({
  /** A host name without port; the rule counts for it and for all names that end in it. */
  host: z.string().check(z.minLength(1), z.maxLength(253)),
  /** CSS selectors of elements to cover. */
  selectors: z.array(z.string().check(z.minLength(1), z.maxLength(500))).check(z.maxLength(MOST_OF_A_KIND)),
  /** Keys of the query that stay in the address of a touchpoint. */
  queryKeys: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(MOST_OF_A_KIND)),
});
export type SiteRule = z.infer<typeof SiteRule>;

const KEY = 'site-rules';

/** All rules, by host; one that cannot be read is left out. */
export async function loadSiteRules(): Promise<SiteRule[]> {
  return parseRules(await readStored(KEY));
}

/** Puts `rule` in the place of the one for `host` (`null`: adds it); another rule for the same host gives way to it. */
export async function saveSiteRule(host: string | null, rule: SiteRule): Promise<void> {
  await changeRules((rules) => [...rules.filter((one) => one.host !== host && one.host !== rule.host), rule]);
}

/** Covers one more selector on the site of the page at `url`; answers with what takes it back. */
export async function coverOnSite(url: string, selector: string): Promise<{ host: string; undo(): Promise<void> }> {
  const host = hostOf(url);
  if (host === null) throw new AppError('invalid-input', { detail: 'no site' });
  const change = (edit: (selectors: readonly string[]) => string[]) =>
    changeRules((rules) => {
      const rule = rules.find((one) => one.host === host) ?? { host, selectors: [], queryKeys: [] };
      const changed = { ...rule, selectors: edit(rule.selectors) };
      const others = rules.filter((one) => one.host !== host);
      return changed.selectors.length + changed.queryKeys.length > 0 ? [...others, changed] : others;
    });
  let added = false;
  await change((selectors) => {
    if (selectors.length >= MOST_OF_A_KIND) throw new AppError('site-rule-full');
    added = !selectors.includes(selector);
    return added ? [...selectors, selector] : [...selectors];
  });
  return {
    host,
    undo: async () => {
      if (added) await change((selectors) => selectors.filter((one) => one !== selector));
    },
  };
}

export async function removeSiteRule(host: string): Promise<void> {
  await changeRules((rules) => rules.filter((one) => one.host !== host));
}

/** Calls `changed` when any context saves rules; returns what ends it. */
export function watchSiteRules(changed: (rules: SiteRule[]) => void): () => void {
  return watchStored(KEY, (value) => changed(parseRules(value)));
}

async function changeRules(next: (rules: SiteRule[]) => SiteRule[]): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const rules = next(await loadSiteRules()).toSorted((a, b) => (a.host < b.host ? -1 : 1));
    await writeStored(KEY, rules);
  });
}

function parseRules(value: unknown): SiteRule[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) => {
    const parsed = SiteRule.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The host that a person meant, from a name or a whole address; `null` where there is none in it. */
export function hostOf(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return null;
  try {
    const { protocol, hostname } = new URL(/^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
    if (protocol !== 'https:' && protocol !== 'http:') return null;
    return hostname.replace(/^\*\.|^www\.|\.$/g, '') || null;
  } catch {
    return null;
  }
}

/** What the rules say together for the page at `url`. */
export function rulesFor(rules: readonly SiteRule[], url: string): Pick<SiteRule, 'selectors' | 'queryKeys'> {
  const { hostname } = new URL(url);
  const own = rules.filter(({ host }) => hostname === host || hostname.endsWith(`.${host}`));
  return {
    selectors: own.flatMap((rule) => rule.selectors),
    queryKeys: own.flatMap((rule) => rule.queryKeys),
  };
}

/** What to cover on a page: the kinds that were not left out, and what its site's rules add in any case. */
export function coveringFor({ uncovered, names }: Preferences, selectors: readonly string[]): Covering {
  return { kinds: COVER_KINDS.filter((kind) => !uncovered.includes(kind)), selectors, names };
}
