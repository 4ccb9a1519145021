// Import room: everything that takes in what somebody brings to the library; loaded with the first of it.
import type { Database } from '@/lib/db/database';
import type { Id } from '@/lib/domain/id';
import type { Appearance } from './appearance';
import { newAttempt } from './error-reporter';
import { type FiguresImport, newFiguresImport } from './figures-import';
import { type FilesImport, newFilesImport } from './files-import';
import type { ImportDialogState } from './import-dialog';
import { type ImportHub, newImportHub } from './import-hub';
import { newRecorderImport, type RecorderImport } from './recorder-import';
import { newTableImport, type TableImport } from './table-import';
import type { Toasts } from './toasts';

export interface ImportRoom {
  readonly tables: TableImport;
  readonly figures: FiguresImport;
  readonly recordings: RecorderImport;
  readonly files: FilesImport;
  readonly hub: ImportHub;
}

export interface RoomPlaces {
  db: Database;
  appearance: Pick<Appearance, 'speech' | 'preferences'>;
  toasts: Toasts;
  bundles: Pick<ImportDialogState, 'isOpen' | 'look'>;
  /** Goes to where it can be seen. */
  show: (projectId: Id) => void;
}

export function newImportRoom({ db, appearance, toasts, bundles, show }: RoomPlaces): ImportRoom {
  const { speech } = appearance;
  const text = () => speech.value.t;
  const preferences = () => appearance.preferences.value;
  const places = { db, text, toasts, show };
  const tables = newTableImport({ ...places, language: () => speech.value.language });
  const figures = newFiguresImport({ db, speech, toasts, show });
  const recordings = newRecorderImport({ ...places, preferences });
  const files = newFilesImport({ ...places, preferences });
  const attempt = newAttempt(toasts, text);
  const hub = newImportHub({ bundles, tables, figures, recordings, files, attempt });
  return { tables, figures, recordings, files, hub };
}
