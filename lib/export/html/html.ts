// HTML: a report in one file that opens in any browser, loads nothing and runs nothing but its own viewer.
import type { Id } from '@/lib/domain/id';
import { newBreather } from '../breather';
import type { Exporter, ExportNote } from '../contract';
import { fileName } from '../file-name';
import { newPictureEncoder } from '../pictures/picture-encoder';
import { fitPictures, REPORT_LIMIT, type ReportPicture } from './fit-pictures';
import type { ReportModel } from './Report';
import { previewReport } from './report-preview';
import { planReport, reportText } from './report-text';

/** A quoted place of a picture. Quotes in texts are escaped, so that nothing captured can look like one. */
const PLACE = /(?<= (?:src|href)=")((?:picture|thumbnail):[0-9A-Z]{26})(?=")/;

/** Bytes; the sentence is shorter in every language. */
const ROOM_FOR_WORDS = 300;

/** `limit` is bytes of the whole file; tests hand in a small one. */
export function newHtmlExporter(limit = REPORT_LIMIT): Exporter {
  return {
    id: 'html',
    mimeType: 'text/html',
    preview: previewReport,
    async run(source, { baseName }, { signal, onProgress }) {
      const breathe = newBreather(signal);
      const model = await planReport(source, breathe);
      const lost = await lostPictures(model, signal);
      const text = await reportText(model, lost, breathe);
      signal.throwIfAborted();
      const encoder = newPictureEncoder();
      const close = () => encoder.close();
      signal.addEventListener('abort', close);
      try {
        const pictures = picturesOf(model);
        // What is told in place of a picture that turns out to be lost may be longer than its place.
        const budget = limit - new Blob([text]).size - pictures.length * ROOM_FOR_WORDS;
        const fitted = await fitPictures(pictures, budget, { encoder, signal, onProgress });
        // A picture that turned out to be unreadable only now: told in its place, like those that were lost before.
        const found = [...lost, ...fitted.missing];
        const whole = fitted.missing.some((id) => !lost.has(id))
          ? await reportText(model, new Set(found), breathe)
          : text;
        const parts = whole.split(PLACE).map((part, index) => (index % 2 === 1 ? (fitted.urls.get(part) ?? '') : part));
        const notes: ExportNote[] = [];
        if (fitted.width !== null) notes.push({ kind: 'scaled', width: fitted.width, limit });
        if (fitted.missing.length > 0) notes.push({ kind: 'missing', count: fitted.missing.length });
        return [{ name: fileName('html', baseName), blob: new Blob(parts, { type: 'text/html' }), notes }];
      } finally {
        signal.removeEventListener('abort', close);
        close();
      }
    },
  };
}

export const html = newHtmlExporter();

async function lostPictures({ source, evidence }: ReportModel, signal: AbortSignal): Promise<ReadonlySet<Id>> {
  const lost = new Set<Id>();
  for (const { snapshot } of evidence.flatMap(({ pictures }) => pictures)) {
    signal.throwIfAborted();
    if (!(await source.picture(snapshot.id))) lost.add(snapshot.id);
  }
  return lost;
}

/** Those that the report shows: a touchpoint that is hidden on the map leaves nothing in the file. */
function picturesOf({ source, evidence }: ReportModel): ReportPicture[] {
  return evidence
    .flatMap(({ pictures }) => pictures)
    .map(({ snapshot: { id, thumbnail, size, width, height } }) => ({
      id,
      size,
      width,
      height,
      thumbnail: new Blob([new Uint8Array(thumbnail)], { type: 'image/jpeg' }),
      read: () => source.picture(id),
    }));
}
