// SVG: the whole map as shapes and text that stay sharp at any size and that design programs open to edit.
import type { Exporter } from '../contract';
import { drawMap } from '../drawing/draw-map';
import { previewMap } from '../drawing/preview-map';
import { newSvgWriter } from '../drawing/write-svg';
import { listEvidence } from '../evidence';
import { fileName } from '../file-name';
import { summarize } from '../html/summary-model';
import { journeyFacts } from '../journey-facts';
import { dataUrl } from '../pictures/data-url';

export const svg: Exporter = {
  id: 'svg',
  mimeType: 'image/svg+xml',
  preview: previewMap,
  async run(source, options, { signal, onProgress }) {
    const drawing = await drawMap(source, options, signal);
    try {
      const { size, ground, family, pictures, layers } = drawing;
      const about = journeyFacts(source, summarize(source, listEvidence(source))).join(' · ');
      const head = { size, ground, family, title: source.map.map.name, about, language: source.language };
      const known = [...pictures].map(async ([src, blob]) => [src, await dataUrl(blob)] as const);
      const addresses = new Map(await Promise.all(known));
      const writer = newSvgWriter(head, (src) => addresses.get(src));
      // Blobs, since what is written need not stay in memory as text.
      const parts = [new Blob([writer.head])];
      for await (const layer of layers) {
        parts.push(new Blob([writer.layer(layer)]));
        onProgress(1 - 1 / (1 + parts.length / 8));
      }
      parts.push(new Blob([writer.foot]));
      onProgress(1);
      return [{ name: fileName('svg', options.baseName), blob: new Blob(parts, { type: svg.mimeType }), notes: [] }];
    } finally {
      drawing.remove();
    }
  },
};
