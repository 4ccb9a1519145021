// Format: numbers, durations, dates and addresses as the person's language writes them.
import { LANGUAGE_TAGS, type Language } from './text';

/** A duration in ms as `m:ss`, from one hour on `h:mm:ss`. */
export function formatClock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const pad = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

/** A duration in ms in seconds with one decimal, as `1.9 sec`; under a second in whole milliseconds. */
export function formatSeconds(ms: number, language: Language): string {
  const unit = ms < 1000 ? 'millisecond' : 'second';
  const value = ms < 1000 ? Math.round(ms) : ms / 1000;
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(LANGUAGE_TAGS[language], format).format(value);
}

/** A rating or a mean with its sign (`+1`, `0`, `−2`, `+0.6`), the minus as the typographic one. */
export function formatSigned(value: number, decimals = 0): string {
  const fixed = Math.abs(value).toFixed(decimals);
  if (Number(fixed) === 0) return fixed;
  return (value > 0 ? '+' : '−') + fixed;
}

/** Day and time of an instant (epoch ms) in the zone of the run. */
export function formatInstant(at: number, language: Language, zone?: string): string {
  return new Intl.DateTimeFormat(LANGUAGE_TAGS[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  }).format(at);
}

/** Day of an instant (epoch ms). */
export function formatDay(at: number, language: Language, zone?: string): string {
  return new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { dateStyle: 'medium', timeZone: zone }).format(at);
}

/** A file size in decimal units, as mail programs count: `640 kB`, `1.4 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  const [unit, size] = bytes < 1_000_000 ? ['kilobyte', bytes / 1_000] : ['megabyte', bytes / 1_000_000];
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: size < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(LANGUAGE_TAGS[language], format).format(size);
}
