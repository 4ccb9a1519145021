// Phone number: the ways in which numbers of many countries are written, and what looks like one and is none.

/** Letters that stick to a number and make it a code; Chinese, Japanese and Arabic words stand right beside numbers. */
const STICKY = '\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}';
const BEFORE = `(?<![${STICKY}\\p{N}+]|\\d[.,:/-]|[${STICKY}]-)`;
const AFTER = `(?![${STICKY}\\p{N}]|[.,:/-]\\d)`;
const GAP = '[ ]?[-/.·]?[ ]?';

const PATTERNS = [
  // +49 (0)341 123 45 67, 00 49 …
  `(?<![${STICKY}\\p{N}]|\\d[.,:/-])(?:\\+ ?|00 ?)[1-9]\\d{0,2}${GAP}(?:\\(0?\\d{0,4}\\)${GAP})?\\d(?:${GAP}\\d){5,12}`,
  // (0341) 123 45-67, (11) 91234-5678, 8 (912) 345-67-89
  `${BEFORE}(?:8 ?)?\\(\\d{2,5}\\)${GAP}\\d(?:[ .-]?\\d){5,9}`,
  `${BEFORE}\\(0\\d{1,5}\\)${GAP}\\d(?:[ .-]?\\d){3,9}`,
  // 0341/1234567, 0664 1234567, 03-1234-5678
  `${BEFORE}0\\d{1,5} ?[-/ ] ?\\d(?:[ -]?\\d){3,9}`,
  // 01 23 45 67 89, 01.23.45.67.89
  `${BEFORE}0\\d(?:([ .-])\\d\\d)(?:\\1\\d\\d){3}`,
  // 0341.123.4567
  `${BEFORE}0\\d{1,4}\\.\\d{3,4}\\.\\d{3,4}`,
  // 555-234-5678, 347 123 4567
  `${BEFORE}(?:1[-. ])?[2-9]\\d{2}([-. ])\\d{3}\\1\\d{4}`,
  `${BEFORE}(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[-. ])[2-9]\\d{2}[-. ]\\d{4}`,
  // 8 912 345-67-89
  `${BEFORE}8[ -]9\\d{2}[ -]\\d{3}[ -]\\d{2}[ -]?\\d{2}`,
  // 612 345 678, 612 34 56 78, 91 234 56 78
  `${BEFORE}[5-9]\\d{2} \\d{3} \\d{3}`,
  `${BEFORE}[5-9]\\d{2} \\d{2} \\d{2} \\d{2}`,
  `${BEFORE}9\\d \\d{3} \\d{2} \\d{2}`,
  // 40 61 23 45, 8123 4567
  `${BEFORE}[2-9]\\d(?: \\d\\d){3}`,
  `${BEFORE}[689]\\d{3} \\d{4}`,
  // 98765 43210
  `${BEFORE}[6-9]\\d{4} \\d{5}`,
  // 55 1234 5678
  `${BEFORE}[2-9]\\d \\d{4} \\d{4}`,
  // 138 0013 8000
  `${BEFORE}1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}`,
  `${BEFORE}0\\d{8,10}`,
].map((pattern) => new RegExp(pattern + AFTER, 'gu'));

/** A day is no phone number, however it is written: `01/02/2026`, `01-02-26`, `2026-11-22`. */
const DAY =
  /^(?:(?:0?[1-9]|[12]\d|3[01])([-/. ])(?:0?[1-9]|[12]\d|3[01])\1(?:\d{2}|\d{4})|(?:19|20)\d\d([-/.])\d{1,2}\2\d{1,2})$/;

export function isDay(text: string): boolean {
  return DAY.test(text);
}

const MONEY = '[$€£¥₹₽₩₺￥元円%]|\\b(?:EUR|USD|GBP|CHF|JPY|CNY|RMB|SAR|AED|EGP|Euro|kr)\\b';
const MONEY_BEFORE = new RegExp(`(?:${MONEY}) ?$`);
const MONEY_AFTER = new RegExp(`^ ?(?:${MONEY}|\\*|x |×)`);

/** Words that name a number which is no person's: of an order, an article, a parcel. */
const OTHER_NUMBER =
  /(?:order|bestell|auftrag|artikel|\bart\.?|product|produkt|item|sku|isbn|ean|gtin|serial|serien|modell?|version|invoice|rechnung|facture|factura|pedido|commande|r[ée]f(?:erence|érence|erencia)?\.?|tracking|sendung|colis|env[ií]o|订单|货号|型号|运单|发票|注文|商品|伝票|طلب|فاتورة|الشحنة)[ -]?(?:no|nr|num|number|nummer|num[ée]ro|número|n[°ºo]|#|id|号码?|编号|番号)?[ .:#°]*$/iu;

/** Whether the words that end before a number say that it is one of an order or an article. */
export function namesOther(before: string): boolean {
  return OTHER_NUMBER.test(before.slice(-40));
}

/** Phone numbers in `text`, in the order of the patterns; some may overlap. */
export function findPhones(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const pattern of PATTERNS) {
    for (const { 0: number, index } of text.matchAll(pattern)) {
      const end = index + number.length;
      const before = text.slice(Math.max(0, index - 40), index);
      if (!isDay(number) && !isAmount(number, before, text.slice(end, end + 6)) && !namesOther(before))
        found.push({ start: index, end });
    }
  }
  return found;
}

/** Sums and counts in groups of three: `612 345 678 €`, `500 000 000 users`. */
function isAmount(number: string, before: string, after: string): boolean {
  if (/^\d{3} \d{3} \d{3}$/.test(number) && number.endsWith('000')) return true;
  return MONEY_BEFORE.test(before) || MONEY_AFTER.test(after);
}
