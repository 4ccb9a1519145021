// Column time: how long the touchpoints of one column took, as one number.
import { median } from './aggregate';
import type { Touchpoint } from './touchpoint';

/** Median of the times spent, ms, and whether all of them were measured. */
export interface ColumnTime {
  duration: number;
  measured: boolean;
}

/** Over what was observed or validated; where none of that has a time, over what is assumed. */
export function columnTime(touchpoints: readonly Touchpoint[]): ColumnTime | null {
  const met = touchpoints.filter(({ time, evidence }) => time !== null && evidence !== 'assumed');
  const times = (met.length > 0 ? met : touchpoints).flatMap(({ time }) => time ?? []);
  const duration = median(times.map((time) => time.duration));
  return duration === null ? null : { duration, measured: times.every((time) => time.source === 'measured') };
}
