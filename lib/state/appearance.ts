// Appearance: language and theme of a page, live on every open page when one of them changes.
import { type ReadonlySignal, signal } from '@preact/signals';
import { loadPreferences, type Preferences, savePreferences, watchPreferences } from '@/lib/settings/preferences';
import { LANGUAGE_TAGS, type Language, loadText, nearestLanguage, type Text } from '@/lib/text/text';

export interface Appearance {
  readonly speech: ReadonlySignal<{ t: Text; language: Language }>;
  readonly preferences: ReadonlySignal<Preferences>;
  choose(patch: Partial<Preferences>): Promise<void>;
}

/** Reads the preferences, dresses `root` in them, and follows their changes for the life of the page. */
export async function newAppearance(root: HTMLElement, browserLanguage: string): Promise<Appearance> {
  const first = await loadPreferences();
  const preferences = signal(first);
  const speech = signal(await speechOf(first, browserLanguage));
  dress(root, first, speech.value.language);
  watchPreferences(async (changed) => {
    speech.value = await speechOf(changed, browserLanguage);
    preferences.value = changed;
    dress(root, changed, speech.value.language);
  });
  return { speech, preferences, choose: savePreferences };
}

async function speechOf(preferences: Preferences, browserLanguage: string): Promise<{ t: Text; language: Language }> {
  const language = preferences.language ?? nearestLanguage(browserLanguage);
  return { t: await loadText(language), language };
}

function dress(root: HTMLElement, preferences: Preferences, language: Language): void {
  root.lang = LANGUAGE_TAGS[language];
  if (preferences.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = preferences.theme;
}
