// Slips: which steps were taken out of their order, and no more of them than it takes to explain the walk.

/**
 * The fewest positions that have to be taken out of `walked` (each at most once) for the rest to ascend: those outside a
 * longest increasing subsequence. One step taken at the wrong time is one slip, however many came after it. Where several
 * sets are as small, the one that keeps what was planned first. `early`: before one that was planned ahead of it; `late`:
 * after one that was planned behind it; it cannot be both, for then those two were out of order themselves.
 */
export function slipsOf(walked: readonly number[]): Map<number, 'early' | 'late'> {
  const kept = longestAscent(walked);
  const slips = new Map<number, 'early' | 'late'>();
  let before = -1;
  for (const position of walked) {
    if (kept.has(position)) before = position;
    else slips.set(position, before > position ? 'late' : 'early');
  }
  return slips;
}

/** A longest increasing subsequence; of several the one whose members are smallest, from the first on. */
function longestAscent(walked: readonly number[]): Set<number> {
  // How many can be kept from each place on, itself included.
  const lengths: number[] = [];
  for (let at = walked.length - 1; at >= 0; at -= 1) {
    const here = walked[at] ?? 0;
    let best = 0;
    for (let next = at + 1; next < walked.length; next += 1) {
      if ((walked[next] ?? 0) > here) best = Math.max(best, lengths[next] ?? 0);
    }
    lengths[at] = best + 1;
  }
  const kept = new Set<number>();
  let place = -1;
  let last = -1;
  for (let left = Math.max(0, ...lengths); left > 0; left -= 1) {
    let chosen = -1;
    for (let at = place + 1; at < walked.length; at += 1) {
      const here = walked[at] ?? 0;
      if (here > last && lengths[at] === left && (chosen < 0 || here < (walked[chosen] ?? 0))) chosen = at;
    }
    place = chosen;
    last = walked[chosen] ?? last;
    kept.add(last);
  }
  return kept;
}
