// Map versions: the versions of the map that is open, what was changed since or between two of them, and the way back.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { removing } from '@/lib/db/deed';
import { live } from '@/lib/db/live';
import { loadVersions, restoreVersion, saveVersion } from '@/lib/db/map-versions';
import type { MapRows } from '@/lib/db/maps';
import { compareMaps, type MapComparison } from '@/lib/domain/compare-maps';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import type { MapVersion } from '@/lib/domain/journey-map';
import { readVersion, sourceOfVersion } from '@/lib/domain/map-version';
import { placeMap } from '@/lib/domain/place-map';
import type { Text } from '@/lib/text/text';
import type { Doing } from './doing';
import type { TypedWrites } from './typed-writes';

/** A version, or the map as it is. */
export type VersionChoice = Id | 'today';

export interface MapVersions {
  /** The newest first; `undefined` until they were read. */
  readonly list: ReadonlySignal<readonly MapVersion[] | undefined>;
  /** What is compared; `null`: nothing is. */
  readonly compared: Signal<{ from: Id; to: VersionChoice } | null>;
  /** `null` where nothing is compared, `unreadable` where a version cannot be read. */
  readonly comparison: ReadonlySignal<MapComparison | 'unreadable' | null>;
  save(name: string): Promise<boolean>;
  rename(version: MapVersion, name: string): Promise<boolean>;
  restore(version: MapVersion): Promise<boolean>;
  remove(version: MapVersion): Promise<boolean>;
  stop(): void;
}

export interface VersionPlaces {
  db: Database;
  typed: TypedWrites;
  act: Doing['act'];
  text: () => Text;
  /** The rows of the map on screen. */
  rows: () => MapRows;
  onError: (error: unknown) => void;
}

export function newMapVersions({ db, typed, act, text, rows, onError }: VersionPlaces): MapVersions {
  const mapId = rows().map.id;
  const read = live(() => loadVersions(db, mapId), onError);
  const compared = signal<{ from: Id; to: VersionChoice } | null>(null);
  const placeOf = (choice: VersionChoice) => {
    if (choice === 'today') return placeMap(rows());
    const version = readVersion(read.value.value?.find(({ id }) => id === choice)?.rows ?? '');
    return version && placeMap(sourceOfVersion(rows(), version));
  };
  return {
    list: computed(() => read.value.value),
    compared,
    comparison: computed(() => {
      if (!compared.value) return null;
      const [from, to] = [placeOf(compared.value.from), placeOf(compared.value.to)];
      return from && to ? compareMaps(from, to) : 'unreadable';
    }),
    save: (name) => act(text()('version.did.save', { name }), () => saveVersion(db, mapId, cutText(name, 500))),
    rename: ({ id }, name) =>
      act(text()('version.did.rename'), () =>
        typed['row.patch']({ table: 'mapVersions', id, patch: { name: cutText(name, 500) } }),
      ),
    restore: ({ id, name }) => {
      const before = cutText(text()('version.before', { name }), 500);
      return act(
        text()('version.did.restore', { name }),
        () => restoreVersion(db, id, before),
        text()('version.restored', { name }),
      );
    },
    remove: ({ id, name }) =>
      act(
        text()('version.did.remove', { name }),
        () => removing(db, 'mapVersions', id),
        text()('version.removed', { name }),
      ),
    stop: read.stop,
  };
}
