// Map copy: the map as a picture, or one touchpoint as rich text with its picture, onto the clipboard; or into a file where that is closed.
import type { ReadonlySignal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { ExportFile, ExportSource } from '@/lib/export/contract';
import { type Evidence, listEvidence } from '@/lib/export/evidence';
import { safeBaseName } from '@/lib/export/file-name';
import { loadExportSource, type Speech } from '@/lib/export/source';
import { offer } from './clipboard';
import { errorText } from './error-text';
import { downloadFile, type SaveFile } from './export-download';
import type { Toasts } from './toasts';

export interface MapCopy {
  /** What of the map is shown, as PNG. */
  map(): Promise<void>;
  touchpoint(id: Id): Promise<void>;
}

export interface MapCopyPlaces {
  db: Database;
  /** What of the map is shown. */
  placed: () => PlacedMap | undefined;
  speech: ReadonlySignal<Speech>;
  toasts: Toasts;
  appVersion: string;
  /** Tests hand in their own. */
  saveFile?: SaveFile;
}

/** Steps of a map up to which its picture is twice as sharp; a larger one is large enough for any slide. */
const SHARP = 40;
/** Pixels of width of the picture of a touchpoint, and its JPEG quality: a mail with a few stays small. */
const WIDTH = 1120;
const QUALITY = 0.82;

export function newMapCopy({
  db,
  placed,
  speech,
  toasts,
  appVersion,
  saveFile = downloadFile,
}: MapCopyPlaces): MapCopy {
  const load = async (): Promise<ExportSource> => {
    const map = placed();
    if (!map) throw new AppError('row-missing', { detail: 'map' });
    return { ...(await loadExportSource(db, map.map.id, speech.value, appVersion)), map };
  };
  const attempt = async (copy: () => Promise<void>) => {
    try {
      await copy();
    } catch (error) {
      const sentence = errorText(error, speech.value.t);
      if (sentence) toasts.show(sentence, { tone: 'error' });
    }
  };
  const done = () => toasts.show(speech.value.t('copy.done'));
  const save = (name: string, blob: Blob, why: 'closed' | 'large') => {
    saveFile(name, blob);
    toasts.show(speech.value.t(`copy.instead.${why}`, { name }));
  };
  return {
    map: () =>
      attempt(async () => {
        toasts.show(speech.value.t('copy.working'));
        const file = load().then(drawPicture);
        // Tiles in a zip are no picture that could be pasted.
        const picture = file.then(({ blob }) => (blob.type === 'image/png' ? blob : Promise.reject(new TooLarge())));
        const taken = await offer({ 'image/png': picture }).catch((error) => {
          if (error instanceof TooLarge) return null;
          throw error;
        });
        if (taken) return done();
        const { name, blob } = await file;
        save(name, blob, taken === null ? 'large' : 'closed');
      }),
    touchpoint: (id) =>
      attempt(async () => {
        const clip = load().then((source) => clipOf(source, id));
        const blob = (type: string, key: 'html' | 'text') => clip.then((one) => new Blob([one[key]], { type }));
        const html = blob('text/html', 'html');
        if (await offer({ 'text/html': html, 'text/plain': blob('text/plain', 'text') })) return done();
        save(`${speech.value.t('copy.card.file')}.html`, await html, 'closed');
      }),
  };
}

class TooLarge extends Error {}

async function drawPicture(source: ExportSource): Promise<ExportFile> {
  const { png } = await import('@/lib/export/png/png');
  const options = {
    baseName: safeBaseName(source.map.map.name),
    scale: source.map.columns.length > SHARP ? 1 : 2,
    theme: 'light',
  } as const;
  const run = { signal: new AbortController().signal, onProgress: () => undefined };
  const [file] = await png.run(source, options, run);
  if (!file) throw new AppError('export-failed', { detail: 'copy' });
  return file;
}

async function clipOf(source: ExportSource, id: Id) {
  const one = listEvidence(source).find(({ touchpoint }) => touchpoint.id === id);
  if (!one) throw new AppError('row-missing', { detail: 'touchpoint' });
  const { touchpointClip } = await import('@/lib/export/clip/touchpoint-clip');
  return touchpointClip(one, source, await pictureUrl(one, source));
}

/** Its first picture, with its marks; `null` where there is none or it cannot be read. */
async function pictureUrl({ pictures: [first] }: Evidence, source: ExportSource): Promise<string | null> {
  const blob = first && (await source.picture(first.snapshot.id));
  if (!blob) return null;
  const [{ newPictureEncoder }, { markedPicture }, { dataUrl }] = await Promise.all([
    import('@/lib/export/pictures/picture-encoder'),
    import('@/lib/export/pictures/marked-picture'),
    import('@/lib/export/pictures/data-url'),
  ]);
  const encoder = newPictureEncoder(1);
  try {
    const { marked } = first;
    return await dataUrl(
      await (marked ? markedPicture(blob, marked, WIDTH, encoder) : encoder.scale(blob, WIDTH, QUALITY)),
    );
  } catch (error) {
    if (error instanceof AppError && error.code === 'picture-unreadable') return null;
    throw error;
  } finally {
    encoder.close();
  }
}
