// SVG path: every basic shape of an SVG as the `d` of a path, so that one kind of shape is drawn.

const value = ({ baseVal }: SVGAnimatedLength): number => baseVal.value;

/** Empty for what draws nothing. */
export function pathOf(element: SVGGeometryElement): string {
  if (element instanceof SVGPathElement) return element.getAttribute('d') ?? '';
  if (element instanceof SVGRectElement) {
    const [width, height] = [value(element.width), value(element.height)];
    const [rx, ry] = [value(element.rx), value(element.ry)];
    return rectPath(value(element.x), value(element.y), width, height, Math.min(rx || ry, width / 2, height / 2));
  }
  if (element instanceof SVGCircleElement) {
    return ovalPath(value(element.cx), value(element.cy), value(element.r), value(element.r));
  }
  if (element instanceof SVGEllipseElement) {
    return ovalPath(value(element.cx), value(element.cy), value(element.rx), value(element.ry));
  }
  if (element instanceof SVGLineElement) {
    return `M${value(element.x1)} ${value(element.y1)}L${value(element.x2)} ${value(element.y2)}`;
  }
  if (element instanceof SVGPolylineElement || element instanceof SVGPolygonElement) {
    const points = [...element.points].map(({ x, y }) => `${x} ${y}`);
    return points.length === 0 ? '' : `M${points.join('L')}${element instanceof SVGPolygonElement ? 'Z' : ''}`;
  }
  return '';
}

/** A rectangle with round corners; `radius` is at most half of its shorter side. */
function rectPath(x: number, y: number, width: number, height: number, radius: number): string {
  if (width <= 0 || height <= 0) return '';
  if (radius === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx * radius} ${dy * radius}`;
  const [across, down] = [width - 2 * radius, height - 2 * radius];
  return `M${x + radius} ${y}h${across}${corner(1, 1)}v${down}${corner(-1, 1)}h${-across}${corner(-1, -1)}v${-down}${corner(1, -1)}Z`;
}

function ovalPath(cx: number, cy: number, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return '';
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}
