// ISO instant: a moment as ISO 8601 with the offset of the run's own zone.
import { zoneOffset } from '../tables/zone-offset';

/** `2026-11-12T15:00:00+01:00` for an instant (epoch ms) in an IANA zone; UTC where the zone is unknown here. */
export function isoInstant(at: number, zone: string | undefined): string {
  const offset = zoneOffset(at, zone);
  const local = new Date(at + offset).toISOString().slice(0, 19);
  const pad = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(offset) / 60_000;
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
