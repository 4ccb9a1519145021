// English: what of a map is shown, the walkthroughs on it, and the lines of its curve.
export const mapRuns = {
  'map.filter': 'Filter',
  'map.filter.channels': 'Channels',
  'map.filter.personas': 'Personas',
  'map.filter.personas.none': 'Walkthroughs without a persona show only while all are ticked.',
  'map.filter.segments': 'Segments',
  'map.filter.runs': 'Walkthroughs',
  'map.filter.all': 'Show everything',
};
