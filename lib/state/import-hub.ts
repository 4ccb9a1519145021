// Import hub: the one way in for whatever somebody chooses, drops or pastes: each file goes to the dialog that takes its kind.
import { effect, type ReadonlySignal } from '@preact/signals';
import { AppError } from '@/lib/domain/app-error';
import { type FileKind, fileKind } from '@/lib/import/file-kind';
import { zippedTables } from '@/lib/import/zipped-tables';
import type { Attempt } from './error-reporter';
import type { BroughtFiles } from './files-import';
import type { BroughtTable } from './table-import';

/** A dialog of which one is open at a time. */
interface Place<What> {
  readonly isOpen: ReadonlySignal<boolean>;
  look(what: What): Promise<void>;
}

export interface HubPlaces {
  bundles: Place<readonly File[]>;
  tables: Place<BroughtTable> & { speaksOfFigures(): boolean; text(): string; close(): void };
  figures: Place<BroughtTable>;
  recordings: Place<File>;
  files: Place<BroughtFiles>;
  attempt: Attempt;
}

export interface ImportHub {
  look(files: readonly File[]): Promise<void>;
  /** A table that was pasted. */
  paste(text: string): Promise<void>;
  /** What is shown as touchpoints are figures. */
  asFigures(): Promise<void>;
}

/** Bytes of a table. */
const LARGEST_TABLE = 20 * 1024 * 1024;

export function newImportHub({ bundles, tables, figures, recordings, files, attempt }: HubPlaces): ImportHub {
  /** What waits until no dialog is open. */
  const waiting: (() => Promise<void>)[] = [];
  const busy = () => [bundles, tables, figures, recordings, files].some(({ isOpen }) => isOpen.value);
  const next = () => {
    if (busy()) return;
    const work = waiting.shift();
    if (work) void attempt(work).then(next);
  };
  effect(() => {
    if (!busy()) queueMicrotask(next);
  });
  const asFigures = async () => {
    const text = tables.text();
    tables.close();
    await figures.look({ name: '', text });
  };
  const table = async (brought: BroughtTable) => {
    await tables.look(brought);
    if (tables.speaksOfFigures()) await asFigures();
  };
  const tableFile = async (file: File) => {
    if (file.size > LARGEST_TABLE) throw new AppError('table-too-large');
    await table({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return {
    look: (given) =>
      attempt(async () => {
        const kinds = await Promise.all(given.map(async (file) => ({ file, kind: await fileKind(file) })));
        const of = (wanted: FileKind) => kinds.filter(({ kind }) => kind === wanted).map(({ file }) => file);
        const [others, pictures, mails, mailboxes] = [of('bundle'), of('picture'), of('mail'), of('mailbox')];
        if (others.length > 0) waiting.push(() => bundles.look(others));
        if (pictures.length + mails.length + mailboxes.length > 0)
          waiting.push(() => files.look({ pictures, mails, mailboxes }));
        for (const file of of('tables')) {
          for (const one of await zippedTables(file, LARGEST_TABLE)) waiting.push(() => table(one));
        }
        for (const file of of('table')) waiting.push(() => tableFile(file));
        for (const file of of('recording')) waiting.push(() => recordings.look(file));
        if (of('workbook').length > 0) waiting.push(() => Promise.reject(new AppError('table-workbook')));
        next();
      }),
    paste: (text) => attempt(() => table({ name: '', text })),
    asFigures: () => attempt(asFigures),
  };
}
