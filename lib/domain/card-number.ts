// Card number: whether digits are those of a payment card, and where one stands in a longer row of digits.

/** Lengths that the issuers' first digits allow (ISO/IEC 7812): the longest first. */
const ISSUERS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [19, 16, 13]],
  [/^(5[1-5]|2[2-7])/, [16]],
  [/^3[47]/, [15]],
  [/^(30|36|38|39)/, [14]],
  [/^35/, [16]],
  [/^62/, [19, 18, 17, 16]],
  [/^6(011|4|5)/, [19, 16]],
  [/^(50|5[6-9]|6[0137-9]|22|9)/, [19, 18, 16]],
];

/** Digits in groups, as far as nothing but a space, a dot or a hyphen (with spaces around) parts them. */
const ROW = /(?<![\p{sc=Latin}\d])\d[\d .-]{11,}/gu;

/** Whether the digits of `text` are a card's: its issuer's first digits and length, and Luhn's check digit. */
export function isCard(text: string): boolean {
  const digits = text.replace(/[^\d]/g, '');
  const lengths = ISSUERS.find(([first]) => first.test(digits))?.[1];
  if (!lengths?.includes(digits.length) || /^(\d)\1+$/.test(digits)) return false;
  if (digits.length === 13 && isArticle(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Whether 13 digits are the number of an article on a shelf (EAN), of which shops are full. */
function isArticle(digits: string): boolean {
  return [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 1 ? 3 : 1), 0) % 10 === 0;
}

/** Cards in `text`, also those with other digits before or behind: `4111 1111 1111 1111 12/28`. */
export function findCards(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const row of text.matchAll(ROW)) {
    const groups = [...row[0].matchAll(/\d+/g)].map((group) => ({
      start: row.index + group.index,
      end: row.index + group.index + group[0].length,
      digits: group[0],
    }));
    for (let first = 0; first < groups.length; first += 1) {
      const last = cardFrom(groups, first, text);
      if (last === undefined) continue;
      found.push({ start: groups[first]?.start ?? 0, end: groups[last]?.end ?? 0 });
      first = last;
    }
  }
  return found;
}

interface Group {
  start: number;
  end: number;
  digits: string;
}

/** The last of the groups that make a card together with group `first`; `undefined` where none do. */
function cardFrom(groups: readonly Group[], first: number, text: string): number | undefined {
  let digits = '';
  let card: number | undefined;
  for (let last = first; last < groups.length && digits.length < 19; last += 1) {
    const { digits: more, start } = groups[last] as Group;
    // More than a hyphen with its spaces parts two numbers.
    if (last > first && start - (groups[last - 1]?.end ?? 0) > 3) break;
    digits += more;
    if (digits.length >= 13 && text[start - 1] !== ',' && isCard(digits)) card = last;
  }
  return card;
}
