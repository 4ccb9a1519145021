// Bundle report: what a bundle says of what is not in it: left out on request, burnt in, covered before the picture was taken.
import * as z from 'zod/mini';
import { CONTENT_KINDS } from '@/lib/domain/export-contents';
import type { Redaction, Snapshot } from '@/lib/domain/snapshot';

const Count = z.int().check(z.nonnegative());

/** Areas, and the pictures that have any. */
const Areas = z.strictObject({ pictures: Count, areas: Count });

export const BundleReport = z.strictObject({
  leftOut: z.array(z.enum(CONTENT_KINDS)),
  /** Destroyed by hand, each with a row in `redactions`. */
  redacted: Areas,
  /** Covered on the page before its picture was taken. */
  covered: Areas,
});
export type BundleReport = z.infer<typeof BundleReport>;

export const NO_REPORT: BundleReport = {
  leftOut: [],
  redacted: { pictures: 0, areas: 0 },
  covered: { pictures: 0, areas: 0 },
};

/** Of the pictures that are not in the trash. */
export function newBundleReport(
  leftOut: BundleReport['leftOut'],
  snapshots: readonly Pick<Snapshot, 'id' | 'deletedAt' | 'covered'>[],
  redactions: readonly Redaction[],
): BundleReport {
  const shown = snapshots.filter(({ deletedAt }) => deletedAt === null);
  const ids = new Set(shown.map(({ id }) => id));
  const own = redactions.filter(({ deletedAt, snapshotId }) => deletedAt === null && ids.has(snapshotId));
  const covered = shown.filter(({ covered }) => covered.length > 0);
  const sum = (lists: readonly (readonly unknown[])[]) => lists.reduce((total, list) => total + list.length, 0);
  return {
    leftOut,
    redacted: {
      pictures: new Set(own.map(({ snapshotId }) => snapshotId)).size,
      areas: sum(own.map((one) => one.areas)),
    },
    covered: { pictures: covered.length, areas: sum(covered.map((one) => one.covered)) },
  };
}
