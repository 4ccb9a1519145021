// Bundle parts: which pictures go into which of several bundles, so that no reader refuses one for its size.
import type { PART_LIMITS } from '@/lib/bundle/limits';
import type { Id } from '@/lib/domain/id';
import type { TableName } from '@/lib/domain/tables';

/** Tables whose rows bring bytes along; each row is in the part that has its picture. */
const PICTURED = ['snapshots', 'attachments'] as const;
type Pictured = (typeof PICTURED)[number];

export type PartIds = Record<Pictured, Id[]>;
export type PartLimits = { readonly [Name in keyof typeof PART_LIMITS]: number };

export interface PartPlan {
  /** At least one. */
  readonly parts: readonly PartIds[];
  /** Puts a picture of so many bytes, its thumbnail included, into the last part, or into a new one. */
  place(table: Pictured, id: Id, bytes: number): void;
}

/** `plain`: bytes of the rows that bring none along, which are all in the first part. */
export function newPartPlan(limits: PartLimits, plain: number): PartPlan {
  const parts: PartIds[] = [{ snapshots: [], attachments: [] }];
  let [bytes, entries] = [plain, 0];
  return {
    parts,
    place(table, id, size) {
      // Two files a snapshot, its picture and its thumbnail; none where bytes are left out.
      const files = size > 0 ? 2 : 0;
      if (entries > 0 && (bytes + size > limits.bytes || entries + files > limits.entries)) {
        parts.push({ snapshots: [], attachments: [] });
        [bytes, entries] = [0, 0];
      }
      bytes += size;
      entries += files;
      parts.at(-1)?.[table].push(id);
    },
  };
}

/** Bytes that a row takes in a file. */
export const packedBytes = (row: object): number => new TextEncoder().encode(JSON.stringify(row)).length + 1;

export function isPictured(table: TableName): table is Pictured {
  return (PICTURED as readonly string[]).includes(table);
}

/** Whether a part has the rows of a table that brings no bytes: the first has all; each knows every destroyed picture. */
export function hasPlainRows(table: TableName, partNumber: number): boolean {
  return partNumber === 1 || table === 'redactions';
}
