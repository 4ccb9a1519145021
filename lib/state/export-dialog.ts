// Export dialog: what is chosen, how far the export is, and what came of it.
import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import { loadAlias, saveAlias } from '@/lib/db/alias';
import type { Database } from '@/lib/db/database';
import { isAbort } from '@/lib/domain/app-error';
import { EXPORT_IDS, type ExportId, OUTLET_IDS, type OutletId } from '@/lib/domain/export-format';
import type { Id } from '@/lib/domain/id';
import type { ExportFile, ExportNote } from '@/lib/export/contract';
import { loadExporter } from '@/lib/export/exporters';
import { DEFAULT_BASE_NAME, fileName, safeBaseName } from '@/lib/export/file-name';
import { loadExportSource, type Speech } from '@/lib/export/source';
import { errorText } from './error-text';
import { loadExportChoice, saveExportChoice } from './export-choice';
import { downloadFile, type SaveFile } from './export-download';
import { type ExportSettings, newExportSettings } from './export-options';
import { newExportPreview, type PreviewView } from './export-preview';
import { newPictureScales, type PictureScale } from './picture-scales';
import { printAddress } from './print-address';

export type { ExportNote };

export interface SavedFile {
  format: ExportId;
  name: string;
  /** Bytes. */
  size: number;
  notes: readonly ExportNote[];
  blob: Blob;
}

export interface FailedFormat {
  format: ExportId;
  /** A sentence in the person's language. */
  text: string;
}

export interface Progress {
  name: string;
  /** 0..1 over all chosen formats. */
  share: number;
}

export interface ExportDialogState {
  readonly chosen: ReadonlySignal<ReadonlySet<OutletId>>;
  /** The print page will be opened, for a PDF. */
  readonly isPrinted: ReadonlySignal<boolean>;
  /** The format whose preview is shown. */
  readonly looked: ReadonlySignal<OutletId>;
  readonly preview: ReadonlySignal<PreviewView>;
  readonly settings: ExportSettings;
  readonly baseName: Signal<string>;
  /** Nobody has said yet under which name files go out. */
  readonly asksAlias: ReadonlySignal<boolean>;
  readonly alias: Signal<string>;
  /** The files that "Save" will make. */
  readonly names: ReadonlySignal<readonly string[]>;
  /** What comes of this map at each scale; `undefined` until the picture is ticked and the map measured. */
  readonly scales: ReadonlySignal<readonly PictureScale[] | undefined>;
  /** `null` while nothing is being made. */
  readonly progress: ReadonlySignal<Progress | null>;
  readonly saved: ReadonlySignal<readonly SavedFile[]>;
  readonly failed: ReadonlySignal<readonly FailedFormat[]>;
  readonly stopped: ReadonlySignal<boolean>;
  toggle(format: OutletId): void;
  look(format: OutletId): void;
  nameAfterMap(): Promise<void>;
  /** Recalls the last choice; called when the dialog opens. */
  open(): Promise<void>;
  /** Makes and saves all chosen formats, one after the other; one that fails does not keep the others back. */
  save(): Promise<void>;
  stop(): void;
  saveAgain(file: SavedFile): void;
  /** Ends what runs and forgets what was made; called when the dialog is gone. */
  close(): void;
}

export interface ExportDialogPlaces {
  db: Database;
  mapId: () => Id | undefined;
  speech: ReadonlySignal<Speech>;
  appVersion: string;
  /** Opens the print page, at its address in this extension. */
  openPrint: (address: string) => void;
  /** Tests hand in their own. */
  saveFile?: SaveFile;
}

export function newExportDialog(places: ExportDialogPlaces): ExportDialogState {
  const { db, speech, openPrint, saveFile = downloadFile } = places;
  const settings = newExportSettings();
  const chosen = signal<ReadonlySet<OutletId>>(new Set(['html']));
  const looked = signal<OutletId>('html');
  const baseName = signal(DEFAULT_BASE_NAME);
  const asksAlias = signal(false);
  const alias = signal('');
  const progress = signal<Progress | null>(null);
  const saved = signal<readonly SavedFile[]>([]);
  const failed = signal<readonly FailedFormat[]>([]);
  const stopped = signal(false);
  let abort: AbortController | undefined;
  /** Counts openings and closings: what was begun in another one is dropped. */
  let turn = 0;

  const inOrder = () => EXPORT_IDS.filter((id) => chosen.value.has(id));
  const isPrinted = computed(() => chosen.value.has('pdf'));
  const source = () =>
    loadExportSource(db, places.mapId() ?? '', speech.value, places.appVersion, settings.contents.value);
  const scales = newPictureScales(source, settings.scale);
  const preview = newExportPreview(source, () => speech.value.t);
  const isLocked = computed(() => settings.passphrase.value !== '');
  let stopPreview = () => {};
  const forget = () => {
    saved.value = [];
    failed.value = [];
    stopped.value = false;
  };

  /** The first files are signed already; an empty name is kept as well, so that it is not asked again. */
  async function keepAlias(): Promise<void> {
    if (asksAlias.value && (await loadAlias(db)) !== alias.value.trim()) await saveAlias(db, alias.value);
  }

  /** `before` of `count` formats are made already. */
  async function make(format: ExportId, before: number, count: number, signal: AbortSignal): Promise<ExportFile[]> {
    const options = settings.options(baseName.value);
    const onProgress = (share: number) => {
      progress.value = {
        name: fileName(format, options.baseName, settings.contents.value),
        share: (before + share) / count,
      };
    };
    onProgress(0);
    await keepAlias();
    const [exporter, from] = await Promise.all([loadExporter(format), source()]);
    signal.throwIfAborted();
    const files = await exporter.run(from, options, { signal, onProgress });
    signal.throwIfAborted();
    return files;
  }

  return {
    chosen,
    isPrinted,
    looked,
    preview: preview.view,
    settings,
    baseName,
    asksAlias,
    alias,
    scales: scales.list,
    progress,
    saved,
    failed,
    stopped,
    names: computed(() => {
      const [name, contents] = [safeBaseName(baseName.value), settings.contents.value];
      return inOrder().map((id) => fileName(id, name, contents));
    }),
    toggle(format) {
      const next = new Set(chosen.value);
      if (!next.delete(format)) next.add(format);
      chosen.value = next;
      looked.value = format;
      if (next.has('png')) void scales.measure();
    },
    look(format) {
      looked.value = format;
    },
    async nameAfterMap() {
      // As the files call it: it may have the name of a person who is not to be named.
      baseName.value = safeBaseName((await source()).map.map.name);
    },
    async open() {
      turn += 1;
      const own = turn;
      forget();
      const before = chosen.value;
      asksAlias.value = (await loadAlias(db)) === undefined;
      const choice = await loadExportChoice();
      if (own !== turn) return;
      // What was ticked while the choice was read stays.
      if (chosen.value === before) chosen.value = new Set(choice.formats);
      looked.value = OUTLET_IDS.find((id) => chosen.value.has(id)) ?? 'html';
      settings.recall(choice);
      stopPreview();
      stopPreview = effect(() => {
        const format = looked.value;
        // What a file looks like hangs on these; of a passphrase, on whether there is one.
        void [settings.contents.value, settings.scale.value, settings.theme.value, isLocked.value, speech.value];
        untracked(() => void preview.show(format, settings.options(DEFAULT_BASE_NAME)));
      });
      if (chosen.value.has('png')) await scales.measure();
    },
    async save() {
      const formats = inOrder();
      if (progress.value || chosen.value.size === 0) return;
      forget();
      const run = new AbortController();
      abort = run;
      void saveExportChoice({ formats: OUTLET_IDS.filter((id) => chosen.value.has(id)), ...settings.choice() });
      for (const [index, format] of formats.entries()) {
        try {
          for (const { name, blob, notes } of await make(format, index, formats.length, run.signal)) {
            saveFile(name, blob);
            saved.value = [...saved.value, { format, name, size: blob.size, notes, blob }];
          }
        } catch (error) {
          if (run.signal.aborted || isAbort(error)) break;
          failed.value = [...failed.value, { format, text: errorText(error, speech.value.t) ?? '' }];
        }
      }
      stopped.value = run.signal.aborted;
      progress.value = null;
      // Last, since it opens in front of what was saved.
      if (isPrinted.value && !stopped.value) {
        await keepAlias();
        const { paper, contents } = settings;
        openPrint(printAddress(places.mapId() ?? '', { paper: paper.value, contents: contents.value, print: true }));
      }
    },
    stop() {
      abort?.abort();
    },
    saveAgain: ({ name, blob }) => saveFile(name, blob),
    close() {
      turn += 1;
      abort?.abort();
      stopPreview();
      preview.stop();
      scales.forget();
      forget();
    },
  };
}
