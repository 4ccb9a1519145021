// Options: what the settings page shows besides preferences, and what can be done about it.
import { type ReadonlySignal, signal } from '@preact/signals';
import { loadShortcuts, openShortcutSettings, type Shortcuts } from '@/lib/browser/shortcuts';
import { loadAlias, saveAlias } from '@/lib/db/alias';
import type { Database } from '@/lib/db/database';
import { live } from '@/lib/db/live';
import { checkNames, type NameProblem } from '@/lib/settings/name-draft';
import { checkRule, draftOf, type RuleProblem, type SiteRuleDraft } from '@/lib/settings/site-rule-draft';
import { loadSiteRules, removeSiteRule, type SiteRule, saveSiteRule, watchSiteRules } from '@/lib/settings/site-rules';
import type { Appearance } from './appearance';
import { type Attempt, newAttempt } from './error-reporter';
import { newToasts, type Toasts } from './toasts';

export interface OptionsState {
  toasts: Toasts;
  attempt: Attempt;
  rules: ReadonlySignal<readonly SiteRule[]>;
  shortcuts: ReadonlySignal<Shortcuts>;
  /** `undefined` while it was never asked for. */
  alias: ReadonlySignal<string | undefined>;
  draftOf(rule: SiteRule | null): SiteRuleDraft;
  /** Saves the draft in the place of the rule for `edited` (`null`: a new one), or says what is wrong with it. */
  saveRule(edited: string | null, draft: SiteRuleDraft): Promise<RuleProblem | null>;
  removeRule(rule: SiteRule): Promise<void>;
  /** Saves the list of names, one a line, or says what is wrong with it. */
  saveNames(text: string): Promise<NameProblem | null>;
  changeShortcuts(): Promise<void>;
  saveAlias(alias: string): Promise<void>;
}

export async function newOptions(db: Database, appearance: Appearance): Promise<OptionsState> {
  const t = () => appearance.speech.value.t;
  const toasts = newToasts();
  const attempt = newAttempt(toasts, t);
  const rules = signal<readonly SiteRule[]>(await loadSiteRules());
  watchSiteRules((changed) => {
    rules.value = changed;
  });
  const shortcuts = signal(await loadShortcuts());
  // They change on a page of the browser, which tells nobody; this page hears when a person comes back to it.
  window.addEventListener('focus', async () => {
    shortcuts.value = await loadShortcuts();
  });
  const alias = live(
    () => loadAlias(db),
    (error) => void attempt(() => Promise.reject(error)),
  );
  return {
    toasts,
    attempt,
    rules,
    shortcuts,
    alias: alias.value,
    draftOf,
    async saveRule(edited, draft) {
      const taken = rules.value.map(({ host }) => host).filter((host) => host !== edited);
      const checked = checkRule(draft, taken, isSelector);
      if ('problem' in checked) return checked.problem;
      await saveSiteRule(edited, checked.rule);
      return null;
    },
    async saveNames(text) {
      const checked = checkNames(text);
      if ('problem' in checked) return checked.problem;
      await appearance.choose({ names: checked.names });
      toasts.show(t()('settings.names.saved'));
      return null;
    },
    removeRule: (rule) =>
      attempt(async () => {
        await removeSiteRule(rule.host);
        toasts.show(t()('settings.sites.removed', { host: rule.host }), {
          action: { label: t()('action.undo'), run: () => void attempt(() => saveSiteRule(null, rule)) },
        });
      }),
    changeShortcuts: () => attempt(openShortcutSettings),
    saveAlias: (name) =>
      attempt(async () => {
        await saveAlias(db, name);
        toasts.show(t()('settings.alias.saved'));
      }),
  };
}

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
