// Table import: a table of touchpoints from a file or the clipboard: how it is read, what each row becomes, and taking it in.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { AppError } from '@/lib/domain/app-error';
import { rowsOfText } from '@/lib/domain/delimited-text';
import { fieldOfHead } from '@/lib/domain/metric-heads';
import {
  readTouchpointTable,
  type TouchpointChoices,
  type TouchpointTable,
  type TouchpointTableRow,
  touchpointHeads,
} from '@/lib/domain/touchpoint-table';
import { csvLine, textCell } from '@/lib/export/csv/csv-cell';
import { decodeText, type Encoding, guessEncoding } from '@/lib/import/decode-text';
import type { Language } from '@/lib/text/text';
import { type BringIn, type BringPlaces, newBringIn } from './bring-in';
import { errorText } from './error-text';
import { downloadFile, type SaveFile } from './export-download';
import { type ImportTarget, newImportTarget } from './import-target';
import { offsetHere } from './offset-here';

export type { Encoding };

/** A table that somebody brings: a file, or what was pasted. */
export type BroughtTable = { name: string; bytes: Uint8Array<ArrayBuffer> } | { name: string; text: string };

export interface TableImport {
  readonly isOpen: ReadonlySignal<boolean>;
  /** Of the file; empty for what was pasted. */
  readonly name: ReadonlySignal<string>;
  /** `null` for what was pasted. */
  readonly encoding: Signal<Encoding | null>;
  readonly choices: Signal<TouchpointChoices>;
  readonly table: ReadonlySignal<TouchpointTable | null>;
  /** Rows of which something was not understood are left out. */
  readonly strict: Signal<boolean>;
  readonly troubled: ReadonlySignal<readonly TouchpointTableRow[]>;
  /** How many rows would be written. */
  readonly count: ReadonlySignal<number>;
  readonly target: ImportTarget;
  readonly bring: Pick<BringIn, 'writing' | 'problem' | 'stop'>;
  /** Whether its heads speak of figures rather than of touchpoints. */
  speaksOfFigures(): boolean;
  text(): string;
  look(table: BroughtTable): Promise<void>;
  take(): Promise<void>;
  /** The rows of which something was not understood, as CSV with what it was. */
  copyTroubled(say: (row: TouchpointTableRow) => string): Promise<void>;
  saveTroubled(say: (row: TouchpointTableRow) => string): void;
  close(): void;
}

export interface TablePlaces extends BringPlaces {
  language: () => Language;
  /** Tests hand in their own. */
  saveFile?: SaveFile;
}

export function newTableImport(places: TablePlaces): TableImport {
  const { db, text, toasts, language, saveFile = downloadFile } = places;
  const [isOpen, strict, name] = [signal(false), signal(false), signal('')];
  const brought = signal<BroughtTable | null>(null);
  const encoding = signal<Encoding | null>(null);
  const choices = signal<TouchpointChoices>({});
  const bring = newBringIn(places);
  const target = newImportTarget(db, text);
  const words = computed(() => {
    const table = brought.value;
    if (!table) return '';
    return 'text' in table ? table.text : decodeText(table.bytes, language(), encoding.value ?? undefined);
  });
  const cells = computed(() => {
    try {
      const rows = rowsOfText(words.value);
      if (rows.length === 0) throw new AppError('table-empty');
      return { rows, problem: null };
    } catch (error) {
      return { rows: [], problem: errorText(error, text()) };
    }
  });
  const table = computed(() => {
    const { rows } = cells.value;
    return rows.length === 0 ? null : readTouchpointTable(rows, offsetHere, choices.value);
  });
  const troubled = computed(() => table.value?.rows.filter(({ troubles }) => troubles.length > 0) ?? []);
  const taken = computed(() =>
    (table.value?.rows ?? []).filter(({ troubles }) => !strict.value || troubles.length === 0),
  );
  const csvOf = (say: (row: TouchpointTableRow) => string): string => {
    const heads = table.value?.columns.map(({ head }) => head) ?? [];
    const line = (row: readonly string[]) => csvLine(row.map(textCell));
    const head = table.value?.headed ? line([...heads, text()('bring.trouble')]) : '';
    const width = heads.length;
    const full = (row: readonly string[]) => Array.from({ length: width }, (_, i) => row[i] ?? '');
    return head + troubled.value.map((row) => line([...full(row.cells), say(row)])).join('');
  };
  const saveTroubled: TableImport['saveTroubled'] = (say) => {
    const base = name.value.replace(/\.[^.]{1,5}$/, '') || text()('bring.pasted-name');
    saveFile(`${base}-rest.csv`, new Blob([`\uFEFF${csvOf(say)}`], { type: 'text/csv' }));
  };
  const close = () => {
    bring.stop();
    isOpen.value = false;
    brought.value = null;
  };
  return {
    isOpen,
    name,
    encoding,
    choices,
    table,
    strict,
    troubled,
    count: computed(() => taken.value.length),
    target,
    bring: { ...bring, problem: computed(() => cells.value.problem ?? bring.problem.value) },
    speaksOfFigures() {
      const [first = []] = cells.value.rows;
      return first.filter((cell) => fieldOfHead(cell) !== null).length > touchpointHeads(first);
    },
    text: () => words.value,
    async look(next) {
      brought.value = next;
      encoding.value = 'bytes' in next ? guessEncoding(next.bytes, language()) : null;
      name.value = next.name;
      choices.value = {};
      strict.value = false;
      bring.forget();
      await target.begin(next.name.replace(/\.[^.]{1,5}$/, '') || text()('bring.pasted-name'));
      isOpen.value = true;
    },
    async take() {
      const touchpoints = taken.value.map(({ draft }) => ({ draft }));
      if (touchpoints.length === 0) return;
      if (await bring.take({ ...target.chosen(), touchpoints })) close();
    },
    async copyTroubled(say) {
      try {
        await navigator.clipboard.writeText(csvOf(say));
        toasts.show(text()('copy.done'));
      } catch {
        saveTroubled(say);
      }
    },
    saveTroubled,
    close,
  };
}
