// Site rule draft: what a person typed into the form of a rule, checked field by field and made into a rule.
import { hostOf, MOST_OF_A_KIND, type SiteRule } from './site-rules';

export interface SiteRuleDraft {
  host: string;
  /** One CSS selector a line. */
  selectors: string;
  /** Parted by commas or lines. */
  queryKeys: string;
}

export interface RuleProblem {
  /** Where it is said. */
  field: keyof SiteRuleDraft;
  code: 'bad-host' | 'taken' | 'bad-selector' | 'bad-key' | 'too-many' | 'empty';
  /** What was typed, to be named in the sentence. */
  host?: string;
  selector?: string;
  key?: string;
}

const LONGEST_SELECTOR = 500;

/** The rule, or the first problem. `taken` are hosts of other rules; `isSelector` asks the browser. */
export function checkRule(
  draft: SiteRuleDraft,
  taken: readonly string[],
  isSelector: (text: string) => boolean,
): { rule: SiteRule } | { problem: RuleProblem } {
  const no = (problem: RuleProblem) => ({ problem });
  const host = hostOf(draft.host);
  if (host === null) return no({ field: 'host', code: 'bad-host' });
  if (taken.includes(host)) return no({ field: 'host', code: 'taken', host });
  const selectors = parts(draft.selectors, /\n/);
  const selector = selectors.find((one) => one.length > LONGEST_SELECTOR || !isSelector(one));
  if (selector !== undefined) return no({ field: 'selectors', code: 'bad-selector', selector });
  if (selectors.length > MOST_OF_A_KIND) return no({ field: 'selectors', code: 'too-many' });
  const queryKeys = parts(draft.queryKeys, /[,，、\n]/);
  const key = queryKeys.find((one) => !/^[^\s?&=#]{1,100}$/.test(one));
  if (key !== undefined) return no({ field: 'queryKeys', code: 'bad-key', key });
  if (queryKeys.length > MOST_OF_A_KIND) return no({ field: 'queryKeys', code: 'too-many' });
  if (selectors.length + queryKeys.length === 0) return no({ field: 'selectors', code: 'empty' });
  return { rule: { host, selectors, queryKeys } };
}

export function draftOf(rule: SiteRule | null): SiteRuleDraft {
  return {
    host: rule?.host ?? '',
    selectors: rule?.selectors.join('\n') ?? '',
    queryKeys: rule?.queryKeys.join(', ') ?? '',
  };
}

function parts(text: string, between: RegExp): string[] {
  return [...new Set(text.split(between).map((one) => one.trim()))].filter((one) => one !== '');
}
