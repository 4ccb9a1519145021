// Table: medians, quartiles and Markdown tables for the benches.

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The ends of the middle half. */
export const quartiles = (values: readonly number[]): [number, number] => [
  quantile(values, 0.25),
  quantile(values, 0.75),
];

/** Between two values, by how near the place lies to each. */
const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
};

/** A Markdown table; every cell is text already. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  const lines = [heads, heads.map(() => '---'), ...rows];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
};
