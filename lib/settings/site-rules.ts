// Site rules: what a person wants different on one site: more elements covered, query keys kept in the address.
import * as z from 'zod/mini';
import { readStored, watchStored, writeStored } from '@/lib/browser/storage';
import { COVER_KINDS, type Covering } from '@/lib/domain/covering';
import type { Preferences } from './preferences';

export const SiteRule = z.strictObject({
  /** A host name without port; the rule counts for it and for all names that end in it. */
  host: z.string().check(z.minLength(1), z.maxLength(253)),
  /** CSS selectors of elements to cover. */
  selectors: z.array(z.string().check(z.minLength(1), z.maxLength(500))).check(z.maxLength(50)),
  /** Keys of the query that stay in the address of a touchpoint. */
  queryKeys: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(50)),
});
export type SiteRule = z.infer<typeof SiteRule>;

const KEY = 'site-rules';

/** All rules, by host; one that cannot be read is left out. */
export async function loadSiteRules(): Promise<SiteRule[]> {
  return parseRules(await readStored(KEY));
}

/** Puts `rule` in the place of the one for `host` (`null`: adds it); another rule for the same host gives way to it. */
export async function saveSiteRule(host: string | null, rule: SiteRule): Promise<void> {
  await change((rules) => [...rules.filter((one) => one.host !== host && one.host !== rule.host), rule]);
}

export async function removeSiteRule(host: string): Promise<void> {
  await change((rules) => rules.filter((one) => one.host !== host));
}

/** Calls `changed` when any context saves rules; returns what ends it. */
export function watchSiteRules(changed: (rules: SiteRule[]) => void): () => void {
  return watchStored(KEY, (value) => changed(parseRules(value)));
}

async function change(next: (rules: SiteRule[]) => SiteRule[]): Promise<void> {
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

/** What to cover on a page: the kinds that are switched on, and what its site's rules add in any case. */
export function coveringFor({ mask, uncovered }: Preferences, selectors: readonly string[]): Covering {
  return { kinds: mask ? COVER_KINDS.filter((kind) => !uncovered.includes(kind)) : [], selectors };
}
