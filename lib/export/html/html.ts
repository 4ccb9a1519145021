// HTML: a report in one file that opens in any browser, loads nothing and runs nothing but its own viewer.
import type { Id } from '@/lib/domain/id';
import { newBreather } from '../breather';
import type { Exporter, ExportNote, ExportSource } from '../contract';
import { fileName } from '../file-name';
import { newPictureEncoder } from '../pictures/picture-encoder';
import { fitPictures, REPORT_LIMIT, type ReportPicture } from './fit-pictures';
import { planReport, reportText } from './report-text';

/** A quoted place of a picture. Quotes in texts are escaped, so that nothing captured can look like one. */
const PLACE = /(?<= (?:src|href)=")((?:picture|thumbnail):[0-9A-Z]{26})(?=")/;

/** `limit` is bytes of the whole file; tests hand in a small one. */
export function newHtmlExporter(limit = REPORT_LIMIT): Exporter {
  return {
    id: 'html',
    mimeType: 'text/html',
    async run(source, { baseName }, { signal, onProgress }) {
      const lost = await lostPictures(source, signal);
      const breathe = newBreather(signal);
      const model = await planReport(source, breathe);
      const text = await reportText(model, lost, breathe);
      signal.throwIfAborted();
      const encoder = newPictureEncoder();
      const close = () => encoder.close();
      signal.addEventListener('abort', close);
      try {
        const budget = limit - new Blob([text]).size;
        const fitted = await fitPictures(picturesOf(source), budget, { encoder, signal, onProgress });
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

async function lostPictures(source: ExportSource, signal: AbortSignal): Promise<ReadonlySet<Id>> {
  const lost = new Set<Id>();
  for (const id of source.mapRows.snapshots.keys()) {
    signal.throwIfAborted();
    if (!(await source.picture(id))) lost.add(id);
  }
  return lost;
}

function picturesOf(source: ExportSource): ReportPicture[] {
  return [...source.mapRows.snapshots.values()].map(({ id, thumbnail, size }) => ({
    id,
    size,
    thumbnail: new Blob([new Uint8Array(thumbnail)], { type: 'image/jpeg' }),
    read: () => source.picture(id),
  }));
}
