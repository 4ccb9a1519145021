// Colour rules: feelings and severities are coloured by what stands in the cell, also after somebody edits it; the number stays.
import type { Column } from '../tables/sheet';
import { columnName } from './cell-xml';

/** Light enough for the number on them; the theme's own colours of very bad and very good would hide it. */
const BAD = 'rgb="FFF1BBAC"';
const NEUTRAL = 'rgb="FFFFFFFF"';
const GOOD = 'rgb="FFB4DAE3"';

type Stop = readonly [value: number, colour: string];

const feeling = (most: number): Stop[] => [
  [-most, BAD],
  [0, NEUTRAL],
  [most, GOOD],
];

const SCALES: Readonly<Record<string, readonly Stop[]>> = {
  emotion: feeling(2),
  expectation: feeling(2),
  gap: feeling(4),
  severity: [
    [1, NEUTRAL],
    [4, BAD],
  ],
  worst: [
    [1, NEUTRAL],
    [4, BAD],
  ],
};

/** The rules of a sheet of so many lines, by the keys of its columns. */
export function colourRules(columns: readonly Column[], lines: number): string {
  let priority = 0;
  return columns
    .map(({ key }, i) => {
      const stops = SCALES[key];
      if (!stops) return '';
      priority += 1;
      const values = stops.map(([value]) => `<cfvo type="num" val="${value}"/>`).join('');
      const colours = stops.map(([, colour]) => `<color ${colour}/>`).join('');
      return (
        `<conditionalFormatting sqref="${columnName(i)}2:${columnName(i)}${lines + 1}"><cfRule type="colorScale" priority="${priority}">` +
        `<colorScale>${values}${colours}</colorScale></cfRule></conditionalFormatting>`
      );
    })
    .join('');
}
