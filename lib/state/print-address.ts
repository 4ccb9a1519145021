// Print address: which map the print page sets on which paper, as its address tells.
import { Id } from '@/lib/domain/id';
import { FIRST_PAPER, ORIENTATIONS, PAPER_PARTS, PAPERS, type PaperChoice } from '@/lib/domain/paper';

export interface PrintAddress extends PaperChoice {
  /** `null` where the address names no map. */
  mapId: Id | null;
  /** Whether the browser's print dialog opens by itself as soon as everything is there. */
  print: boolean;
}

/** The address of the print page in this extension; what `choice` leaves out is as `FIRST_PAPER` says. */
export function printAddress(mapId: Id, choice: Partial<PaperChoice> = {}, print = false): string {
  const { paper, orientation, parts } = { ...FIRST_PAPER, ...choice };
  const query = new URLSearchParams({ map: mapId, paper, orientation, parts: parts.join('.') });
  if (print) query.set('print', '1');
  return `/print.html?${query}`;
}

/** Of what the address does not name, or names wrongly, the first choice is taken. */
export function readPrintAddress(search: string): PrintAddress {
  const query = new URLSearchParams(search);
  const mapId = Id.safeParse(query.get('map'));
  const named = query.get('parts')?.split('.');
  return {
    mapId: mapId.success ? mapId.data : null,
    paper: PAPERS.find((paper) => paper === query.get('paper')) ?? FIRST_PAPER.paper,
    orientation: ORIENTATIONS.find((one) => one === query.get('orientation')) ?? FIRST_PAPER.orientation,
    parts: named ? PAPER_PARTS.filter((part) => named.includes(part)) : FIRST_PAPER.parts,
    print: query.get('print') === '1',
  };
}
