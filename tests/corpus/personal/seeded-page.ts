// Seeded page: a page that knows where it put its values, by marks that are taken out before anybody looks at it.
import type { Locale } from './locales/locale';
import { type Chance, cardNumber, code, email, fill, fillDigits, iban, inDigits, password } from './values';

export const SEED_KINDS = [
  'password',
  'card',
  'code',
  'email',
  'phone',
  'iban',
  'account',
  'name',
  'typed',
  'frame',
  'harmless',
] as const;
export type SeedKind = (typeof SEED_KINDS)[number];

export interface Seed {
  id: number;
  kind: SeedKind;
  value: string;
}

/** Around a value in a text: begin, number of the seed, end of the number, value, end. They are of no script. */
export const MARKS = { begin: '\ue000', named: '\ue001', end: '\ue002' } as const;

export interface SeededPage {
  name: string;
  language: string;
  rightToLeft: boolean;
  /** Of the body. */
  html: string;
  seeds: readonly Seed[];
  /** The names that somebody asked to cover. */
  names: readonly string[];
}

export interface Seeder {
  locale: Locale;
  chance: Chance;
  /** Marked, for text. */
  text(kind: SeedKind, value: string): string;
  /** Attributes of a field that shows the value. */
  field(kind: SeedKind, value: string): string;
  /** Only the mark, for what is seen whole. */
  place(kind: SeedKind, value: string): string;
  staff(): string;
  customer(): string;
  email(): string;
  phone(): string;
  card(): string;
  iban(): string;
  code(): string;
  password(): string;
  /** A label and what it names. */
  account(): readonly [string, string];
  namedPhone(): readonly [string, string];
  /** The sentence with its value in it. */
  says(sentences: readonly string[], kind: SeedKind, value: string): string;
  harmless(): string;
}

export function newSeeder(locale: Locale, chance: Chance): { seeder: Seeder; seeds: Seed[] } {
  const seeds: Seed[] = [];
  const plant = (kind: SeedKind, value: string) => {
    seeds.push({ id: seeds.length, kind, value });
    return seeds.length - 1;
  };
  const own = (value: string) => inDigits(value, chance.int(2) === 0 ? locale.zero : undefined);
  const text = (kind: SeedKind, value: string) =>
    `${MARKS.begin}${plant(kind, value)}${MARKS.named}${escapeHtml(value)}${MARKS.end}`;
  const customer = () => chance.pick(locale.customers);
  const seeder: Seeder = {
    locale,
    chance,
    text,
    field: (kind, value) => `data-seed="${plant(kind, value)}" value="${escapeHtml(value)}"`,
    place: (kind, value) => `data-seed="${plant(kind, value)}"`,
    staff: () => chance.pick(locale.staff),
    customer,
    email: () => email(customer(), chance),
    phone: () => own(fill(chance.pick(locale.phones), chance)),
    card: () => cardNumber(chance),
    iban: () => iban(chance),
    code: () => own(code(chance)),
    password: () => password(chance),
    account: () => {
      const [label, template] = chance.pick(locale.accounts);
      return [label, own(fill(template, chance))];
    },
    namedPhone: () => {
      const [label, template] = chance.pick(locale.namedPhones);
      return [label, own(fill(template, chance))];
    },
    says: (sentences, kind, value) => {
      const [before = '', after = ''] = chance.pick(sentences).split(/\{\w*\}/);
      return escapeHtml(before) + text(kind, value) + escapeHtml(after);
    },
    harmless: () => text('harmless', fillDigits(chance.pick(locale.harmless), chance)),
  };
  return { seeder, seeds };
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
