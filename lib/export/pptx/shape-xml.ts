// Shape XML: shapes, faces, lines, pictures and groups of PresentationML; measures are inches, written as whole EMU.
import type { Emotion } from '@/lib/domain/scale';
import { xmlValue } from '../xml';
import { type DeckColour, emotionColour, fixedFill, solidFill } from './deck-colours';
import { paragraphXml, type Run, type Words } from './text-xml';

/** Inches from the top left corner of the slide. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** EMU of an inch. */
const INCH = 914_400;
export const emu = (inches: number): number => Math.round(inches * INCH);

/** What names a shape and says what is on it; `alt` empty: it only decorates, and a screen reader passes it by. */
export interface Named {
  id: number;
  name: string;
  alt?: string | undefined;
}

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative ' +
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

export function nameXml({ id, name, alt }: Named): string {
  const about = `<p:cNvPr id="${id}" name="${xmlValue(name)} ${id}"`;
  if (alt === undefined) return `${about}/>`;
  return alt === '' ? `${about}>${DECORATIVE}</p:cNvPr>` : `${about} descr="${xmlValue(alt)}"/>`;
}

export const placeXml = ({ x, y, width, height }: Box, tag = 'a:xfrm', turn = ''): string =>
  `<${tag}${turn}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${Math.max(0, emu(width))}" cy="${Math.max(0, emu(height))}"/></${tag}>`;

export interface LineLook {
  colour?: DeckColour | undefined;
  fixed?: string | undefined;
  /** Points. */
  width: number;
  dash?: boolean | undefined;
  arrow?: boolean | undefined;
}

export function lineXml(line: LineLook | undefined): string {
  if (!line) return '<a:ln><a:noFill/></a:ln>';
  const fill = line.fixed ? fixedFill(line.fixed) : solidFill(line.colour ?? 'tx2');
  const dash = line.dash ? '<a:prstDash val="sysDash"/>' : '';
  const end = line.arrow ? '<a:tailEnd type="triangle" w="med" len="med"/>' : '';
  return `<a:ln w="${Math.round(line.width * 12_700)}">${fill}${dash}<a:round/>${end}</a:ln>`;
}

export interface ShapeLook {
  geometry?: 'rect' | 'roundRect' | 'ellipse' | 'smileyFace' | undefined;
  /** Of the geometry, as `name` and value. */
  adjust?: readonly [string, number] | undefined;
  /** XML of a fill. */
  fill?: string | undefined;
  line?: LineLook | undefined;
  anchor?: 'top' | 'middle' | 'bottom' | undefined;
  /** Inches around the words. */
  inset?: number | undefined;
  /** What the words look like that do not say it themselves. */
  base?: Omit<Run, 'text' | 'link'> | undefined;
}

const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const;

export function shapeXml(named: Named, box: Box, look: ShapeLook, words: readonly Words[] = []): string {
  const { geometry = 'rect', adjust, fill = '<a:noFill/>', line, anchor = 'top', inset = 0.05, base = {} } = look;
  const guide = adjust ? `<a:gd name="${adjust[0]}" fmla="val ${Math.round(adjust[1])}"/>` : '';
  const isText = words.length > 0 && fill === '<a:noFill/>' && !line;
  const edge = emu(inset);
  const body = words.length > 0 ? words.map((one) => paragraphXml(one, base)).join('') : paragraphXml('', base);
  return (
    `<p:sp><p:nvSpPr>${nameXml(named)}<p:cNvSpPr${isText ? ' txBox="1"' : ''}/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${placeXml(box)}<a:prstGeom prst="${geometry}"><a:avLst>${guide}</a:avLst></a:prstGeom>${fill}${lineXml(line)}</p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="${edge}" tIns="${edge}" rIns="${edge}" bIns="${edge}" anchor="${ANCHORS[anchor]}">` +
    `<a:noAutofit/></a:bodyPr><a:lstStyle/>${body}</p:txBody></p:sp>`
  );
}

/** How far the mouth of PowerPoint's own face goes up or down. */
const MOUTH = 4653;

/** A face as PowerPoint draws one: its mouth has a handle, its colour is that of the feeling. */
export function faceXml(named: Named, box: Box, emotion: Emotion, guess = false): string {
  return shapeXml(named, box, {
    geometry: 'smileyFace',
    adjust: ['adj', (MOUTH * emotion) / 2],
    fill: solidFill('bg1'),
    line: { colour: emotionColour(emotion), width: Math.max(1, box.width * 5), dash: guess },
  });
}

/** A straight line from one point to another, with an arrow head there if so asked. */
export function connectorXml(
  named: Named,
  from: [x: number, y: number],
  to: [x: number, y: number],
  look: LineLook,
): string {
  const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
  const box = { x, y, width: Math.abs(to[0] - from[0]), height: Math.abs(to[1] - from[1]) };
  const turn = `${to[0] < from[0] ? ' flipH="1"' : ''}${to[1] < from[1] ? ' flipV="1"' : ''}`;
  return (
    `<p:cxnSp><p:nvCxnSpPr>${nameXml(named)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${placeXml(box, 'a:xfrm', turn)}` +
    `<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${lineXml(look)}</p:spPr></p:cxnSp>`
  );
}

/** What is cut off a picture on each side, 0..1. */
export interface Cut {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** `relation`: the id of the picture's part. What is cut off stays in the file, and PowerPoint can show it again. */
export function pictureXml(named: Named, box: Box, relation: string, cut: Cut): string {
  const share = (value: number) => Math.round(value * 100_000);
  const { left, top, right, bottom } = cut;
  const none = left + top + right + bottom === 0;
  const rect = none ? '' : `<a:srcRect l="${share(left)}" t="${share(top)}" r="${share(right)}" b="${share(bottom)}"/>`;
  return (
    `<p:pic><p:nvPicPr>${nameXml(named)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="${relation}"/>${rect}<a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr>${placeXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${lineXml({ colour: 'tx2', width: 0.5 })}</p:spPr></p:pic>`
  );
}

/** Shapes that move together; they keep their places on the slide. */
export function groupXml(named: Named, box: Box, shapes: string): string {
  const place = placeXml(box).replace('</a:xfrm>', '');
  const inner = `<a:chOff x="${emu(box.x)}" y="${emu(box.y)}"/><a:chExt cx="${emu(box.width)}" cy="${emu(box.height)}"/>`;
  return `<p:grpSp><p:nvGrpSpPr>${nameXml(named)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${place}${inner}</a:xfrm></p:grpSpPr>${shapes}</p:grpSp>`;
}

/** The frame that a table or a chart stands in. */
export function frameXml(named: Named, box: Box, uri: string, content: string): string {
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${nameXml(named)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>` +
    `<p:nvPr/></p:nvGraphicFramePr>${placeXml(box, 'p:xfrm')}<a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic></p:graphicFrame>`
  );
}
