// Checklist example: the answers of a made-up shopper who met something good and something bad, to see what a checklist scores.
import type { Answer, ChecklistItem } from './checklist';

/** Every third item goes badly; words are left out. */
export function exampleAnswers(items: readonly ChecklistItem[]): Answer[] {
  return items.flatMap((item, index) => {
    const value = exampleValue(item, index % 3 !== 2);
    return value === null ? [] : [{ itemId: item.id, value, comment: '' }];
  });
}

function exampleValue(item: ChecklistItem, good: boolean): boolean | number | string | null {
  if (item.kind === 'yes-no') return item.goodAnswer === good;
  if (item.kind === 'scale') return good ? item.scaleMax : Math.ceil(item.scaleMax / 2);
  if (item.kind === 'number') {
    const within = item.atMost ?? item.atLeast ?? 1;
    return good ? within : item.atMost !== null ? item.atMost + 1 : within - 1;
  }
  if (item.kind === 'text') return null;
  const byPoints = item.choices.toSorted((a, b) => b.points - a.points);
  return (good ? byPoints[0] : byPoints.at(-1))?.id ?? null;
}
