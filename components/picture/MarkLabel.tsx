// Mark label: the words of a mark on a plate in its colour.
import type { Label } from '@/lib/domain/mark-label';
import { round } from '@/lib/domain/mark-shape';
import type { MarkColour } from '@/lib/domain/snapshot';
import { colourOf, EDGE_COLOUR, FONT, onColour } from './mark-colour';

export function MarkLabel({ label, colour, unit }: { label: Label; colour: MarkColour; unit: number }) {
  const { x, y, width, height, lines, fontSize, padding, lineHeight } = label;
  return (
    <>
      <rect
        x={round(x)}
        y={round(y)}
        width={round(width)}
        height={round(height)}
        rx={round(5 * unit)}
        fill={colourOf(colour)}
        stroke={EDGE_COLOUR}
        stroke-width={round(2 * unit)}
      />
      {lines.map((line, index) => (
        <text
          key={index}
          x={round(x + padding)}
          y={round(y + padding / 2 + lineHeight * (index + 0.74))}
          fill={onColour(colour)}
          font-family={FONT}
          font-size={round(fontSize)}
          font-weight="600"
          textLength={round(line.width)}
          lengthAdjust="spacingAndGlyphs"
        >
          {line.text}
        </text>
      ))}
    </>
  );
}
