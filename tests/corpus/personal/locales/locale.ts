// Locale: what a language's part of the corpus is made of.

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
