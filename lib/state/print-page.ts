// Print page: gathers a map and its pictures for paper, and opens the browser's print dialog when all is there.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { AppError } from '@/lib/domain/app-error';
import type { Contents } from '@/lib/domain/export-contents';
import type { Id } from '@/lib/domain/id';
import type { PaperChoice } from '@/lib/domain/paper';
import type { Redaction } from '@/lib/domain/snapshot';
import type { ExportSource } from '@/lib/export/contract';
import { loadExportSource, type Speech } from '@/lib/export/source';
import { errorText } from './error-text';
import { newPaperPictures, type PaperPictures } from './paper-pictures';

export type PrintView =
  | { is: 'loading' }
  | { is: 'failed'; sentence: string }
  | { is: 'paper'; source: ExportSource; redactions: readonly Redaction[]; pictures: PaperPictures };

export interface PrintPage {
  readonly view: ReadonlySignal<PrintView>;
  readonly choice: ReadonlySignal<PaperChoice>;
  /** Blocks of the document that are drawn; a few at a time, so that the page stays at hand. */
  readonly drawn: ReadonlySignal<number>;
  /** Told by the document: the long pages that it stands on; `null` where it stands on sheets. */
  readonly longPages: Signal<number | null>;
  /** Pictures that are to be printed and are still to come. */
  readonly left: ReadonlySignal<number>;
  /** 0..1: how much of what is to be printed is there. */
  readonly share: ReadonlySignal<number>;
  /** Whether it can be printed: all of it, or all but the pictures that nobody waits for any more. */
  readonly ready: ReadonlySignal<boolean>;
  load(): Promise<void>;
  choose(patch: Partial<PaperChoice>): void;
  /** Told by the document how many blocks it has; draws them from the first. */
  draw(blocks: number): void;
  /** Waits for no further picture, or goes on to load them. */
  stopPictures(): void;
  loadPictures(): void;
  print(): Promise<void>;
  /** Prints by itself, once, as soon as it can. */
  printWhenReady(): void;
  /** Gives back the pictures. */
  close(): void;
}

export interface PrintPagePlaces {
  db: Database;
  mapId: Id | null;
  choice: PaperChoice;
  contents: Contents;
  speech: ReadonlySignal<Speech>;
  appVersion: string;
  /** Opens the browser's print dialog. */
  openDialog: () => Promise<void>;
}

/** Blocks that are drawn before the browser gets its turn. */
const AT_ONCE = 2;

export function newPrintPage(places: PrintPagePlaces): PrintPage {
  const { db, mapId, choice: first, contents, speech, appVersion, openDialog } = places;
  const view = signal<PrintView>({ is: 'loading' });
  const choice = signal(first);
  const drawn = signal(0);
  const blocks = signal<number | null>(null);
  /** Of the pictures that are to be printed. */
  const pictures = computed(() =>
    view.value.is === 'paper' && choice.value.parts.includes('evidence') ? view.value.pictures : null,
  );
  const loadPictures = () => void pictures.value?.load();
  const drawnShare = computed(() => (blocks.value === null ? 0 : drawn.value / blocks.value));
  const ready = computed(() => drawnShare.value >= 1 && !pictures.value?.loading.value);
  /** The newest drawing; an older one ends. */
  let drawing = 0;
  return {
    view,
    choice,
    drawn,
    longPages: signal<number | null>(null),
    left: computed(() => pictures.value?.left.value ?? 0),
    share: computed(() => (drawnShare.value + (pictures.value?.share.value ?? 1)) / 2),
    ready,
    async load() {
      try {
        if (mapId === null) throw new AppError('row-missing', { detail: 'map' });
        const source = await loadExportSource(db, mapId, speech.value, appVersion, contents);
        const redactions = await source.rows('redactions');
        view.value = { is: 'paper', source, redactions, pictures: newPaperPictures(source) };
        loadPictures();
      } catch (error) {
        view.value = { is: 'failed', sentence: errorText(error, speech.value.t) ?? '' };
      }
    },
    choose(patch) {
      choice.value = { ...choice.value, ...patch };
      loadPictures();
    },
    draw(count) {
      drawing += 1;
      const mine = drawing;
      const more = () => {
        if (mine !== drawing) return;
        drawn.value = Math.min(count, drawn.value + AT_ONCE);
        if (drawn.value < count) setTimeout(more);
      };
      blocks.value = count;
      drawn.value = 0;
      more();
    },
    stopPictures: () => pictures.value?.stop(),
    loadPictures,
    print: openDialog,
    printWhenReady() {
      const end = ready.subscribe((is) => {
        // What was drawn last is on screen with the next turn, and by then it has a subscription to end.
        if (is) setTimeout(() => (end(), void openDialog()));
      });
    },
    close() {
      if (view.value.is === 'paper') view.value.pictures.close();
    },
  };
}
