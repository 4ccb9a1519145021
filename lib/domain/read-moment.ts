// Read moment: a day with or without a time of day, as people and programs write it in tables, as an instant.
import { DAY, isoOfInstant } from './calendar';
import { type DayOrder, readPeriod } from './read-period';

/** Milliseconds that the wall clock of the table's writer is ahead of UTC when it shows `wall` (as if that were UTC). */
export type ZoneOffset = (wall: number) => number;

const TIME =
  /(?:^|[T\s])(?<before>上午|下午|am|pm)?\s*(?<hours>\d{1,2})[:：时](?<minutes>\d{2})(?:[:：分](?<seconds>\d{2})(?:[.,]\d+)?)?秒?\s*(?<half>am|pm|a\.m\.|p\.m\.|uhr)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/** Days of a spreadsheet: 1 is the first of January 1900, and 1900 had a 29th of February. */
const SERIAL_EPOCH = 25_569;
const SERIAL = /^(\d{5})(?:\.(\d+))?$/;

/** Epoch ms; a day alone is its noon, so that no zone makes another day of it. `null` for what is no one moment. */
export function readMoment(text: string, order: DayOrder, offset: ZoneOffset): number | null {
  const at = momentOf(text, order, offset);
  return at === null || at < 0 ? null : at;
}

function momentOf(text: string, order: DayOrder, offset: ZoneOffset): number | null {
  const line = text.normalize('NFKC').trim();
  const serial = SERIAL.exec(line);
  if (serial) {
    const wall = Math.round((Number(line) - SERIAL_EPOCH) * DAY) + (serial[2] === undefined ? DAY / 2 : 0);
    return wall - offset(wall);
  }
  if (/^\d{13}$/.test(line)) return Number(line);
  const time = TIME.exec(line);
  const day = dayOf(time ? line.slice(0, time.index) : line, order);
  if (day === null) return null;
  if (!time) return day + DAY / 2 - offset(day + DAY / 2);
  const { hours = '', minutes = '', seconds = '0', before, half, zone } = time.groups ?? {};
  const late = /下午|^p/i.test(before ?? half ?? '');
  const early = /上午|^a/i.test(before ?? half ?? '');
  const hour = Number(hours) + (late && Number(hours) < 12 ? 12 : early && Number(hours) === 12 ? -12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const wall = day + ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return wall - (zone === undefined ? offset(wall) : zoneOf(zone));
}

function dayOf(text: string, order: DayOrder): number | null {
  const period = readPeriod(text.replace(/[,T]$/, '').trim(), order);
  return period && isoOfInstant(period.from) === isoOfInstant(period.to) ? period.from : null;
}

function zoneOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -size : size;
}
