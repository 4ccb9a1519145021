// Picture scales: how large the picture of a map would be at each scale, once somebody wants one.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ExportSource } from '@/lib/export/contract';
import { type MapSize, pixelSize, scalesFor } from '@/lib/export/png/canvas-limits';

/** A size of the picture to choose from. */
export interface PictureScale extends MapSize {
  scale: number;
}

export interface PictureScales {
  /** What a browser can hold of this map, in pixels; `undefined` until it was measured. */
  readonly list: ReadonlySignal<readonly PictureScale[] | undefined>;
  /** Measures the map, once, and sees to it that `chosen` is one of the scales. */
  measure(): Promise<void>;
  forget(): void;
}

export function newPictureScales(source: () => Promise<ExportSource>, chosen: Signal<number>): PictureScales {
  const list = signal<readonly PictureScale[] | undefined>(undefined);
  return {
    list,
    async measure() {
      if (list.value) return;
      try {
        const { measureMap } = await import('@/lib/export/png/draw-map');
        const size = await measureMap(await source());
        const fitting = scalesFor(size).map((scale) => ({ scale, ...pixelSize(size, scale) }));
        list.value = fitting;
        const largest = fitting.at(-1)?.scale ?? 1;
        if (!fitting.some(({ scale }) => scale === chosen.value)) chosen.value = Math.min(chosen.value, largest);
      } catch (error) {
        // A map that cannot be measured says why when it is saved.
        console.warn('map not measured', error instanceof Error ? error.message : '');
      }
    },
    forget() {
      list.value = undefined;
    },
  };
}
