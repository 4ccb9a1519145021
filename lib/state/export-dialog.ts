// Export dialog: what is chosen, how far the export is, and what came of it.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { loadAlias, saveAlias } from '@/lib/db/alias';
import type { Database } from '@/lib/db/database';
import { isAbort } from '@/lib/domain/app-error';
import { EXPORT_IDS, type ExportId } from '@/lib/domain/export-format';
import type { Id } from '@/lib/domain/id';
import type { ExportFile, ExportNote } from '@/lib/export/contract';
import { loadExporter } from '@/lib/export/exporters';
import { DEFAULT_BASE_NAME, fileName, safeBaseName } from '@/lib/export/file-name';
import { type MapSize, pixelSize, scalesFor } from '@/lib/export/png/canvas-limits';
import { loadExportSource, type Speech } from '@/lib/export/source';
import { errorText } from './error-text';
import { type ExportChoice, loadExportChoice, saveExportChoice } from './export-choice';
import { downloadFile, type SaveFile } from './export-download';

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

/** A size of the picture to choose from. */
export interface PictureScale extends MapSize {
  scale: number;
}

export interface ExportDialogState {
  readonly chosen: ReadonlySignal<ReadonlySet<ExportId>>;
  readonly baseName: Signal<string>;
  /** Nobody has said yet under which name files go out. */
  readonly asksAlias: ReadonlySignal<boolean>;
  readonly alias: Signal<string>;
  readonly scale: Signal<number>;
  readonly theme: Signal<ExportChoice['theme']>;
  /** The files that "Save" will make. */
  readonly names: ReadonlySignal<readonly string[]>;
  /** What a browser can hold of this map, in pixels; `undefined` until the picture is ticked and the map measured. */
  readonly scales: ReadonlySignal<readonly PictureScale[] | undefined>;
  /** `null` while nothing is being made. */
  readonly progress: ReadonlySignal<Progress | null>;
  readonly saved: ReadonlySignal<readonly SavedFile[]>;
  readonly failed: ReadonlySignal<readonly FailedFormat[]>;
  readonly stopped: ReadonlySignal<boolean>;
  toggle(format: ExportId): void;
  nameAfterMap(): Promise<void>;
  /** Recalls the last choice; called when the dialog opens. */
  open(): Promise<void>;
  /** Makes and saves all chosen formats, one after the other; one that fails does not keep the others back. */
  save(): Promise<void>;
  stop(): void;
  saveAgain(file: SavedFile): void;
}

export interface ExportDialogPlaces {
  db: Database;
  mapId: () => Id | undefined;
  speech: ReadonlySignal<Speech>;
  appVersion: string;
  /** Tests hand in their own. */
  saveFile?: SaveFile;
}

export function newExportDialog(places: ExportDialogPlaces): ExportDialogState {
  const { db, speech, saveFile = downloadFile } = places;
  const chosen = signal<ReadonlySet<ExportId>>(new Set(['html']));
  const baseName = signal(DEFAULT_BASE_NAME);
  const asksAlias = signal(false);
  const alias = signal('');
  const scale = signal(1);
  const theme = signal<ExportChoice['theme']>('light');
  const scales = signal<readonly PictureScale[] | undefined>(undefined);
  const progress = signal<Progress | null>(null);
  const saved = signal<readonly SavedFile[]>([]);
  const failed = signal<readonly FailedFormat[]>([]);
  const stopped = signal(false);
  let abort: AbortController | undefined;

  const inOrder = () => EXPORT_IDS.filter((id) => chosen.value.has(id));
  const source = () => loadExportSource(db, places.mapId() ?? '', speech.value, places.appVersion);
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
    const options = { baseName: safeBaseName(baseName.value), scale: scale.value, theme: theme.value };
    const onProgress = (share: number) => {
      progress.value = { name: fileName(format, options.baseName), share: (before + share) / count };
    };
    onProgress(0);
    await keepAlias();
    const [exporter, from] = await Promise.all([loadExporter(format), source()]);
    signal.throwIfAborted();
    const files = await exporter.run(from, options, { signal, onProgress });
    signal.throwIfAborted();
    return files;
  }

  async function measure(): Promise<void> {
    try {
      const { measureMap } = await import('@/lib/export/png/draw-map');
      const size = await measureMap(await source());
      scales.value = scalesFor(size).map((one) => ({ scale: one, ...pixelSize(size, one) }));
      const largest = scales.value.at(-1)?.scale ?? 1;
      if (!scales.value.some((one) => one.scale === scale.value)) scale.value = Math.min(scale.value, largest);
    } catch (error) {
      // A map that cannot be measured says why when it is saved.
      console.warn('map not measured', error instanceof Error ? error.message : '');
    }
  }

  return {
    chosen,
    baseName,
    asksAlias,
    alias,
    scale,
    theme,
    scales,
    progress,
    saved,
    failed,
    stopped,
    names: computed(() => inOrder().map((id) => fileName(id, safeBaseName(baseName.value)))),
    toggle(format) {
      const next = new Set(chosen.value);
      if (!next.delete(format)) next.add(format);
      chosen.value = next;
      if (next.has('png') && !scales.value) void measure();
    },
    async nameAfterMap() {
      const map = await db.maps.get(places.mapId() ?? '');
      if (map) baseName.value = safeBaseName(map.name);
    },
    async open() {
      forget();
      scales.value = undefined;
      const before = chosen.value;
      asksAlias.value = (await loadAlias(db)) === undefined;
      const choice = await loadExportChoice();
      // What was ticked while the choice was read stays.
      if (chosen.value === before) chosen.value = new Set(choice.formats);
      scale.value = choice.scale;
      theme.value = choice.theme;
      if (chosen.value.has('png')) await measure();
    },
    async save() {
      const formats = inOrder();
      if (progress.value || formats.length === 0) return;
      forget();
      const run = new AbortController();
      abort = run;
      void saveExportChoice({ formats, scale: scale.value, theme: theme.value });
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
    },
    stop() {
      abort?.abort();
    },
    saveAgain: ({ name, blob }) => saveFile(name, blob),
  };
}
