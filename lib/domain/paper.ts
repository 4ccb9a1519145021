// Paper: the sheets that a map is printed on, and what may stand on them.

export const PAPERS = ['a4', 'a3', 'letter', 'long'] as const;
/** `long`: one page as long as the map needs, to scroll through. */
export type Paper = (typeof PAPERS)[number];

export const ORIENTATIONS = ['landscape', 'portrait'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

export const PAPER_PARTS = ['map', 'evidence', 'decisions'] as const;
export type PaperPart = (typeof PAPER_PARTS)[number];

export interface PaperChoice {
  paper: Paper;
  /** Says nothing of a long page. */
  orientation: Orientation;
  /** In the order of `PAPER_PARTS`; the first page, with what the map is about, is always there. */
  parts: readonly PaperPart[];
}

export const FIRST_PAPER: PaperChoice = { paper: 'a4', orientation: 'landscape', parts: PAPER_PARTS };

const MM = 96 / 25.4;

/** Width and height of the upright sheet: ISO 216, and ANSI A. A long page is as wide as a lying A3. */
const UPRIGHT: Record<Exclude<Paper, 'long'>, readonly [number, number]> = {
  a4: [210 * MM, 297 * MM],
  a3: [297 * MM, 420 * MM],
  letter: [8.5 * 96, 11 * 96],
};
const LONG_WIDTH = 1584;

/** Around what is printed: the running heads stand in it. */
export const PAPER_MARGIN = { side: 44, top: 60, bottom: 52 } as const;

/** A PDF page ends at 200 inches. */
export const LONGEST_PAGE = 200 * 96;

export interface Sheet {
  /** CSS pixels, 96 an inch, of the whole sheet; the height of a long page is that of its shortest. */
  width: number;
  height: number;
  /** What is left between the margins; whole pixels, so that nothing is a fraction too wide. */
  room: { width: number; height: number };
  /** How large a map is drawn on it: small sheets hold more of it a little smaller. */
  scale: number;
}

export function sheetOf({ paper, orientation }: Pick<PaperChoice, 'paper' | 'orientation'>): Sheet {
  const [short, tall] = paper === 'long' ? [LONG_WIDTH, LONG_WIDTH] : UPRIGHT[paper];
  const [width, height] = orientation === 'landscape' ? [tall, short] : [short, tall];
  const room = {
    width: Math.floor(width - 2 * PAPER_MARGIN.side),
    height: Math.floor(height - PAPER_MARGIN.top - PAPER_MARGIN.bottom),
  };
  return { width, height, room, scale: paper === 'a4' || paper === 'letter' ? 0.9 : 1 };
}
