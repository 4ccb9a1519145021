// Print address: which map the print page sets on which paper, as its address tells.
import { ALL_CONTENTS, CONTENT_KINDS, type Contents } from '@/lib/domain/export-contents';
import { Id } from '@/lib/domain/id';
import { FIRST_PAPER, ORIENTATIONS, PAPER_PARTS, PAPERS, type PaperChoice } from '@/lib/domain/paper';

export interface PrintAddress extends PaperChoice {
  /** `null` where the address names no map. */
  mapId: Id | null;
  /** What of the map goes out at all. */
  contents: Contents;
  /** Whether the browser's print dialog opens by itself as soon as everything is there. */
  print: boolean;
}

/** What `printAddress` may be told besides the map. */
export type PrintWish = Partial<Omit<PrintAddress, 'mapId'>>;

/** The address of the print page in this extension; what is not wished for is as `FIRST_PAPER` says, and everything goes in. */
export function printAddress(mapId: Id, wish: PrintWish = {}): string {
  const { paper, orientation, parts, contents, print } = { ...FIRST_PAPER, contents: ALL_CONTENTS, ...wish };
  const query = new URLSearchParams({ map: mapId, paper, orientation, parts: parts.join('.') });
  const without = CONTENT_KINDS.filter((kind) => !contents[kind]);
  if (without.length > 0) query.set('without', without.join('.'));
  if (print) query.set('print', '1');
  return `/print.html?${query}`;
}

/** Of what the address does not name, or names wrongly, the first choice is taken. */
export function readPrintAddress(search: string): PrintAddress {
  const query = new URLSearchParams(search);
  const mapId = Id.safeParse(query.get('map'));
  const named = query.get('parts')?.split('.');
  const without = query.get('without')?.split('.') ?? [];
  return {
    mapId: mapId.success ? mapId.data : null,
    paper: PAPERS.find((paper) => paper === query.get('paper')) ?? FIRST_PAPER.paper,
    orientation: ORIENTATIONS.find((one) => one === query.get('orientation')) ?? FIRST_PAPER.orientation,
    parts: named ? PAPER_PARTS.filter((part) => named.includes(part)) : FIRST_PAPER.parts,
    contents: Object.fromEntries(CONTENT_KINDS.map((kind) => [kind, !without.includes(kind)])) as Contents,
    print: query.get('print') === '1',
  };
}
