// Words of the deck of slides that a map is exported to.
export const slides = {
  'export.format.pptx': 'Slides',
  'export.format.pptx.for':
    'For PowerPoint, Keynote and Google Slides: shapes, tables, charts and notes that you go on editing.',
  'slide.section.overview': 'Overview',
  'slide.section.stages': 'Stages',
  'slide.glance': 'The journey at a glance',
  'slide.map': 'Journey map',
  'slide.decisions': 'What is done about it',
  'slide.legend': 'How to read this deck',
  'slide.part': '{title} ({n} of {of})',
  'slide.goal': 'What the customer wants here',
  'slide.run': 'Run',
  'slide.cut': 'Part of a taller picture; Crop shows the rest.',
  'slide.action': 'Action',
  'slide.measure': 'Measure',
  'slide.weight': 'Impact and effort',
  'slide.legend.observed': 'a shopper met it on the walkthrough.',
  'slide.legend.validated': 'somebody has confirmed it since.',
  'slide.legend.assumed': 'nobody has met it yet; it is in no mean and has a broken outline.',
  'slide.legend.notes': 'The notes below each slide hold the full evidence: when, where, who, what was measured.',
  'slide.legend.edit':
    'Everything can be edited: the curve through “Edit data”, the colours through the theme, marks as shapes over the picture.',
  'slide.left-out':
    '{shown} of {of} touchpoints have a slide of their own: moments of truth, where the customer would leave, the lowest points, the worst pains. The other {n} are in the tables of the stages, with their notes.',
  'slide.all-shown': 'Every touchpoint has a slide with its picture; the numbers in the tables lead there.',
  'slide.made': 'Made with Walkmap {version} on {date}.',
};
