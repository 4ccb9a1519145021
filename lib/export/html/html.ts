// HTML: a report in one file that opens in any browser, loads nothing and runs nothing but its own viewer.
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Id } from '@/lib/domain/id';
import { LANGUAGE_TAGS } from '@/lib/text/text';
import type { Exporter, ExportNote, ExportSource } from '../contract';
import { listEvidence } from '../evidence';
import { fileName } from '../file-name';
import { newPictureEncoder } from '../pictures/picture-encoder';
import { newDocument } from './document';
import { fitPictures, REPORT_LIMIT, type ReportPicture } from './fit-pictures';
import { extractStyles } from './inline-styles';
import { printPage } from './print-page';
import { Report } from './Report';
import { reportCss } from './report-css';
import viewerScript from './viewer-script.js?raw';

/** The report without its pictures: each `src` is `picture:<id>` or `thumbnail:<id>`; `lost` ones are told in words. */
async function reportText(source: ExportSource, lost: ReadonlySet<Id>): Promise<string> {
  const redactions = await source.rows('redactions');
  const { snapshots } = source.mapRows;
  const thumbnail = (id: Id) => (snapshots.get(id)?.thumbnail.length ? `thumbnail:${id}` : undefined);
  const picture = (id: Id) => (snapshots.has(id) && !lost.has(id) ? `picture:${id}` : undefined);
  const report = h(Report, { source, evidence: listEvidence(source), redactions, picture, thumbnail });
  const { markup, css } = extractStyles(renderToString(report));
  return newDocument({
    language: LANGUAGE_TAGS[source.language],
    title: source.map.map.name,
    css: [reportCss, printPage(source.map), css].join('\n'),
    script: viewerScript,
    body: markup,
    generator: `Walkmap ${source.made.appVersion}`,
  });
}

/** A quoted place of a picture. Quotes in texts are escaped, so that nothing captured can look like one. */
const PLACE = /(?<= (?:src|href)=")((?:picture|thumbnail):[0-9A-Z]{26})(?=")/;

/** `limit` is bytes of the whole file; tests hand in a small one. */
export function newHtmlExporter(limit = REPORT_LIMIT): Exporter {
  return {
    id: 'html',
    mimeType: 'text/html',
    async run(source, { baseName }, { signal, onProgress }) {
      const lost = await lostPictures(source, signal);
      const text = await reportText(source, lost);
      signal.throwIfAborted();
      const encoder = newPictureEncoder();
      const close = () => encoder.close();
      signal.addEventListener('abort', close);
      try {
        const budget = limit - new Blob([text]).size;
        const fitted = await fitPictures(picturesOf(source), budget, { encoder, signal, onProgress });
        // A picture that turned out to be unreadable only now: told in its place, like those that were lost before.
        const found = [...lost, ...fitted.missing];
        const whole = fitted.missing.some((id) => !lost.has(id)) ? await reportText(source, new Set(found)) : text;
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
