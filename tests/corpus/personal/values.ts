// Values: personal values that look real and belong to nobody, the same for the same seed.
import { newChance } from '@/tests/support/chance';

export interface Chance {
  /** 0 up to, but without, `below`. */
  int(below: number): number;
  pick<T>(from: readonly T[]): T;
}

export function newDraws(seed: number): Chance {
  const next = newChance(seed);
  const int = (below: number) => Math.floor(next() * below);
  return { int, pick: (from) => from[int(from.length)] as never };
}

/** Every `#` becomes a digit. */
export function fillDigits(template: string, chance: Chance): string {
  return template.replace(/#/g, () => String(chance.int(10)));
}

/** Every `#` becomes a digit, `N` one of 1 to 9, `A` a capital letter. */
export function fill(template: string, chance: Chance): string {
  return fillDigits(template, chance)
    .replace(/N/g, () => String(1 + chance.int(9)))
    .replace(/A/g, () => String.fromCharCode(65 + chance.int(26)));
}

const CARD_SHAPES = [
  ['4', [4, 4, 4, 4]],
  ['51', [4, 4, 4, 4]],
  ['2221', [4, 4, 4, 4]],
  ['37', [4, 6, 5]],
  ['6011', [4, 4, 4, 4]],
  ['62', [6, 13]],
  ['3528', [4, 4, 4, 4]],
  ['36', [4, 6, 4]],
] as const;

export function cardNumber(chance: Chance): string {
  const [start, groups] = chance.pick(CARD_SHAPES);
  const length = groups.reduce((sum: number, group) => sum + group, 0);
  const body = fill(start + '#'.repeat(length - start.length - 1), chance);
  const sum = [...body].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return grouped(body + ((10 - (sum % 10)) % 10), groups, chance.pick([' ', '-', '', ' ', '\u00a0']));
}

const IBAN_SHAPES = [
  'DE##################',
  'FRNNNNN#####N##########NN',
  'ES####################',
  'GBAAAA##############',
  'NLAAAA##########',
  'ATNNNNN###########',
  'CH#####NNNN########',
  'SANN##################',
  'NO###########',
  'ITA######################',
];

export function iban(chance: Chance): string {
  const shape = chance.pick(IBAN_SHAPES);
  const country = shape.slice(0, 2);
  const body = fill(shape.slice(2), chance);
  const digits = `${body}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const rest = [...digits].reduce((left, digit) => (left * 10 + Number(digit)) % 97, 0);
  const plain = country + String(98 - rest).padStart(2, '0') + body;
  const between = chance.pick([' ', '', '\u202f', '-', '\u00a0', ' ']);
  const written = plain.match(/.{1,4}/g)?.join(between) ?? plain;
  return chance.int(8) === 0 ? written.toLowerCase() : written;
}

function grouped(digits: string, groups: readonly number[], between: string): string {
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, length) => sum + length, 0));
  return groups.map((length, index) => digits.slice(starts[index], (starts[index] ?? 0) + length)).join(between);
}

export function email(name: string, chance: Chance): string {
  const plain =
    name
      .normalize('NFD')
      .replace(/[^a-z ]/gi, '')
      .trim()
      .toLowerCase() || fill('user####', chance);
  const local = chance.pick([
    plain.replace(/ /g, '.'),
    plain.replace(/ /g, '_'),
    `${plain.charAt(0)}${fill('###', chance)}`,
  ]);
  return `${local}${chance.pick(['', '+shop', '.2'])}@${chance.pick(['mail', 'post', 'web-de', 'firma', 'kaisha'])}.${chance.pick(['example', 'co.example', 'test'])}`;
}

export function password(chance: Chance): string {
  return fill(
    chance.pick(['rose-##A#', 'Xk#-pq#!z', 'Sommer20##', 'tr0ub4dor&#', 'AbcdA##!', 'correct-horse-#']),
    chance,
  );
}

export function code(chance: Chance): string {
  return fill(chance.pick(['######', '### ###', '###-###', 'N###', 'N#######', 'G-######']), chance).replace(
    /^(19|20)/,
    '48',
  );
}

/** Digits as a script writes them: from its zero on. */
export function inDigits(text: string, zero: number | undefined): string {
  return zero === undefined ? text : text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}
