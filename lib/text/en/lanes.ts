// Words of the lanes that a map can have and of the kinds of map.
export const lanes = {
  'map.lanes.add': 'Add a lane',
  'map.lanes.add.own': 'An own lane for notes',
  'map.lanes.of-journey': 'Of the journey',
  'map.lanes.of-blueprint': 'Of a service blueprint',
  'map.lane.added': '“{title}” was added.',
  'map.score.spread': '{share} mean of {n}, ± {sd}',
  'map.score.none': 'no score',
  'map.score.small': 'fewer than 5: read with care',
  'map.score.evidence': { one: '{n} answer lacks its evidence', other: '{n} answers lack their evidence' },
};
