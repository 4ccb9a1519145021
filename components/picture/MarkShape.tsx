// Mark shape: one mark as SVG, in the pixels of its picture; a white edge sets it off from whatever lies below.
import type { ComponentChild } from 'preact';
import { CALLOUT_RADIUS, labelOf } from '@/lib/domain/mark-label';
import { areaOf, type Points } from '@/lib/domain/mark-points';
import { arrowPath, inPixels, round, type View } from '@/lib/domain/mark-shape';
import type { Mark } from '@/lib/domain/snapshot';
import { MarkLabel } from './MarkLabel';
import { colourOf, EDGE_COLOUR, FONT, onColour } from './mark-colour';

export interface MarkShapeProps {
  mark: Mark;
  /** Which of its kind it is; a callout bears it. */
  number: number;
  /** Pixels of the whole picture, and the part of it that is in sight. */
  picture: { width: number; height: number };
  view: View;
  unit: number;
  /** Whether the words are drawn too; a small picture has no room for them. */
  words: boolean;
}

const LINE = 4.5;
const EDGE = 2.2;

export function MarkShape({ mark, number, picture, view, unit, words }: MarkShapeProps) {
  const points = inPixels(mark, picture);
  const label = words ? labelOf(mark.kind, mark.text, points, view, unit) : undefined;
  return (
    <>
      <Outline mark={mark} number={number} points={points} unit={unit} words={words} />
      {label && <MarkLabel label={label} colour={mark.colour} unit={unit} />}
    </>
  );
}

type OutlineProps = Pick<MarkShapeProps, 'mark' | 'number' | 'unit' | 'words'> & { points: Points };

function Outline({ mark, number, points, unit, words }: OutlineProps) {
  const colour = colourOf(mark.colour);
  const edge = { stroke: EDGE_COLOUR, 'stroke-linejoin': 'round' } as const;
  const { x, y, width, height } = areaOf(points);
  switch (mark.kind) {
    case 'arrow':
      return (
        <path
          d={arrowPath(points, unit)}
          fill={colour}
          {...edge}
          stroke-width={round(2 * EDGE * unit)}
          paint-order="stroke"
        />
      );
    case 'box': {
      const box = { x: round(x), y: round(y), width: round(width), height: round(height), rx: round(3 * unit) };
      return <Line unit={unit} colour={colour} draw={(line) => <rect {...box} {...line} />} />;
    }
    case 'ellipse': {
      const [rx, ry] = [width / 2, height / 2];
      const oval = { cx: round(x + rx), cy: round(y + ry), rx: round(rx), ry: round(ry) };
      return <Line unit={unit} colour={colour} draw={(line) => <ellipse {...oval} {...line} />} />;
    }
    case 'highlight':
      return (
        <rect x={round(x)} y={round(y)} width={round(width)} height={round(height)} fill={colour} fill-opacity={0.32} />
      );
    case 'callout': {
      const size = CALLOUT_RADIUS * unit;
      return (
        <>
          <circle
            cx={round(points.x1)}
            cy={round(points.y1)}
            r={round(size)}
            fill={colour}
            {...edge}
            stroke-width={round(EDGE * unit)}
          />
          <text
            x={round(points.x1)}
            y={round(points.y1 + size * 0.38)}
            fill={onColour(mark.colour)}
            font-family={FONT}
            font-size={round(size * (number > 99 ? 0.8 : 1.08))}
            font-weight="700"
            text-anchor="middle"
          >
            {number}
          </text>
        </>
      );
    }
    case 'text':
      // Where there is no room for words, a bubble tells that there are some.
      return words ? null : <path d={bubble(points, unit)} fill={colour} {...edge} stroke-width={round(EDGE * unit)} />;
  }
}

/** A coloured line on a wider white one. */
function Line({ unit, colour, draw }: { unit: number; colour: string; draw: (line: object) => ComponentChild }) {
  return (
    <>
      {draw({ fill: 'none', stroke: EDGE_COLOUR, 'stroke-width': round((LINE + 2 * EDGE) * unit) })}
      {draw({ fill: 'none', stroke: colour, 'stroke-width': round(LINE * unit) })}
    </>
  );
}

function bubble({ x1, y1 }: Points, unit: number): string {
  const [x, y, w, h] = [x1, y1, 34 * unit, 24 * unit].map(round) as [number, number, number, number];
  const tip = round(9 * unit);
  return `M${x} ${y}h${w}v${h}h${round(-w + 2 * tip)}l${-tip} ${tip}v${-tip}h${-tip}Z`;
}
