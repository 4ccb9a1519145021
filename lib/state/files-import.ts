// Files import: many pictures and mails at once, each as the touchpoint that it would become, in the order that is wanted.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { AppError, isAbort } from '@/lib/domain/app-error';
import type { Channel } from '@/lib/domain/channel';
import { cutText } from '@/lib/domain/cut-text';
import { cleanLine } from '@/lib/domain/row';
import type { Preferences } from '@/lib/settings/preferences';
import { type BringIn, type BringPlaces, newBringIn } from './bring-in';
import type { ReadFile } from './brought-file';
import { newCleaner } from './clean-words';
import { errorText } from './error-text';
import { type ImportTarget, newImportTarget } from './import-target';

export type FileStep =
  | { is: 'waiting' }
  | {
      is: 'ready';
      title: string;
      channel: Channel;
      at: number | null;
      note: string;
      thumbnail: Uint8Array<ArrayBuffer> | null;
    }
  /** `text` is a sentence in the person's language. */
  | { is: 'failed'; text: string };

export interface FileItem {
  id: number;
  /** Of the file. */
  name: string;
  is: 'picture' | 'mail';
  step: FileStep;
}

export type FileOrder = 'name' | 'time';

export interface BroughtFiles {
  pictures: readonly File[];
  mails: readonly File[];
  /** Each with many mails. */
  mailboxes: readonly File[];
}

export interface FilesImport {
  readonly isOpen: ReadonlySignal<boolean>;
  /** In the order in which they would be written. */
  readonly items: ReadonlySignal<readonly FileItem[]>;
  /** Share 0..1 of the files that were looked at; `null` when all were. */
  readonly reading: ReadonlySignal<number | null>;
  /** How many would be written. */
  readonly count: ReadonlySignal<number>;
  readonly order: Signal<FileOrder>;
  /** Mails with a picture in them get it as their picture; the mail itself is kept beside it. */
  readonly mailPictures: Signal<boolean>;
  readonly keepMails: Signal<boolean>;
  readonly target: ImportTarget;
  readonly bring: Pick<BringIn, 'writing' | 'problem' | 'stop'>;
  setTitle(id: number, title: string): void;
  setChannel(id: number, channel: Channel): void;
  remove(id: number): void;
  look(files: BroughtFiles): Promise<void>;
  take(): Promise<void>;
  close(): void;
}

export interface FilesPlaces extends BringPlaces {
  preferences: () => Pick<Preferences, 'names'>;
}

const MOST_FILES = 200;
const MOST_BYTES = 1024 * 1024 * 1024;

const collator = new Intl.Collator(undefined, { numeric: true });

interface Held {
  file: File;
  read: ReadFile | null;
}

export function newFilesImport(places: FilesPlaces): FilesImport {
  const { db, text, preferences } = places;
  const isOpen = signal(false);
  const listed = signal<readonly FileItem[]>([]);
  const reading = signal<number | null>(null);
  const order = signal<FileOrder>('name');
  const [mailPictures, keepMails] = [signal(true), signal(false)];
  const failure = signal<string | null>(null);
  const bring = newBringIn(places);
  const target = newImportTarget(db, text);
  let held = new Map<number, Held>();
  let ended = new AbortController();

  const set = (id: number, step: FileStep) => {
    listed.value = listed.value.map((item) => (item.id === id ? { ...item, step } : item));
  };
  const change = (id: number, patch: { title?: string; channel?: Channel }) => {
    const step = listed.value.find((item) => item.id === id)?.step;
    if (step?.is === 'ready') set(id, { ...step, ...patch });
  };
  const timeOf = ({ step }: FileItem) => (step.is === 'ready' ? (step.at ?? 0) : 0);
  const items = computed(() =>
    listed.value.toSorted((a, b) =>
      order.value === 'time' ? timeOf(a) - timeOf(b) || a.id - b.id : collator.compare(a.name, b.name) || a.id - b.id,
    ),
  );
  const readAll = async (signal: AbortSignal) => {
    const { readFile } = await import('./brought-file');
    const clean = newCleaner(preferences());
    let done = 0;
    for (const { id, is } of items.value) {
      const one = held.get(id);
      if (signal.aborted) return;
      if (!one) continue;
      try {
        const read = await readFile(one.file, is, clean);
        if (signal.aborted) return;
        one.read = read;
        const { title, channel, at, note } = read.draft;
        set(id, { is: 'ready', title, channel, at, note, thumbnail: read.picture?.thumbnail ?? null });
      } catch (error) {
        set(id, { is: 'failed', text: errorText(error, text()) ?? '' });
      }
      done += 1;
      reading.value = done / held.size;
    }
    reading.value = null;
  };
  const close = () => {
    ended.abort();
    bring.stop();
    isOpen.value = false;
    listed.value = [];
    reading.value = null;
    held = new Map();
  };
  return {
    isOpen,
    items,
    reading,
    count: computed(() => listed.value.filter(({ step }) => step.is === 'ready').length),
    order,
    mailPictures,
    keepMails,
    target,
    bring: { ...bring, problem: computed(() => failure.value ?? bring.problem.value) },
    setTitle: (id, title) => change(id, { title }),
    setChannel: (id, channel) => change(id, { channel }),
    remove(id) {
      held.delete(id);
      listed.value = listed.value.filter((item) => item.id !== id);
    },
    async look({ pictures, mails, mailboxes }) {
      const all = [...mails, ...(await mailsOf(mailboxes))];
      const files = [
        ...pictures.map((file) => ({ file, is: 'picture' as const })),
        ...all.map((file) => ({ file, is: 'mail' as const })),
      ];
      const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
      if (files.length > MOST_FILES || bytes > MOST_BYTES) throw new AppError('files-too-many');
      ended = new AbortController();
      failure.value = null;
      bring.forget();
      held = new Map(files.map(({ file }, id) => [id, { file, read: null }]));
      listed.value = files.map(({ file, is }, id) => ({ id, name: file.name, is, step: { is: 'waiting' } }));
      order.value = pictures.length > 0 ? 'name' : 'time';
      mailPictures.value = true;
      keepMails.value = false;
      await target.begin(text()('bring.files.run-name'));
      reading.value = 0;
      isOpen.value = true;
      void readAll(ended.signal);
    },
    async take() {
      if (reading.value !== null) return;
      failure.value = null;
      try {
        const { touchpointOf } = await import('./brought-file');
        const touchpoints = [];
        for (const { id, is, step } of items.value) {
          const one = held.get(id);
          if (step.is !== 'ready' || !one?.read) continue;
          const { draft, picture } = one.read;
          const said = { ...draft, title: cutText(cleanLine(step.title), 500), channel: step.channel };
          const shown = is === 'picture' || mailPictures.value ? picture : null;
          const mail = is === 'mail' && keepMails.value ? one.file : null;
          touchpoints.push(await touchpointOf({ draft: said, picture: shown }, mail));
        }
        if (touchpoints.length > 0 && (await bring.take({ ...target.chosen(), touchpoints }))) close();
      } catch (error) {
        if (!isAbort(error)) failure.value = errorText(error, text());
      }
    },
    close,
  };
}

async function mailsOf(mailboxes: readonly File[]): Promise<File[]> {
  if (mailboxes.length === 0) return [];
  const { splitMailbox } = await import('@/lib/import/mail/split-mailbox');
  const mails: File[] = [];
  for (const box of mailboxes) {
    const parts = await splitMailbox(box);
    if (parts.length > MOST_FILES) throw new AppError('files-too-many');
    const numbered = (index: number) => `${box.name} ${index + 1}`;
    mails.push(...parts.map((part, index) => new File([part], numbered(index), { lastModified: box.lastModified })));
  }
  return mails;
}
