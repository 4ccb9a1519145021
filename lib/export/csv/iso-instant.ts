// ISO instant: a moment as ISO 8601 with the offset of the run's own zone.

/** `2026-11-12T15:00:00+01:00` for an instant (epoch ms) in an IANA zone; UTC where the zone is unknown here. */
export function isoInstant(at: number, zone: string | undefined): string {
  const minutes = Math.round(offset(at, zone) / 60_000);
  const local = new Date(at + minutes * 60_000).toISOString().slice(0, 19);
  const pad = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** Milliseconds that the zone's wall clock is ahead of UTC. */
function offset(at: number, zone: string | undefined): number {
  if (!zone) return 0;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
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
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
  } catch {
    return 0;
  }
}
