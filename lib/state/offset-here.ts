// Offset here: how far the wall clock of this device is ahead of UTC, for times that say no zone.

/** Milliseconds, when the clock shows `wall` (read as if it were UTC). */
export function offsetHere(wall: number): number {
  const near = wall + new Date(wall).getTimezoneOffset() * 60_000;
  return -new Date(near).getTimezoneOffset() * 60_000;
}
