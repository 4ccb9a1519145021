// Paper pictures: the pictures of a map as JPEG for paper, a few at a time; each is a signal of its own.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { isAbort } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { ExportSource } from '@/lib/export/contract';
import { newPictureEncoder, type PictureEncoder } from '@/lib/export/pictures/picture-encoder';

/** Pixels of width: 200 dots an inch on half of an A4 sheet. */
const WIDTH = 1200;
/** A PDF keeps a JPEG as it is, so that one up to this width need not be made anew. */
const WIDE_ENOUGH = 1600;
const QUALITY = 0.82;

export interface PaperPictures {
  /** `undefined`: still to come; `null`: it cannot be read. Reads a signal. */
  url(snapshotId: Id): string | null | undefined;
  thumbnail(snapshotId: Id): string | undefined;
  /** 0..1. */
  readonly share: ReadonlySignal<number>;
  /** How many are still to come. */
  readonly left: ReadonlySignal<number>;
  readonly loading: ReadonlySignal<boolean>;
  /** Reads those that are not there yet. */
  load(): Promise<void>;
  /** Waits for no further picture; `load` goes on from there. */
  stop(): void;
  /** Ends it all and gives the memory back. */
  close(): void;
}

type Url = Signal<string | null | undefined>;

export function newPaperPictures(
  source: Pick<ExportSource, 'mapRows' | 'picture'>,
  newEncoder: () => PictureEncoder = newPictureEncoder,
): PaperPictures {
  const snapshots = [...source.mapRows.snapshots.values()];
  const urls = new Map<Id, Url>(snapshots.map(({ id }) => [id, signal(undefined)]));
  const thumbnails = new Map<Id, string>();
  for (const { id, thumbnail } of snapshots) {
    if (thumbnail.length > 0) thumbnails.set(id, objectUrl(new Uint8Array(thumbnail)));
  }
  const settled = signal(0);
  const loading = signal(false);
  let abort = new AbortController();

  /** A picture that cannot be read or decoded is told in its place. */
  async function read(snapshot: Snapshot, encoder: PictureEncoder, stop: AbortSignal): Promise<void> {
    const url = urls.get(snapshot.id);
    if (!url) return;
    try {
      const picture = await source.picture(snapshot.id);
      const fits = snapshot.type === 'image/jpeg' && snapshot.width <= WIDE_ENOUGH;
      const scaled = fits ? picture : picture && (await encoder.scale(picture, WIDTH, QUALITY));
      if (stop.aborted) return;
      url.value = scaled ? URL.createObjectURL(scaled) : null;
    } catch (error) {
      if (isAbort(error) || stop.aborted) return;
      url.value = null;
    }
    settled.value += 1;
  }

  return {
    url: (id) => urls.get(id)?.value,
    thumbnail: (id) => thumbnails.get(id),
    share: computed(() => settled.value / Math.max(1, urls.size)),
    left: computed(() => urls.size - settled.value),
    loading,
    async load() {
      if (loading.value) return;
      const left = snapshots.filter(({ id }) => urls.get(id)?.peek() === undefined);
      if (left.length === 0) return;
      abort = new AbortController();
      const { signal: stop } = abort;
      const encoder = newEncoder();
      stop.addEventListener('abort', encoder.close);
      loading.value = true;
      while (left.length > 0 && !stop.aborted) {
        await Promise.all(left.splice(0, encoder.width).map((one) => read(one, encoder, stop)));
      }
      encoder.close();
      if (!stop.aborted) loading.value = false;
    },
    stop() {
      abort.abort();
      loading.value = false;
    },
    close() {
      abort.abort();
      for (const url of [...thumbnails.values(), ...[...urls.values()].map((one) => one.peek())]) {
        if (url) URL.revokeObjectURL(url);
      }
    },
  };
}

const objectUrl = (bytes: Uint8Array<ArrayBuffer>): string =>
  URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
