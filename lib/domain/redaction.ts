// Redaction: what notes of destroyed pictures say together: which are of a picture, and which pictures may not be shown at all.
import type { Id } from './id';
import { sameValue } from './same-value';
import type { Redaction } from './snapshot';

/** What was redacted of a picture, of all its parts, oldest first. */
export function redactionsOf(all: readonly Redaction[], parts: readonly Id[]): Redaction[] {
  return all.filter((row) => parts.includes(row.snapshotId) && row.deletedAt === null).sort((a, b) => a.at - b.at);
}

/**
 * Snapshots of which two devices, unseen by each other, redacted different areas of the same picture: each of the two new
 * pictures still shows what the other one hides, so that neither may stay.
 */
export function dividedPictures(redactions: readonly Redaction[]): Set<Id> {
  const first = new Map<string, Redaction>();
  const divided = new Set<Id>();
  for (const redaction of redactions) {
    if (redaction.deletedAt !== null) continue;
    const key = `${redaction.snapshotId} ${redaction.destroyedSha256}`;
    const other = first.get(key) ?? redaction;
    first.set(key, other);
    if (!sameValue(other.areas, redaction.areas)) divided.add(redaction.snapshotId);
  }
  return divided;
}
