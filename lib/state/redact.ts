// Redact: destroys areas of a picture for good, at the word of a person who was told that it cannot be undone.
import { type ReadonlySignal, signal } from '@preact/signals';
import { openTab } from '@/lib/browser/pages';
import type { Database } from '@/lib/db/database';
import { loadPixels } from '@/lib/db/pictures';
import { putRedacted } from '@/lib/db/redact';
import { checkSpaceOnce } from '@/lib/db/space';
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { Area } from '@/lib/domain/snapshot';
import { readFolderNote } from '@/lib/safekeeping/folder-note';
import type { Text } from '@/lib/text/text';
import { errorText } from './error-text';
import type { Toasts } from './toasts';

export interface Redact {
  /** The areas about which the person is asked; `null` while nobody is asked. */
  readonly asked: ReadonlySignal<readonly Area[] | null>;
  /** While it works nothing else is taken. */
  readonly working: ReadonlySignal<boolean>;
  /** Why the last try did not work: a sentence for the person. */
  readonly problem: ReadonlySignal<string | null>;
  /** Asks about `areas`; whether they were filled for good. Where they were not, the picture is as it was. */
  ask(areas: readonly Area[]): Promise<boolean>;
  confirm(): Promise<void>;
  cancel(): void;
}

export interface RedactPlaces {
  db: Database;
  snapshotId: Id;
  toasts: Toasts;
  text: () => Text;
}

export function newRedact({ db, snapshotId, toasts, text }: RedactPlaces): Redact {
  const asked = signal<readonly Area[] | null>(null);
  const working = signal(false);
  const problem = signal<string | null>(null);
  let answer = (_done: boolean) => {};
  const end = (done: boolean) => {
    asked.value = null;
    problem.value = null;
    answer(done);
  };
  const tell = async (pictures: number, since: number) => {
    const t = text();
    toasts.show(pictures === 0 ? t('redaction.done.before') : t('redaction.done', { n: pictures }));
    const written = (await readFolderNote())?.written ?? [];
    const files = written.flatMap((backup) => (backup.at >= since ? backup.files : []));
    if (pictures === 0 || files.length === 0) return;
    const action = { label: t('redaction.folder.look'), run: () => void openTab('options') };
    toasts.show(t('redaction.folder.left', { n: files.length }), { action });
  };
  return {
    asked,
    working,
    problem,
    ask(areas) {
      if (working.value || areas.length === 0) return Promise.resolve(false);
      end(false);
      asked.value = areas;
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    async confirm() {
      const areas = asked.value;
      if (working.value || !areas) return;
      working.value = true;
      problem.value = null;
      try {
        const { pictures, since } = await redactSnapshot(db, snapshotId, areas);
        end(true);
        await tell(pictures, since).catch(console.warn);
      } catch (error) {
        problem.value = errorText(error, text());
      } finally {
        working.value = false;
      }
    },
    cancel() {
      if (!working.value) end(false);
    },
  };
}

/**
 * Returns how many pictures were replaced, one and each of its copies, and since when (epoch ms) the store had it. Rejects
 * with an AppError; then nothing changed.
 */
export async function redactSnapshot(
  db: Database,
  snapshotId: Id,
  areas: readonly Area[],
): Promise<{ pictures: number; since: number }> {
  const [snapshot, pixels] = await Promise.all([db.snapshots.get(snapshotId), loadPixels(db, snapshotId)]);
  if (!snapshot) throw new AppError('row-missing', { detail: 'snapshots' });
  if (!pixels) throw new AppError('picture-missing');
  const { redactPicture } = await import('@/lib/capture/redact-picture');
  const burnt = await redactPicture(pixels, snapshot, areas);
  await checkSpaceOnce(burnt.picture.size);
  const pictures = await putRedacted(db, snapshotId, snapshot.sha256, burnt.picture, burnt.areas);
  return { pictures, since: snapshot.createdAt };
}
