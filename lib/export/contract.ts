// Contract: what every format of export is asked for and what it gives back.
import type { PicturedRows } from '@/lib/db/maps';
import type { Contents } from '@/lib/domain/export-contents';
import type { ExportId } from '@/lib/domain/export-format';
import type { Id } from '@/lib/domain/id';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { RowOf, TableName } from '@/lib/domain/tables';
import type { Language, Text } from '@/lib/text/text';

export interface ExportSource {
  map: PlacedMap;
  mapRows: PicturedRows;
  /** All rows of a table that belong to this map, its walkthroughs and their project; deleted ones too. */
  rows<Name extends TableName>(table: Name): Promise<RowOf[Name][]>;
  /** The pixels of a snapshot as they are in the store; `undefined` where the browser lost them. Read one at a time. */
  picture(snapshotId: Id): Promise<Blob | undefined>;
  /** What goes out of all this; map and rows are narrowed to it already. */
  contents: Contents;
  t: Text;
  language: Language;
  /** When the export was asked for (epoch ms), and by which version of Walkmap. */
  made: { at: number; appVersion: string };
}

export interface ExportOptions {
  /** File name without extension, already safe for every file system. */
  baseName: string;
  /** Pictures of the map: canvas pixels per CSS pixel. */
  scale: number;
  theme: 'light' | 'dark';
  /** Locks a bundle; `null` or left out: anybody can open it. */
  passphrase?: string | null;
}

/** What a person sees of a file before it is made. */
export type ExportPreview =
  /** The beginning of a text file. */
  | { kind: 'text'; text: string }
  /** The first lines of each table; `total` counts all of its lines. */
  | {
      kind: 'tables';
      tables: readonly { name: string; head: readonly string[]; rows: readonly string[][]; total: number }[];
    }
  /** Slides, pages or chapters, each with what stands on it. */
  | { kind: 'pages'; pages: readonly { title: string; lines: readonly string[] }[] }
  /** The map as a picture, made smaller. */
  | { kind: 'picture'; blob: Blob };

export interface ExportRun {
  signal: AbortSignal;
  /** 0..1. */
  onProgress(share: number): void;
}

/** What the person should know about a file that was made. */
export type ExportNote =
  /** Pictures were made smaller, to at most `width` pixels, so that the file stays under `limit` bytes. */
  | { kind: 'scaled'; width: number; limit: number }
  /** So many pictures could not be read and are missing. */
  | { kind: 'missing'; count: number }
  /** Too large for one picture: so many files in one archive, side by side and below each other. */
  | { kind: 'tiles'; count: number; columns: number; rows: number };

export interface ExportFile {
  name: string;
  blob: Blob;
  notes: readonly ExportNote[];
}

export interface Exporter {
  id: ExportId;
  mimeType: string;
  /** Cheap, from rows and thumbnails alone. Rejects with an AppError, or an AbortError when it is not wanted any more. */
  preview(source: ExportSource, options: ExportOptions, signal: AbortSignal): Promise<ExportPreview>;
  /** Rejects with an AppError, or an AbortError when cancelled. */
  run(source: ExportSource, options: ExportOptions, run: ExportRun): Promise<ExportFile[]>;
}
