// Change lines: what is said of a column that is not as it was, each change as a line with what stood there and what stands.
import type { ColumnChange, FieldChange, MapComparison } from '@/lib/domain/compare-maps';
import type { MessageKey } from '@/lib/text/en';
import { formatSigned } from '@/lib/text/format';
import type { Text } from '@/lib/text/text';

export interface ChangeLine {
  key: string;
  what: string;
  before: string;
  after: string;
}

/** The columns that are not the same. */
export const changedColumns = (comparison: MapComparison): ColumnChange[] =>
  comparison.columns.filter(({ what }) => what !== 'same');

/** At least one line for each column that is not the same. */
export function changeLines({ what, moved, fields, before, after }: ColumnChange, t: Text): ChangeLine[] {
  if (what === 'added' || what === 'removed') return [{ key: what, what: t(`compare.${what}`), before: '', after: '' }];
  const lines = fields.map(
    (change): ChangeLine => ({
      key: change.field,
      what: t(`compare.field.${change.field}`),
      before: valuesOf(change, 'before', t),
      after: valuesOf(change, 'after', t),
    }),
  );
  const [felt, feels] = [before?.emotion?.mean ?? null, after?.emotion?.mean ?? null];
  const mean = (value: number | null) => (value === null ? t('emotion.none') : formatSigned(value, 1));
  if (felt !== feels)
    lines.push({ key: 'emotion', what: t('compare.emotion'), before: mean(felt), after: mean(feels) });
  if (moved) lines.push({ key: 'moved', what: t('compare.moved'), before: '', after: '' });
  return lines;
}

/** Channels and statuses are kept by their ids; everything else is what somebody wrote. */
function valuesOf({ field, ...change }: FieldChange, side: 'before' | 'after', t: Text): string {
  const values = change[side];
  const named = field === 'channel' || field === 'evidence';
  return values.map((value) => (named ? t(`${field}.${value}` as MessageKey) : value)).join('\n');
}
