// Page picture: the map as the browser itself paints it, by way of a foreignObject; what our own drawing is held against.

import type { ExportSource } from '@/lib/export/contract';
import frameCss from '@/lib/export/drawing/picture-frame.css?inline';
import { stageFrame } from '@/lib/export/drawing/stage-map';
import { mapCss } from '@/lib/export/map-css';
import { withoutNotXml } from '@/lib/export/xml';

type Bytes = Uint8Array & { toBase64(): string };

/** `scale` canvas pixels per CSS pixel; its styles are those of the report, not those of this page. */
export async function pagePicture(source: ExportSource, theme: 'light' | 'dark', scale = 1): Promise<OffscreenCanvas> {
  const url = (id: string) => {
    const bytes = source.mapRows.snapshots.get(id)?.thumbnail as Bytes | undefined;
    return bytes?.length ? `data:image/jpeg;base64,${bytes.toBase64()}` : undefined;
  };
  const frame = stageFrame(source, { theme, thumbnail: url });
  const box = frame.getBoundingClientRect();
  const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)];
  await Promise.all([...frame.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)));
  const markup = withoutNotXml(new XMLSerializer().serializeToString(frame));
  frame.parentElement?.remove();
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${source.language}" data-theme="${theme}" `,
    `width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}">`,
    `<style><![CDATA[${mapCss}\n${frameCss}]]></style><rect width="100%" height="100%" fill="var(--ground)"/>`,
    `<foreignObject width="${width}" height="${height}">${markup}</foreignObject></svg>`,
  ].join('');
  const image = await loaded(new Blob([svg]));
  const canvas = new OffscreenCanvas(width * scale, height * scale);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  // The first time, pictures within it may still be on their way.
  await new Promise((resolve) => setTimeout(resolve, 200));
  context.drawImage(image, 0, 0);
  return canvas;
}

/** An SVG as a picture of this browser; a canvas with one can be read. */
export async function loaded(svg: Blob): Promise<HTMLImageElement> {
  const bytes = new Uint8Array(await svg.arrayBuffer()) as Bytes;
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${bytes.toBase64()}`;
  await image.decode();
  return image;
}
