// Stage map: renders a map unseen in this page, to measure it and to draw what stands where.
import { render } from 'preact';
import type { GridPlan } from '@/components/map/slots';
import type { Id } from '@/lib/domain/id';
import type { ExportSource } from '../contract';
import type { Size } from './drawing';
import { PictureFrame } from './PictureFrame';

export interface StagedMap {
  frame: HTMLElement;
  /** CSS pixels, whole ones. */
  size: Size;
  remove(): void;
}

export interface Staging {
  theme: 'light' | 'dark';
  thumbnail: (snapshotId: Id) => string | undefined;
  /** Left out, all columns are drawn. */
  plan?: GridPlan;
}

/** The map in its frame, laid out in this page but unseen. The caller removes it. */
export function stageMap(source: ExportSource, { theme, thumbnail, plan }: Staging): StagedMap {
  const place = document.createElement('div');
  place.className = 'p-measure';
  // Colours of the tokens follow it, whatever the page around is.
  place.style.colorScheme = theme;
  place.setAttribute('aria-hidden', 'true');
  place.inert = true;
  document.body.append(place);
  render(<PictureFrame source={source} thumbnail={thumbnail} plan={plan} />, place);
  const frame = place.firstElementChild as HTMLElement;
  const { width, height } = frame.getBoundingClientRect();
  return {
    frame,
    size: { width: Math.ceil(width), height: Math.ceil(height) },
    remove() {
      render(null, place);
      place.remove();
    },
  };
}

/** A transparent pixel: thumbnails have a fixed size, so what is in them does not matter for measuring. */
const EMPTY_PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** The map in its frame, in CSS pixels. */
export function measureMap(source: ExportSource): Size {
  const staged = stageMap(source, { theme: 'light', thumbnail: () => EMPTY_PICTURE });
  staged.remove();
  return staged.size;
}
