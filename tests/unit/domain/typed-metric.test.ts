// Metrics that are typed in one line.
import { expect, it } from 'vitest';
import { readTypedFigure, readTypedMetric } from '@/lib/domain/typed-metric';

it.each([
  ['NPS 18', 'NPS', 18, ''],
  ['Drop-off: 28 %', 'Drop-off', 28, '%'],
  ['CSAT = 4,1', 'CSAT', 4.1, ''],
  ['转化率：３.５％', '转化率', 3.5, '%'],
  ['Calls per 100 orders 12', 'Calls per 100 orders', 12, ''],
  ['Wait −3 min', 'Wait', -3, 'min'],
])('%s', (text, name, value, unit) => {
  expect(readTypedMetric(text)).toEqual({ name, value, unit });
});

it.each(['NPS', 'Top 3 boxes of 2025=1+1', 'Web2', '12', 'Visits 1,500'])('%s is all name', (text) => {
  expect(readTypedMetric(text)).toEqual({ name: text, value: null, unit: '' });
});

it('reads a figure with its unit, and nothing else', () => {
  expect(readTypedFigure(' 28,5 % ')).toEqual({ value: 28.5, unit: '%' });
  expect(readTypedFigure('-4')).toEqual({ value: -4, unit: '' });
  expect([readTypedFigure('about 4'), readTypedFigure('=4'), readTypedFigure('')]).toEqual([null, null, null]);
});
