// Marked picture: a snapshot as it is to be seen, cropped and with its marks, as one JPEG for files that hold no drawings.
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { MarkLayer } from '@/components/picture/MarkLayer';
import { AppError } from '@/lib/domain/app-error';
import { type Marked, viewOf } from '@/lib/domain/mark-shape';
import { withoutNotXml } from '../xml';
import type { PictureEncoder } from './picture-encoder';

/** JPEG quality, 0..1. */
const QUALITY = 0.85;

/**
 * At most `maxPx` pixels wide. The colours of marks are those of the page that this runs in. Rejects with AppError
 * `picture-unreadable`.
 */
export async function markedPicture(blob: Blob, marked: Marked, maxPx: number, encoder: PictureEncoder): Promise<Blob> {
  const view = viewOf(marked);
  const share = Math.min(1, maxPx / view.width);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(overlaySvg(marked, share))}`;
  try {
    await image.decode();
  } catch (cause) {
    throw new AppError('export-failed', { cause, detail: 'marks' });
  }
  return encoder.scale(blob, maxPx, QUALITY, { view, overlay: await createImageBitmap(image) });
}

/** The marks alone, in the pixels of the picture that is made; an SVG in an image knows no variables of the page. */
function overlaySvg(marked: Marked, share: number): string {
  const view = viewOf(marked);
  const tokens = getComputedStyle(document.documentElement);
  const drawn = h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${view.x} ${view.y} ${view.width} ${view.height}`,
      width: Math.round(view.width * share) || 1,
      height: Math.round(view.height * share) || 1,
      preserveAspectRatio: 'none',
    },
    h(MarkLayer, { marked }),
  );
  // Preact writes HTML, in which `]]>` is a text like any other.
  const svg = withoutNotXml(renderToString(drawn)).replaceAll(']]>', ']]&gt;');
  return svg.replace(/var\((--[a-z-]+)\)/g, (_, name: string) => tokens.getPropertyValue(name));
}
