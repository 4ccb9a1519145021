// Stage map: renders a map unseen in this page, to measure it and to take its markup.
import { render } from 'preact';
import type { Id } from '@/lib/domain/id';
import type { ExportSource } from '../contract';
import type { MapSize } from './canvas-limits';
import { PictureFrame } from './PictureFrame';

export interface StagedMap {
  frame: HTMLElement;
  /** CSS pixels, whole ones. */
  size: MapSize;
  remove(): void;
}

/** The map in its frame, laid out in this page but unseen. The caller removes it. */
export function stageMap(source: ExportSource, thumbnail: (snapshotId: Id) => string | undefined): StagedMap {
  const place = document.createElement('div');
  place.className = 'p-measure';
  place.setAttribute('aria-hidden', 'true');
  place.inert = true;
  document.body.append(place);
  render(<PictureFrame source={source} thumbnail={thumbnail} />, place);
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
