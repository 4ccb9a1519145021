// Web link: an address as a workbook may lead to it; what Excel would not open stays a text.

/** Characters of an address, and of the place on its page, that Excel takes. */
const LONGEST_ADDRESS = 2_079;

/** Links that one sheet of Excel takes. */
export const MOST_LINKS = 65_530;

export interface WebLink {
  address: string;
  /** What follows `#`; empty for the page itself. */
  place: string;
}

/** `null` for what is no address of the web, or too long for Excel. */
export function webLink(text: string): WebLink | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const [address = '', ...rest] = url.href.split('#');
  const place = rest.join('#');
  return address.length > LONGEST_ADDRESS || place.length > LONGEST_ADDRESS ? null : { address, place };
}
