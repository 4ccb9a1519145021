// The curve's geometry: whole between rated neighbours, a bridge over what nobody rated, a band where there is spread.
import { describe, expect, test } from 'vitest';
import { planCurve, yOf } from '@/components/map/curve';
import { COLUMN_WIDTH, EMPTY_STAGE_WIDTH, planGrid } from '@/components/map/slots';
import { placeMap } from '@/lib/domain/place-map';
import { mapRows, stageRow } from '@/tests/support/rows';

const pieces = (path: string) => path.split('M').length - 1;

describe('planCurve', () => {
  test('eleven rated steps of twelve: nine pieces and one bridge', () => {
    const curve = planCurve(planGrid(placeMap(mapRows())));
    expect(curve.points).toHaveLength(11);
    expect([pieces(curve.felt), pieces(curve.bridged)]).toEqual([9, 1]);
    expect(curve.band).toBe('');
    expect(curve.points[4]).toMatchObject({ x: 4.5 * COLUMN_WIDTH, y: yOf(-2), label: 'below' });
  });

  test('nobody rated, or one: no line', () => {
    const rows = mapRows({ touchpoints: 3 });
    rows.touchpoints = rows.touchpoints.map((row, i) => ({ ...row, emotion: i === 1 ? row.emotion : null }));
    const one = planCurve(planGrid(placeMap(rows)));
    expect(one.points).toHaveLength(1);
    expect(one.felt + one.bridged).toBe('');
    expect(planCurve(planGrid(placeMap(mapRows({ touchpoints: 0 })))).points).toEqual([]);
  });

  test('the band stays within the scale', () => {
    const { band } = planCurve(planGrid(placeMap(mapRows({ runs: 4 }))));
    const ys = [...band.matchAll(/-?[\d.]+/g)].map(Number).filter((_, i) => i % 2 === 1);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(yOf(2) - 0.1);
    expect(Math.max(...ys)).toBeLessThanOrEqual(yOf(-2) + 0.1);
  });

  test('an empty stage takes its own narrow place', () => {
    const rows = mapRows();
    rows.stages.push(stageRow({ id: '0STAGE0000000000000000000Z', order: 'Zz', name: 'Before' }));
    const plan = planGrid(placeMap(rows));
    expect(plan.width).toBe(12 * COLUMN_WIDTH + EMPTY_STAGE_WIDTH);
    expect(planCurve(plan).points[0]?.x).toBe(EMPTY_STAGE_WIDTH + COLUMN_WIDTH / 2);
  });
});
