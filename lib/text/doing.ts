// Doing: what the customer did as a sentence, such as: Fills in “E-mail”. Clicks “Continue”.
import { doing as en } from './en/doing';
import type { Language } from './text';
import { doing as zh } from './zh/doing';

const WORDS: Record<Language, typeof en> = { en, zh };

/** `clicked` and `filled` are names on the screen; one without a name is not named. */
export function sayDoing(clicked: string, filled: readonly string[], language: Language): string {
  const words = WORDS[language];
  const names = filled.map((name) => words.quoted.replace('{name}', () => name)).join(words.between);
  return [
    ...(names ? [words.fills.replace('{names}', () => names)] : []),
    clicked ? words.clicks.replace('{name}', () => clicked) : words.clicksNameless,
  ].join(words.sentences);
}
