// Read number: numbers as people write them in tables, with point or comma, thousands, percent and currency signs.

export type DecimalSign = '.' | ',';

export interface ReadNumber {
  value: number;
  /** A percent or currency sign, or a word, that stood beside it; else empty. */
  unit: string;
}

const NUMBER = /^(?<before>[^\d.,+-]*)(?<sign>[+-]?)(?<digits>\d[\d.,' ]*|[.,]\d+)(?<after>[^\d]*)$/;

/** Full-width signs as plain ones, the typographic minus and every kind of space as one. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[−–]/g, '-')
    .replace(/’/g, "'")
    .replace(/[\s\u00A0\u2009\u202F]+/g, ' ')
    .trim();

/** The number that `text` says where `decimal` is its decimal sign; `null` where it is none, or its thousands are not in threes. */
export function readNumber(text: string, decimal: DecimalSign): ReadNumber | null {
  const { before = '', sign, digits = '', after = '' } = NUMBER.exec(plain(text))?.groups ?? {};
  if (digits === '' || /[=@]/.test(before + after)) return null;
  const [whole = '', fraction, ...more] = digits.trim().split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return null;
  if (!/^\d*$/.test(whole) && !/^\d{1,3}([.,' ])\d{3}(\1\d{3})*$/.test(whole)) return null;
  const value = Number(`${sign}${whole.replace(/\D/g, '') || '0'}.${fraction || '0'}`);
  return { value, unit: before.trim() || after.trim() };
}

/** What the numbers of a table tell of their decimal sign: the sign, `null` where nothing tells. */
export function decimalOf(texts: readonly string[]): DecimalSign | null {
  for (const text of texts) {
    const digits = plain(text).replace(/[^\d.,]/g, '');
    const [points, commas] = [digits.split('.').length - 1, digits.split(',').length - 1];
    if (points > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    if (points > 1) return ',';
    if (commas > 1) return '.';
    // One sign before anything but three digits, or behind a lone zero, cannot part thousands.
    if (/^\d*\.(\d{0,2}|\d{4,})$|^0\.\d+$|\d{4,}\./.test(digits)) return '.';
    if (/^\d*,(\d{0,2}|\d{4,})$|^0,\d+$|\d{4,},/.test(digits)) return ',';
  }
  return null;
}

/** Whether a number says something else with the other decimal sign. */
export const readsTwoWays = (text: string): boolean => {
  const [point, comma] = [readNumber(text, '.'), readNumber(text, ',')];
  return point !== null && comma !== null && point.value !== comma.value;
};
