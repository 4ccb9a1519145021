// Typed metric: a metric in one line, such as `NPS 18`, `Drop-off: 28 %` or `CSAT = 4,1`.
import { cutText } from './cut-text';
import type { Metric } from './metric';
import { parseTypedNumber } from './typed-number';

const FIGURE = /([+-]?\d[\d.,]*)\s*([^\d\s=][^\d=]{0,39})?$/u;

const plain = (text: string): string => text.normalize('NFKC').replace(/−/g, '-').replace(/\s+/g, ' ').trim();

/** A number and at most a unit behind it; `null` for anything else. */
export function readTypedFigure(text: string): Pick<Metric, 'value' | 'unit'> | null {
  const [whole, digits = '', unit = ''] = FIGURE.exec(plain(text)) ?? [];
  const value = whole === plain(text) ? parseTypedNumber(digits) : null;
  return value === null ? null : { value, unit: unit.trim() };
}

/** A name and the figure behind it; a line that does not end in a figure is all name. */
export function readTypedMetric(text: string): Pick<Metric, 'name' | 'value' | 'unit'> {
  const line = plain(text);
  const [end = ''] = /(?<=[\s:=])[+-]?\d[\d.,]*\s*([^\d\s=][^\d=]{0,39})?$/u.exec(line) ?? [];
  const name = line.slice(0, line.length - end.length).replace(/[\s:=]+$/, '');
  const figure = end === '' ? null : readTypedFigure(end);
  return figure && name ? { name: cutText(name, 500), ...figure } : { name: cutText(line, 500), value: null, unit: '' };
}
