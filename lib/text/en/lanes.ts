// Words of the lanes that a map can have and of the kinds of map.
export const lanes = {
  'map.lanes.add': 'Add a lane',
  'map.lanes.add.own': 'An own lane for notes',
  'map.lanes.of-journey': 'Of the journey',
  'map.lanes.of-blueprint': 'Of a service blueprint',
  'map.lane.added': '“{title}” was added.',
};
