// Picture scales: how large the picture of a map would be at each scale, once somebody wants one.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ExportSource } from '@/lib/export/contract';
import { browserLimits, type PictureOutcome, pictureOutcome, SCALES } from '@/lib/export/png/canvas-limits';

/** A size of the picture to choose from. */
export type PictureScale = PictureOutcome & { scale: number };

export interface PictureScales {
  /** What comes of this map at each scale; `undefined` until it was measured. */
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
        const { measureMap } = await import('@/lib/export/drawing/stage-map');
        const size = await measureMap(await source());
        const limits = browserLimits();
        list.value = SCALES.map((scale) => ({ scale, ...pictureOutcome(size, scale, limits) }));
        if (!SCALES.includes(chosen.value)) chosen.value = 1;
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
