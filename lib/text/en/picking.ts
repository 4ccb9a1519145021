// Picking a region or an element on the page.
export const picking = {
  'picking.region': 'Snapshot a region…',
  'picking.element': 'Snapshot an element…',
  'picking.cover': 'Cover an element on this site…',
  'picking.region-hint': 'Drag over what to take, or press an arrow key. Esc cancels.',
  'picking.element-hint': 'Click the element to take, or press an arrow key. Esc cancels.',
  'picking.cover-hint': 'Click the element to cover on this site, or press an arrow key. Esc cancels.',
  'picking.region-heading': 'Drag a region on the page',
  'picking.element-heading': 'Click an element on the page',
  'picking.cover-heading': 'Click what to cover on this site',
  'picking.region-keys': 'Or by keyboard, here: arrow keys move it, Shift and arrow keys resize it, Enter takes it.',
  'picking.element-keys':
    'Or by keyboard, here: ↑ goes to what is around it, ↓ into it, ← and → to what is beside it; Enter takes it.',
  'picking.pad': 'Steer the outline on the page',
  'picking.none': 'Nothing outlined yet',
  'picking.size': '{width} × {height} pixels',
  'picking.take': 'Take it',
  'picking.covered': {
    one: 'On {host} this is covered from now on: {n} element on this page.',
    other: 'On {host} this is covered from now on: {n} elements on this page.',
  },
};
