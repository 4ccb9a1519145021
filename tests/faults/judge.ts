// Judge: what a store may never show after a fault: lost, changed or half-written touchpoints, captures left open.
import { findOrphans, type Stored } from '../support/stored';

/** Hashes of the pixels of each touchpoint that was acknowledged; `null` where nobody has looked yet. */
export type Acknowledged = ReadonlyMap<string, string | null>;

/** One sentence for each thing that is wrong. */
export const judge = (stored: Stored, acknowledged: Acknowledged): string[] => [
  ...findLost(stored, acknowledged),
  ...findOrphans(stored),
  ...stored.journal.map(({ step }) => `a capture is left open at "${step}"`),
];

const findLost = (stored: Stored, acknowledged: Acknowledged): string[] => {
  const hashes = hashesOf(stored);
  return [...acknowledged].flatMap(([id, before]) => {
    const now = hashes.get(id);
    if (now === undefined) return [`acknowledged touchpoint ${id} is lost`];
    if (now === null) return [`the picture of acknowledged touchpoint ${id} is lost`];
    return before !== null && now !== before ? [`the picture of acknowledged touchpoint ${id} changed`] : [];
  });
};

/** SHA-256 of the real pixels of each touchpoint; `null` where they cannot be read. */
export const hashesOf = (stored: Stored): Map<string, string | null> => {
  const pixels = new Map(stored.pixels.map((row) => [row.id, row.sha256]));
  return new Map(stored.touchpoints.map((row) => [row.id, pixels.get(row.snapshotId ?? '') ?? null]));
};
