// Cell model: what the touchpoints of one column say in one lane, said once where several say the same.
import type { Finding, FindingKind } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import type { PlacedColumn } from '@/lib/domain/place-map';
import { type Status, statusOf } from '@/lib/domain/status';
import type { Touchpoint } from '@/lib/domain/touchpoint';

export type TextField = 'doing' | 'thinking' | 'feeling' | 'expected' | 'quote';

export interface TextGroup {
  text: string;
  /** The touchpoints that say it. */
  ids: readonly Id[];
  status: Status;
}

/** The texts of a column in the order they first come; empty ones are left out. */
export function textGroups(column: PlacedColumn, field: TextField): TextGroup[] {
  const groups = new Map<string, Touchpoint[]>();
  for (const touchpoint of column.touchpoints) {
    const text = touchpoint[field].trim();
    if (text === '') continue;
    const group = groups.get(text);
    if (group) group.push(touchpoint);
    else groups.set(text, [touchpoint]);
  }
  return [...groups].map(([text, group]) => ({ text, ids: group.map(({ id }) => id), status: statusOf(group) }));
}

export interface FindingCard {
  text: string;
  /** The most severe, and its category. */
  worst: Finding;
  findingIds: readonly Id[];
  status: Status;
  /** How many touchpoints of the column have it. */
  reach: number;
}

/** The findings of one kind in a column: the most severe first, the same words once. */
export function findingCards(column: PlacedColumn, kind: FindingKind): FindingCard[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of column.findings) {
    if (finding.kind !== kind) continue;
    const text = finding.text.trim();
    const group = groups.get(text);
    if (group) group.push(finding);
    else groups.set(text, [finding]);
  }
  const cards = [...groups].flatMap(([text, group]): FindingCard[] => {
    const worst = group.reduce((a, b) => ((b.severity ?? 0) > (a.severity ?? 0) ? b : a));
    const reach = new Set(group.map((finding) => finding.touchpointId)).size;
    return text === ''
      ? []
      : [{ text, worst, findingIds: group.map((finding) => finding.id), status: statusOf(group), reach }];
  });
  return cards.sort((a, b) => (b.worst.severity ?? 0) - (a.worst.severity ?? 0));
}
