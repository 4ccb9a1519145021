// Contract: what every format of export is asked for and what it gives back.
import type { MapRows } from '@/lib/db/maps';
import type { Id } from '@/lib/domain/id';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { RowOf, TableName } from '@/lib/domain/tables';
import type { Language, Text } from '@/lib/text/text';

export interface ExportSource {
  map: PlacedMap;
  mapRows: MapRows;
  /** All rows of a table that belong to this map, its walkthroughs and their project. */
  rows<Name extends TableName>(table: Name): Promise<RowOf[Name][]>;
  /** The pixels of a snapshot, at most `maxPx` wide; `undefined` where the browser lost them. Read one at a time. */
  picture(snapshotId: Id, maxPx?: number): Promise<Blob | undefined>;
  t: Text;
  language: Language;
}

export interface ExportRun {
  signal: AbortSignal;
  /** 0..1. */
  onProgress(share: number): void;
}

export interface ExportFile {
  name: string;
  blob: Blob;
}

export interface Exporter {
  id: 'bundle' | 'html' | 'png' | 'csv';
  extension: string;
  mimeType: string;
  /** Rejects with an AppError, or an AbortError when cancelled. */
  run(source: ExportSource, run: ExportRun): Promise<ExportFile[]>;
}
