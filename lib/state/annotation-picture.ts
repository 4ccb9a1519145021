// Annotation picture: the pixels of the picture that is being marked up, as a URL.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { loadPixels } from '@/lib/db/pictures';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Picture } from './map-page-evidence';

/** The pixels as a URL, read again whenever they are others, as after a redaction. */
export function newPixelsUrl(db: Database, snapshot: ReadonlySignal<Snapshot | undefined>) {
  const picture = signal<Picture>({ status: 'loading' });
  const id = computed(() => snapshot.value?.id);
  const hash = computed(() => snapshot.value?.sha256);
  const stop = effect(() => {
    const [snapshotId] = [id.value, hash.value];
    let url: string | undefined;
    let left = false;
    const show = (blob: Blob | undefined) => {
      if (left) return;
      url = blob && URL.createObjectURL(blob);
      picture.value = url === undefined ? { status: 'missing' } : { status: 'ready', url };
    };
    if (snapshotId !== undefined) loadPixels(db, snapshotId).then(show, () => show(undefined));
    return () => {
      left = true;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  });
  return { picture, stop };
}
