// Zone offset: how far the clock of a time zone is ahead, as instants are written for people.
import { dateFormat } from '@/lib/text/formatters';

/** Milliseconds, in whole minutes, that the wall clock of an IANA zone is ahead of UTC at `at` (epoch ms); 0 where the zone is unknown here. */
export function zoneOffset(at: number, zone: string | undefined): number {
  if (!zone) return 0;
  try {
    const format = dateFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    const ahead = Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
    return Math.round(ahead / 60_000) * 60_000;
  } catch {
    return 0;
  }
}
