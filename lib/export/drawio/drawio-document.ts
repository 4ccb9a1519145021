// Draw.io document: two pages, the map and a board of what was found and decided, as plain XML that any version opens.
import type { ExportSource } from '../contract';
import type { WrittenText } from '../text-file';
import { xmlStart } from '../xml-element';
import { boardPage } from './board-page';
import { mapPage, type PictureUrl } from './map-page';

export function drawioDocument(source: ExportSource, pictureUrl: PictureUrl): WrittenText {
  const { t, made } = source;
  const board = boardPage(source);
  const file = xmlStart('mxfile', {
    host: 'Walkmap',
    version: made.appVersion,
    compressed: 'false',
    pages: board ? 2 : 1,
  });
  const begin = (id: string, name: string) =>
    [
      xmlStart('diagram', { id, name }),
      xmlStart('mxGraphModel', {
        grid: 0,
        guides: 1,
        tooltips: 1,
        connect: 1,
        arrows: 1,
        fold: 1,
        page: 0,
        math: 0,
        shadow: 0,
      }),
      '<root>\n',
    ].join('\n');
  const end = '</root>\n</mxGraphModel>\n</diagram>\n';
  return {
    pieces: [
      () => `<?xml version="1.0" encoding="UTF-8"?>\n${file}\n${begin('map', t('report.map'))}`,
      ...mapPage(source, pictureUrl),
      () => end,
      () => (board ? `${begin('board', t('sheet.name.findings'))}${board}${end}` : ''),
      () => '</mxfile>\n',
    ],
  };
}
