// Format: numbers, durations, dates and addresses as the person's language writes them.
import { dateFormat, numberFormat } from './formatters';
import { LANGUAGE_TAGS, type Language } from './text';

/** A duration in ms as `m:ss`, from one hour on `h:mm:ss`. */
export function formatClock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const pad = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A time spent, in ms, in its two largest units: `2 min 36 sec`, `14 sec`; `< 1 sec` for less. */
export function formatSpent(ms: number, language: Language): string {
  const format = (value: number, unit: string) =>
    numberFormat(LANGUAGE_TAGS[language], { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  const seconds = Math.floor(ms / 1000);
  const first = UNITS.findIndex(([, size]) => seconds >= size);
  if (first === -1) return `< ${format(1, 'second')}`;
  let rest = seconds;
  const parts = UNITS.slice(first, first + 2).flatMap(([unit, size]) => {
    const value = Math.floor(rest / size);
    rest -= value * size;
    return value > 0 ? [format(value, unit)] : [];
  });
  return parts.join(' ');
}

/** A duration in ms in seconds with one decimal, as `1.9 sec`; under a second in whole milliseconds. */
export function formatSeconds(ms: number, language: Language): string {
  const unit = ms < 1000 ? 'millisecond' : 'second';
  const value = ms < 1000 ? Math.round(ms) : ms / 1000;
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return numberFormat(LANGUAGE_TAGS[language], format).format(value);
}

/** A share 0..1 in whole percent: `83 %`. */
export function formatShare(share: number, language: Language): string {
  return numberFormat(LANGUAGE_TAGS[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A rating or a mean with its sign (`+1`, `0`, `−2`, `+0.6`), the minus as the typographic one. */
export function formatSigned(value: number, decimals = 0): string {
  const fixed = Math.abs(value).toFixed(decimals);
  if (Number(fixed) === 0) return fixed;
  return (value > 0 ? '+' : '−') + fixed;
}

/** Day and time of an instant (epoch ms) in the zone of the run. */
export function formatInstant(at: number, language: Language, zone?: string): string {
  return dateFormat(LANGUAGE_TAGS[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  }).format(at);
}

/** Day of an instant (epoch ms). */
export function formatDay(at: number, language: Language, zone?: string): string {
  return dateFormat(LANGUAGE_TAGS[language], { dateStyle: 'medium', timeZone: zone }).format(at);
}

/** Points of a checklist, with at most two decimals. */
export function formatPoints(points: number, language: Language): string {
  return numberFormat(LANGUAGE_TAGS[language], { maximumFractionDigits: 2 }).format(points);
}

/** A file size in decimal units, as mail programs count: `640 kB`, `1.4 MB`, `12 GB`. */
export function formatBytes(bytes: number, language: Language): string {
  const [unit, size] =
    bytes < 1e3
      ? ['byte', bytes]
      : bytes < 1e6
        ? ['kilobyte', bytes / 1e3]
        : bytes < 1e9
          ? ['megabyte', bytes / 1e6]
          : ['gigabyte', bytes / 1e9];
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: size < 10 ? 1 : 0 } as const;
  return numberFormat(LANGUAGE_TAGS[language], format).format(size);
}
