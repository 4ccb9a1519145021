// Same box: whether something stands where it stood, as exactly as a page can be asked.
import type { Box } from './prepared-page';

/** To one CSS pixel. */
export function sameBox(a: Box, b: Box): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(a[side] - b[side]) <= 1);
}
