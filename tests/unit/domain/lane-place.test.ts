// Lane places: a new lane comes where it belongs, and a change of the map's kind takes nothing away.
import { describe, expect, test } from 'vitest';
import { MAP_KINDS, type MapKind } from '@/lib/domain/journey-map';
import { FIRST_LANES, LANE_KINDS, type Lane } from '@/lib/domain/lane';
import { KIND_LANES, lanesForKind, placeOfLane } from '@/lib/domain/lane-place';
import { orderBeside } from '@/lib/domain/order';
import { idOf, laneRows } from '@/tests/support/rows';

/** The lanes of a map after it became one of another kind. */
function change(lanes: readonly Lane[], from: MapKind, to: MapKind): Lane[] {
  const { add, show, hide } = lanesForKind(lanes, from, to);
  let all = lanes.map((lane) => (show.includes(lane) ? { ...lane, hidden: false } : lane));
  all = all.map((lane, i) => (hide.includes(lanes[i] as Lane) ? { ...lane, hidden: true } : lane));
  for (const kind of add) {
    const id = idOf('added', all.length);
    all = [...all, { ...(lanes[0] as Lane), id, kind, hidden: false, order: orderOf(all, kind) }];
  }
  return all.sort((a, b) => (a.order < b.order ? -1 : 1));
}
const orderOf = (lanes: readonly Lane[], kind: Lane['kind']) =>
  orderBeside(
    [...lanes].sort((a, b) => (a.order < b.order ? -1 : 1)),
    null,
    placeOfLane(lanes, kind),
  );
const shown = (lanes: readonly Lane[]) => lanes.filter(({ hidden }) => !hidden).map(({ kind }) => kind);

describe('the lanes of a kind', () => {
  test('make a service blueprint of the customer’s actions, with its three lines in their places', () => {
    expect(shown(change(laneRows(), 'current', 'blueprint'))).toEqual([
      'stage',
      'step',
      'physical-evidence',
      'snapshot',
      'channel',
      'doing',
      'interaction-line',
      'front-stage',
      'visibility-line',
      'back-stage',
      'internal-line',
      'support',
      'feeling',
      'pain',
      'time',
    ]);
  });

  test.each(MAP_KINDS)('come with a map that becomes %s, each once', (kind) => {
    const kinds = shown(change(laneRows(), 'current', kind));
    expect([...kinds].sort()).toEqual([...KIND_LANES[kind]].sort());
  });

  test('leave the map as it was once it is changed back, but for what is out of sight', () => {
    const lanes = laneRows([...FIRST_LANES, 'text']).map((lane) => ({ ...lane, hidden: lane.kind === 'pain' }));
    for (const kind of MAP_KINDS) {
      const back = change(change(lanes, 'current', kind), kind, 'current');
      expect(back.filter((lane) => !lane.id.startsWith(idOf('added', 0).slice(0, 6)))).toEqual(lanes);
      expect(shown(back)).toEqual(shown(lanes));
    }
  });
});

test('a lane comes behind the nearest one that is there, wherever a person put that', () => {
  const lanes = laneRows(['stage', 'step', 'feeling', 'doing', 'time']);
  expect(placeOfLane(lanes, 'front-stage')).toEqual({ id: idOf('lane', 4), side: 'after' });
  expect(placeOfLane(lanes, 'quote')).toEqual({ id: idOf('lane', 4), side: 'after' });
  expect(placeOfLane(lanes, 'owner')).toEqual({ id: idOf('lane', 5), side: 'after' });
  expect(placeOfLane(lanes, 'text')).toBeNull();
  expect(placeOfLane([], 'quote')).toBeNull();
  for (const kind of LANE_KINDS)
    if (kind !== 'text' && kind !== 'stage') expect(placeOfLane(lanes, kind)).not.toBeNull();
});
