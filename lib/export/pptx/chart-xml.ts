// Chart XML: a native line chart of feelings, −2 to +2, one place for each name; its points have the colours of the feelings.
import { nearestEmotion } from '@/lib/domain/scale';
import { xmlText } from '../xml';
import { columnOf } from './chart-workbook';
import { type DeckColour, emotionColour, solidFill } from './deck-colours';

export interface Chart {
  /** What stands below each point in the data. */
  names: readonly string[];
  series: readonly ChartSeries[];
  /** Points of a marker's width, 2..72. */
  marker: number;
  /** Many points make a thin line of straight pieces, few a bold and round one. */
  many: boolean;
  /** Whether each point bears its number. */
  labels: boolean;
}

export interface ChartSeries {
  name: string;
  /** `null`: not rated; the curve goes on to the next one. */
  values: readonly (number | null)[];
  /** Places whose value nobody felt: hollow, with a broken line. */
  guesses: ReadonlySet<number>;
  /** Drawn as a thin broken line without colours: what was expected. */
  quiet: boolean;
}

/** The curve lies between these values, a step beyond the scale, so that its numbers find room. */
export const CHART_RANGE = 3;
/** Where the places of the values begin and how high they are, as shares of the chart's height. */
export const CHART_PLOT = { top: 0.02, height: 0.96 } as const;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** With its sign and at most one decimal. */
const FORMAT = '+0.#;"−"0.#;0';
/** A whole number alone is written without a point behind it. */
const WHOLE = '+0;"−"0;0';

/** `data`: the id of the relation to the workbook. */
export function chartXml(chart: Chart, data: string): string {
  const { series, names } = chart;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}">` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>' +
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `<c:x val="0"/><c:y val="${CHART_PLOT.top}"/><c:w val="1"/><c:h val="${CHART_PLOT.height}"/></c:manualLayout></c:layout>` +
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
    series.map((one, i) => seriesXml(one, i, chart)).join('') +
    `<c:marker val="1"/><c:axId val="1001"/><c:axId val="1002"/></c:lineChart>${axesXml(names.length)}` +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/></c:chart>' +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>' +
    `<c:externalData r:id="${data}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

function seriesXml({ name, values, guesses, quiet }: ChartSeries, index: number, chart: Chart): string {
  const column = columnOf(index);
  const last = chart.names.length + 1;
  const marker = quiet ? '<c:marker><c:symbol val="none"/></c:marker>' : markerXml('accent1', chart.marker - 1, false);
  const points = quiet
    ? []
    : values.flatMap((value, at) => (value === null ? [] : [pointXml(at, value, guesses.has(at), chart)]));
  const cached = values.flatMap((value, at) =>
    value === null ? [] : [`<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`],
  );
  const names = chart.names.map((one, at) => `<c:pt idx="${at}"><c:v>${xmlText(one)}</c:v></c:pt>`);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f>` +
    `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
    `<c:spPr>${strokeXml(quiet ? 'tx2' : 'accent1', quiet ? 1 : strokeOf(chart), quiet)}</c:spPr>${marker}${points.join('')}` +
    `${quiet || !chart.labels ? '' : labelsXml(values)}` +
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${names.length}"/>${names.join('')}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${cached.join('')}</c:numCache></c:numRef></c:val><c:smooth val="${chart.many ? 0 : 1}"/></c:ser>`
  );
}

const strokeXml = (colour: DeckColour, points: number, dash: boolean) =>
  `<a:ln w="${Math.round(points * 12_700)}" cap="rnd">${solidFill(colour)}${dash ? '<a:prstDash val="sysDash"/>' : ''}<a:round/></a:ln>`;

/** Points. */
const strokeOf = ({ many }: Chart) => (many ? 1 : 2.25);

function markerXml(colour: DeckColour, size: number, hollow: boolean): string {
  const fill = solidFill(hollow ? 'bg1' : colour);
  const edge = `<a:ln w="12700">${solidFill(hollow ? colour : 'bg1')}</a:ln>`;
  return `<c:marker><c:symbol val="circle"/><c:size val="${size}"/><c:spPr>${fill}${edge}</c:spPr></c:marker>`;
}

/** A point in the colour of its feeling; the line to it is broken where it is a guess. */
function pointXml(at: number, value: number, guess: boolean, chart: Chart): string {
  const marker = markerXml(emotionColour(nearestEmotion(value)), chart.marker, guess);
  return `<c:dPt><c:idx val="${at}"/>${marker}<c:bubble3D val="0"/><c:spPr>${strokeXml('accent1', strokeOf(chart), guess)}</c:spPr></c:dPt>`;
}

/** Numbers above their points, below the lower ones, so that they stay off the curve. */
function labelsXml(values: readonly (number | null)[]): string {
  const shown = (deep: boolean) =>
    `<c:numFmt formatCode="${xmlText(values.every((value) => value === null || Number.isInteger(value)) ? WHOLE : FORMAT)}" sourceLinked="0"/>` +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000" b="1">${solidFill('tx1')}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>` +
    `<c:dLblPos val="${deep ? 'b' : 't'}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';
  const below = values.flatMap((value, at) => {
    if (value === null || !isValley(values, at)) return [];
    return [`<c:dLbl><c:idx val="${at}"/>${shown(true)}</c:dLbl>`];
  });
  return `<c:dLbls>${below.join('')}${shown(false)}</c:dLbls>`;
}

/** Whether the curve comes from above and leaves upwards. */
function isValley(values: readonly (number | null)[], at: number): boolean {
  const value = values[at] ?? 0;
  const around = [
    values.slice(0, at).findLast((one) => one !== null),
    values.slice(at + 1).find((one) => one !== null),
  ];
  const known = around.filter((one) => typeof one === 'number');
  const mean = known.reduce((sum, one) => sum + one, 0) / Math.max(1, known.length);
  return known.length > 0 && value < mean;
}

function axesXml(count: number): string {
  const grid = `<c:majorGridlines><c:spPr><a:ln w="6350">${solidFill('tx2', 0.25)}</a:ln></c:spPr></c:majorGridlines>`;
  const quiet = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>';
  const middle = `<c:spPr><a:ln w="9525">${solidFill('tx2', 0.7)}</a:ln></c:spPr>`;
  const hidden = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';
  return (
    '<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
    `<c:numFmt formatCode="General" sourceLinked="0"/>${quiet}${middle}<c:crossAx val="1002"/><c:crossesAt val="0"/>` +
    `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="${Math.max(1, count)}"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:max val="${CHART_RANGE}"/><c:min val="-${CHART_RANGE}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="l"/>${grid}<c:numFmt formatCode="General" sourceLinked="0"/>${quiet}${hidden}` +
    '<c:crossAx val="1001"/><c:crosses val="min"/><c:crossBetween val="between"/><c:majorUnit val="1"/></c:valAx>'
  );
}
