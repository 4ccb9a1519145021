// CSS colour: what a browser computed a colour to, as the hexadecimal number and the share that every program knows.
import type { Paint } from './drawing';

const RGB = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/;
const SRGB = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/;

/** `undefined` for `none`, a paint server, and what cannot be seen. `alpha` (0..1) comes on top of the colour's own. */
export function paintOf(computed: string, alpha = 1): Paint | undefined {
  const found = RGB.exec(computed) ?? SRGB.exec(computed);
  const unit = computed.startsWith('color') ? 255 : 1;
  const channels = found ? found.slice(1, 4).map((part) => Number(part) * unit) : painted(computed);
  const all = Number(found?.[4] ?? 1) * alpha;
  return channels && all > 0 ? { colour: hex(channels), alpha: all } : undefined;
}

const hex = (channels: readonly number[]): string =>
  `#${channels
    .map((channel) =>
      Math.round(Math.min(255, Math.max(0, channel)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** A colour of another kind (`oklch(…)`), told by the pixel that it gives. */
function painted(computed: string): number[] | undefined {
  if (!/^(okl|lab|lch|hsl|hwb|color\()/.test(computed)) return undefined;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return undefined;
  context.fillStyle = computed;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}
