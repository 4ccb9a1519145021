// Export format: every kind of file that a map goes out as, how its file ends, and for whom it is.

/** In the order of the dialog. */
export const FORMAT_GROUPS = ['read', 'picture', 'table', 'text', 'walkmap'] as const;
export type FormatGroup = (typeof FORMAT_GROUPS)[number];

export interface Format {
  /** Of the file's name, without the dot. */
  extension: string;
  /** What is added to the name that the person chose, where the ending alone does not tell what is in it. */
  tail?: string;
  /** How it ends where no pictures go out, so that it need not be packed. */
  wordsAlone?: string;
  group: FormatGroup;
}

/** In the order in which they are offered and made. */
export const FORMATS = {
  html: { extension: 'html', group: 'read' },
  pptx: { extension: 'pptx', group: 'read' },
  png: { extension: 'png', group: 'picture' },
  svg: { extension: 'svg', group: 'picture' },
  xlsx: { extension: 'xlsx', group: 'table' },
  csv: { extension: 'zip', tail: '-tables', group: 'table' },
  markdown: { extension: 'zip', tail: '-markdown', wordsAlone: 'md', group: 'text' },
  mermaid: { extension: 'mmd', group: 'text' },
  drawio: { extension: 'drawio', group: 'text' },
  cjml: { extension: 'xml', group: 'text' },
  jira: { extension: 'csv', tail: '-jira', group: 'text' },
  bundle: { extension: 'walkmap', group: 'walkmap' },
} as const satisfies Record<string, Format>;

export type ExportId = keyof typeof FORMATS;
export const EXPORT_IDS = Object.keys(FORMATS) as readonly ExportId[];

const { html, ...further } = FORMATS;

/** All that a map can become: the files that Walkmap makes, and the PDF that the browser's own print dialog makes. */
export const OUTLETS = {
  html,
  pdf: { extension: 'pdf', group: 'read' },
  ...further,
} as const satisfies Record<string, Format>;

export type OutletId = keyof typeof OUTLETS;
export const OUTLET_IDS = Object.keys(OUTLETS) as readonly OutletId[];
