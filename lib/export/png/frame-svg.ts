// Frame SVG: a laid-out piece of this page as an SVG that carries its own styles and pictures.
import { mapCss } from '../map-css';
import { withoutNotXml } from '../xml';
import type { MapSize } from './canvas-limits';
import { pixelSize } from './canvas-limits';
import frameCss from './picture-frame.css?inline';

/** `scale` is canvas pixels per CSS pixel. In an SVG, `:root` is the `svg` element, which the tokens dress. */
export function frameSvg(frame: HTMLElement, size: MapSize, scale: number, theme: 'light' | 'dark'): string {
  const { width, height } = pixelSize(size, scale);
  const css = `${mapCss}\n${frameCss}`.replaceAll(']]>', '');
  const markup = withoutNotXml(new XMLSerializer().serializeToString(frame));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" data-theme="${theme}" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${size.width} ${size.height}"><style><![CDATA[${css}]]></style>`,
    // The frame may end within its last pixel.
    '<rect width="100%" height="100%" fill="var(--ground)"/>',
    `<foreignObject width="${size.width}" height="${size.height}">${markup}</foreignObject></svg>`,
  ].join('');
}
