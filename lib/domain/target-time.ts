// Target time: what a person types for how long a step may take, and how that reads.

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Longer than any walkthrough stays open, ms. */
const MOST = 365 * DAY;

const UNITS: Readonly<Record<string, number>> = {
  s: SECOND,
  sec: SECOND,
  秒: SECOND,
  秒钟: SECOND,
  m: MINUTE,
  min: MINUTE,
  分: MINUTE,
  分钟: MINUTE,
  h: HOUR,
  小时: HOUR,
  d: DAY,
  day: DAY,
  days: DAY,
  天: DAY,
};

/**
 * Milliseconds of `2:30`, `1:05:00`, `90 s`, `5 min`, `2 h`, `3 d`; a number alone is minutes. `null` for an empty text,
 * `undefined` for anything else and for more than a year.
 */
export function parseTargetTime(text: string): number | null | undefined {
  const line = text.trim().toLowerCase().replace('：', ':').replace(',', '.');
  if (line === '') return null;
  const clock = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)$/.exec(line);
  if (clock) {
    const [, hours = '0', minutes = '0', seconds = '0'] = clock;
    return within(Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND);
  }
  const worded = /^(\d+(?:\.\d+)?)\s*([a-z\u4e00-\u9fff]*)$/.exec(line);
  const unit = worded && (worded[2] ? UNITS[worded[2]] : MINUTE);
  return worded && unit ? within(Math.round(Number(worded[1]) * unit)) : undefined;
}

const within = (ms: number): number | undefined => (ms > 0 && ms <= MOST ? ms : undefined);

/** As a person would type it: whole days as `3 d`, all else as `m:ss` or `h:mm:ss`; empty without one. */
export function writeTargetTime(ms: number | null): string {
  if (ms === null) return '';
  if (ms % DAY === 0) return `${ms / DAY} d`;
  const seconds = Math.round(ms / SECOND);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const pad = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}
