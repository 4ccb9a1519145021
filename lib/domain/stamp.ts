// Stamps: a hybrid logical clock for each mutable field, so that edits of two devices can be merged.
import * as z from 'zod/mini';

/**
 * `<13 digits of epoch ms>-<4 hex digits of counter>-<device id>`; compares as plain text.
 * Source: Kulkarni et al., "Logical Physical Clocks", 2014.
 */
export const Stamp = z.string().check(z.regex(/^\d{13}-[0-9a-f]{4}-[0-9A-HJKMNP-TV-Z]{8}$/));
export type Stamp = z.infer<typeof Stamp>;

/** Eight characters that name this installation in stamps. */
export const DeviceId = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/));
export type DeviceId = z.infer<typeof DeviceId>;

/** The device that made a stamp. */
export function deviceOf(stamp: Stamp): DeviceId {
  return stamp.slice(-8);
}

/** When a stamp was made (epoch ms), by the clock of its device. */
export function instantOf(stamp: Stamp): number {
  return Number(stamp.slice(0, 13));
}

const MAX_COUNTER = 0xffff;

/**
 * The stamp after `last` on `device` at wall time `now` (epoch ms).
 * Never goes back, also when the wall clock does; the counter carries into the milliseconds when it is full.
 */
export function nextStamp(last: Stamp | null, now: number, device: DeviceId): Stamp {
  const lastMs = last ? instantOf(last) : 0;
  const lastCounter = last ? Number.parseInt(last.slice(14, 18), 16) : 0;
  if (now > lastMs) return formatStamp(now, 0, device);
  if (lastCounter < MAX_COUNTER) return formatStamp(lastMs, lastCounter + 1, device);
  return formatStamp(lastMs + 1, 0, device);
}

function formatStamp(ms: number, counter: number, device: DeviceId): Stamp {
  return `${String(ms).padStart(13, '0')}-${counter.toString(16).padStart(4, '0')}-${device}`;
}
