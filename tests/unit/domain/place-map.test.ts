// Placing a map: every touchpoint once, stages in order, edits of the map seen and the run untouched.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER, type Override } from '@/lib/domain/journey-map';
import { moveBy } from '@/lib/domain/move-column';
import { type MapSource, placeMap } from '@/lib/domain/place-map';
import {
  cardRow,
  findingRow,
  idOf,
  laneRows,
  mapRows,
  ordersOf,
  overrideRow,
  stepRow,
  touchpointRow,
} from '@/tests/support/rows';

const titles = (source: MapSource) => placeMap(source).columns.map((column) => column.title);
const stagesOf = (source: MapSource) => placeMap(source).stages.map(({ stage, count }) => [stage?.name ?? null, count]);

describe('placeMap', () => {
  test('puts touchpoints into their stages, in order', () => {
    expect(stagesOf(mapRows())).toEqual([
      ['Awareness', 1],
      ['Research', 2],
      ['Decision', 4],
      ['Delivery', 3],
      ['Service', 2],
    ]);
    expect(titles(mapRows()).slice(0, 3)).toEqual(['Sees the ad', 'Compares models', 'Reads a review']);
  });

  test('keeps an empty stage, and shows what has no stage at the end only where there is some', () => {
    const rows = mapRows({ touchpoints: 0 });
    expect(stagesOf(rows)).toHaveLength(5);
    const lost = mapRows({ touchpoints: 12 });
    lost.touchpoints = lost.touchpoints.map((row, i) => (i === 3 ? { ...row, stageId: idOf('stage', 99) } : row));
    expect(stagesOf(lost).at(-1)).toEqual([null, 1]);
  });

  test('aligns the touchpoints of several runs on their step', () => {
    const { columns } = placeMap(mapRows({ touchpoints: 12, runs: 6 }));
    expect(columns).toHaveLength(12);
    const [, second] = columns;
    expect(second?.touchpoints).toHaveLength(6);
    expect(second?.emotion).toMatchObject({ n: 6, small: false });
    expect(second?.expectation).toMatchObject({ n: 6, mean: 1, sd: 0 });
    expect(second?.time).toEqual({ duration: 227_000, measured: true });
    expect(second?.findings).toHaveLength(18);
  });

  test('an override is read in place of the run, which stays as it was', () => {
    const rows = mapRows();
    const before = structuredClone(rows.touchpoints);
    const id = idOf('tp', 2);
    const edit = (field: Override['field'], value: string | null) => overrideRow({ targetId: id, field, value });
    rows.overrides = [
      edit('stageId', idOf('stage', 4)),
      edit('title', 'Gives up'),
      edit('doing', ''),
      edit('channel', 'phone'),
    ];
    const map = placeMap(rows);
    const column = map.columns.find((candidate) => candidate.id === id);
    expect(column).toMatchObject({ title: 'Gives up', stageId: idOf('stage', 4) });
    expect(column?.touchpoints[0]).toMatchObject({ doing: '', channel: 'phone' });
    expect(column?.edited).toContain(`${id}/doing`);
    expect(rows.touchpoints).toEqual(before);
  });

  test('a channel that does not exist is not believed', () => {
    const rows = mapRows();
    rows.overrides = [overrideRow({ targetId: idOf('tp', 2), field: 'channel', value: 'telepathy' })];
    expect(placeMap(rows).columns[1]?.touchpoints[0]?.channel).toBe('web');
  });

  test('a stage taken away by an override is no stage, not the stage of the run', () => {
    const rows = mapRows();
    rows.overrides = [overrideRow({ targetId: idOf('tp', 2), field: 'stageId', value: null })];
    expect(stagesOf(rows).at(-1)).toEqual([null, 1]);
  });

  test('a step of several runs is renamed and moved as one', () => {
    const rows = mapRows({ runs: 2 });
    const targetId = idOf('step', 2);
    rows.overrides = [
      overrideRow({ targetId, field: 'title', value: 'Looks around' }),
      overrideRow({ targetId, field: 'stageId', value: idOf('stage', 3) }),
      overrideRow({ targetId, field: 'order', value: 'z' }),
    ];
    const { columns } = placeMap(rows);
    expect(columns[6]).toMatchObject({ id: targetId, title: 'Looks around', stageId: idOf('stage', 3) });
    expect(columns[6]?.touchpoints).toHaveLength(2);
  });

  test('a finding reads as it was edited; a hidden lane is left out', () => {
    const rows = mapRows();
    rows.findings = [findingRow({ touchpointId: idOf('tp', 1) })];
    rows.overrides = [overrideRow({ targetId: idOf('find', 1), field: 'text', value: 'Better said' })];
    rows.lanes = laneRows(['step', 'pain', 'doing']).map((lane) => ({ ...lane, hidden: lane.kind === 'pain' }));
    const map = placeMap(rows);
    expect(map.columns[0]?.findings[0]?.text).toBe('Better said');
    expect(map.lanes.map((lane) => lane.kind)).toEqual(['step', 'doing']);
  });

  test('what the map hides is not placed, and the columns of the others stay', () => {
    const rows = mapRows({ runs: 2 });
    const whole = placeMap(rows);
    const [column] = whole.columns;
    const [first] = column?.touchpoints ?? [];
    rows.overrides = [overrideRow({ targetId: first?.id ?? '', field: 'hidden', value: 'yes' })];
    const map = placeMap(rows);
    expect(map.columns).toHaveLength(whole.columns.length);
    expect(map.columns[0]?.touchpoints).toEqual(column?.touchpoints.slice(1));
    expect(map.columns[0]?.emotion?.n).toBe(1);
  });

  test('a time that a person entered makes the median an entered one', () => {
    const step = stepRow();
    const rows = mapRows({ touchpoints: 0 });
    rows.steps = [step];
    rows.touchpoints = [
      touchpointRow({ id: idOf('tp', 1), stepId: step.id, time: { duration: 1_000, source: 'measured' } }),
      touchpointRow({ id: idOf('tp', 2), stepId: step.id, time: { duration: 3_000, source: 'entered' } }),
    ];
    expect(placeMap(rows).columns[0]?.time).toEqual({ duration: 2_000, measured: false });
  });
});

const anySource = fc
  .record({
    touchpoints: fc.integer({ min: 0, max: 30 }),
    runs: fc.integer({ min: 1, max: 3 }),
    shuffle: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
    moves: fc.array(fc.tuple(fc.nat(29), fc.nat(5), fc.nat(29)), { maxLength: 12 }),
  })
  .map(({ touchpoints, runs, shuffle, moves }): MapSource => {
    const rows = mapRows({ touchpoints, runs });
    const orders = ordersOf(30);
    rows.touchpoints = rows.touchpoints.map((row, i) => ({
      ...row,
      order: orders[(shuffle[i % 30] ?? 0) % 30] ?? row.order,
    }));
    rows.overrides = moves.flatMap(([column, stage, order]) => {
      const targetId = idOf(runs > 1 ? 'step' : 'tp', column + 1);
      const stageId = stage === 5 ? null : idOf('stage', stage + 1);
      return [
        overrideRow({ targetId, field: 'stageId', value: stageId }),
        overrideRow({ targetId, field: 'order', value: orders[order] ?? 'a0' }),
      ];
    });
    return rows;
  });

describe('placeMap, whatever the rows', () => {
  test('every touchpoint stands in exactly one column, every column in exactly one stage', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { stages, columns } = placeMap(source);
        const placed = columns.flatMap((column) => column.touchpoints.map((touchpoint) => touchpoint.id));
        expect(placed.toSorted()).toEqual(source.touchpoints.map((touchpoint) => touchpoint.id).toSorted());
        expect(columns.map((column) => column.index)).toEqual([...columns.keys()]);
        expect(columns.every((column) => column.touchpoints.length > 0)).toBe(true);
        let next = 0;
        for (const { stage, first, count } of stages) {
          expect(first).toBe(next);
          for (const column of columns.slice(first, first + count)) expect(column.stageId).toBe(stage?.id ?? null);
          next += count;
        }
        expect(next).toBe(columns.length);
        expect(stages.filter(({ stage }) => stage !== null)).toHaveLength(source.stages.length);
      }),
    );
  });

  test('is pure, and does not mind the order in which rows come', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const placed = placeMap(source);
        expect(placeMap(structuredClone(source))).toEqual(placed);
        const turned = placeMap({
          ...source,
          stages: source.stages.toReversed(),
          touchpoints: source.touchpoints.toReversed(),
        });
        expect(turned.columns.map((column) => column.id)).toEqual(placed.columns.map((column) => column.id));
      }),
    );
  });

  test('a move by one goes one place, into the next stage at an edge, and comes back by the opposite move', () => {
    const apply = (source: MapSource, changes: ReturnType<typeof moveBy>): MapSource => {
      const fresh = (changes ?? []).flatMap(({ targetId, field, value }) =>
        value === undefined ? [] : [overrideRow({ targetId, field, value })],
      );
      return { ...source, overrides: [...source.overrides, ...fresh] };
    };
    fc.assert(
      fc.property(anySource, fc.nat(29), fc.constantFrom(-1 as const, 1 as const), (source, at, by) => {
        const before = placeMap(source);
        const column = before.columns[at];
        if (!column) return;
        const changes = moveBy(before, [column], by);
        if (!changes) return;
        const after = placeMap(apply(source, changes));
        const moved = after.columns.find((candidate) => candidate.id === column.id);
        const stageAt = (map: typeof before, id: string | null | undefined) =>
          map.stages.findIndex(({ stage }) => (stage?.id ?? null) === id);
        if (moved?.stageId === column.stageId) expect(moved.index).toBe(column.index + by);
        else if (after.stages.length === before.stages.length) {
          expect(stageAt(after, moved?.stageId)).toBe(stageAt(before, column.stageId) + by);
          expect(moved?.index).toBe(column.index);
        }
        const back = moved && moveBy(after, [moved], by === 1 ? -1 : 1);
        if (!back) return;
        const again = placeMap(apply(apply(source, changes), back));
        expect(again.columns.map(({ id }) => id)).toEqual(before.columns.map(({ id }) => id));
      }),
    );
  });

  test('shows of the map what the chosen channels carry, by what the map says of a channel', () => {
    const source = mapRows();
    source.overrides = [overrideRow({ targetId: idOf('tp', 2), field: 'channel', value: 'phone' })];
    const shown = placeMap(source, { ...NO_FILTER, channels: ['phone'] });
    expect(shown.columns.map((column) => column.title)).toEqual(['Compares models', 'Calls support']);
    expect(shown.stages).toHaveLength(5);
  });

  test('cards stand with their touchpoint, in order', () => {
    const source = mapRows({ touchpoints: 2 });
    const card = (n: number, touchpoint: number, order: string) =>
      cardRow({ id: idOf('card', n), touchpointId: idOf('tp', touchpoint), order });
    source.cards = [card(1, 1, 'a2'), card(2, 2, 'a0'), card(3, 1, 'a1')];
    expect(placeMap(source).columns.map(({ cards }) => cards.map(({ id }) => id))).toEqual([
      [idOf('card', 3), idOf('card', 1)],
      [idOf('card', 2)],
    ]);
  });
});
