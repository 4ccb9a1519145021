// Text: looks up a message of the catalogue, fills in its values and chooses its plural form.
import type { MessageKey } from './en';

/** A sentence, or its plural forms by CLDR category, chosen by the value `n`. `{name}` is filled in. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

export type Values = Readonly<Record<string, string | number>>;

/** The sentence of `key` in the person's language. */
export type Text = (key: MessageKey, values?: Values) => string;

export type Language = 'en' | 'zh';

export const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** The BCP 47 tag for formats, plurals and the `lang` attribute. */
export const LANGUAGE_TAGS: Record<Language, string> = { en: 'en', zh: 'zh-Hans' };

export function createText(language: Language, messages: Record<MessageKey, Message>): Text {
  const plural = new Intl.PluralRules(LANGUAGE_TAGS[language]);
  const number = new Intl.NumberFormat(LANGUAGE_TAGS[language]);
  return (key, values = {}) => {
    const message: Message = messages[key];
    const form = typeof message === 'string' ? message : (message[plural.select(Number(values.n))] ?? message.other);
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? number.format(value) : String(value ?? '');
    });
  };
}

/** The catalogue's language nearest to a browser's language tag; English where there is none. */
export function nearestLanguage(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh' : 'en';
}

/** Loads one language; the others stay on disk. */
export async function loadText(language: Language): Promise<Text> {
  const messages = language === 'zh' ? (await import('./zh')).zh : (await import('./en')).en;
  return createText(language, messages);
}
