// Picture rows: one snapshot and one mark for tests, whole and valid, with the fields that a test cares about.
import type { Mark, Snapshot } from '@/lib/domain/snapshot';
import { idOf, PIXEL, rowFields } from './one-row';

export function snapshotRow(partial: Partial<Snapshot> = {}): Snapshot {
  return {
    ...rowFields(partial.id ?? idOf('snap', 1)),
    touchpointId: idOf('tp', 1),
    source: 'visible',
    type: 'image/jpeg',
    width: 2560,
    height: 1600,
    size: 180_000,
    sha256: '0'.repeat(64),
    thumbnail: PIXEL,
    truncated: false,
    part: 0,
    covered: [],
    crop: null,
    differenceHash: null,
    ...partial,
  };
}

export function markRow(partial: Partial<Mark> = {}): Mark {
  return {
    ...rowFields(partial.id ?? idOf('mark', 1)),
    snapshotId: idOf('snap', 1),
    order: 'a0',
    kind: 'box',
    x1: 0.25,
    y1: 0.25,
    x2: 0.75,
    y2: 0.5,
    text: '',
    colour: 'red',
    ...partial,
  };
}
