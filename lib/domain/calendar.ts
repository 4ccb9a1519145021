// Calendar: days as instants at midnight UTC, worked out without a clock, so that a due day is the same day everywhere.

/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** Days from 1970-01-01 to a date of the Gregorian calendar (H. Hinnant, "chrono-compatible low-level date algorithms"). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** How many days a month (1..12) has. */
export function daysOfMonth(year: number, month: number): number {
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return daysFromCivil(nextYear, next, 1) - daysFromCivil(year, month, 1);
}

/** Midnight UTC of a date in epoch ms; `null` for a date that there is not, and before 1970 or after 9999. */
export function instantOfDay(year: number, month: number, day: number): number | null {
  if (year < 1970 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return null;
  return daysFromCivil(year, month, day) * DAY;
}

/** Midnight UTC of `YYYY-MM-DD`, as a date field has it; `null` for anything else. */
export function instantOfIso(iso: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  return parts && instantOfDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The date of an instant in UTC as `YYYY-MM-DD`. */
export function isoOfInstant(at: number): string {
  const z = Math.floor(at / DAY) + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const [month, day] = [mp < 10 ? mp + 3 : mp - 9, dayOfYear - Math.floor((153 * mp + 2) / 5) + 1];
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
