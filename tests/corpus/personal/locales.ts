// Locales: how people of seven languages name and write what is personal, and what is not.
import ar from './locales/ar.json';
import de from './locales/de.json';
import en from './locales/en.json';
import es from './locales/es.json';
import fr from './locales/fr.json';
import ja from './locales/ja.json';
import zh from './locales/zh.json';

export interface Locale {
  language: string;
  rightToLeft?: boolean;
  /** Code of the digit zero, where the script has digits of its own. */
  zero?: number;
  staff: readonly string[];
  customers: readonly string[];
  street: string;
  phones: readonly string[];
  /** What is written beside or above a phone number that is short or local. */
  namedPhones: readonly (readonly [label: string, template: string])[];
  accounts: readonly (readonly [label: string, template: string])[];
  /** `{}` stands for the value. */
  codes: readonly string[];
  /** A sentence after which the code stands alone. */
  codeAbove: string;
  passwords: readonly string[];
  cards: readonly string[];
  cardEnds: readonly string[];
  labels: Readonly<
    Record<
      'name' | 'email' | 'phone' | 'street' | 'password' | 'card' | 'code' | 'note' | 'order' | 'date' | 'sum',
      string
    >
  >;
  chat: readonly string[];
  harmless: readonly string[];
}

export const LOCALES = [en, de, fr, es, zh, ja, ar] as unknown as readonly Locale[];
