// Bank account: where an IBAN stands, in whatever groups, by its country's length and its check digits (ISO 13616).

/** Characters of an IBAN by country, as registered. */
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    '15NO 16BE 18DK 18FI 18FO 18GL 18NL 18SD 18FK 19MK 19SI 20AT 20BA 20EE 20KZ 20LT 20LU 20XK 20MN 21CH 21HR 21LI 21LV 22BG ' +
    '22BH 22CR 22DE 22GB 22GE 22IE 22ME 22RS 22VA 23AE 23GI 23IL 23IQ 23TL 23OM 23SO 24AD 24CZ 24ES 24MD 24PK 24RO 24SA 24SE ' +
    '24SK 24TN 24VG 25LY 25PT 25ST 26IS 26TR 27BI 27DJ 27FR 27GR 27IT 27MC 27MR 27SM 28AL 28AZ 28BY 28CY 28DO 28GT 28HN 28HU ' +
    '28LB 28NI 28PL 29BR 29EG 29PS 29QA 29SV 29UA 30JO 30KW 30MU 30YE 31MT 31SC 32LC 33RU'
  )
    .split(' ')
    .map((one) => [one.slice(2), Number(one.slice(0, 2))]),
);

const START = /(?<![\p{sc=Latin}\d])[A-Z]{2}[ .-]?\d{2}(?=[ .-]{0,3}[A-Z\d])/giu;

/** IBANs in `text`; what follows one (a BIC, an amount) does not belong to it. */
export function findIbans(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(START)) {
    const length = LENGTHS[match[0].slice(0, 2).toUpperCase()];
    const end = length && endOf(text, match.index, length);
    if (end && isIban(text.slice(match.index, end))) found.push({ start: match.index, end });
  }
  return found;
}

/** Where `length` letters and digits, parted by no more than a hyphen and its spaces, end; 0 where there are too few. */
function endOf(text: string, start: number, length: number): number {
  let left = length;
  let apart = 0;
  for (let index = start; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (/[A-Z\d]/i.test(character)) {
      left -= 1;
      apart = 0;
      if (left === 0) return /[\p{sc=Latin}\d]/u.test(text.charAt(index + 1)) ? 0 : index + 1;
    } else if (/[ .-]/.test(character) && apart < 3) apart += 1;
    else return 0;
  }
  return 0;
}

function isIban(text: string): boolean {
  const plain = text.replace(/[^A-Z\d]/gi, '').toUpperCase();
  const digits = (plain.slice(4) + plain.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
