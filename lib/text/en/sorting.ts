// Sorting: rows of a list that a person puts in order.
export const sorting = {
  'row.actions': 'Actions for “{name}”. Drag it, or press the arrow keys, to move it.',
  'row.up': 'Move up',
  'row.down': 'Move down',
  'row.top': 'Move to the top',
  'row.bottom': 'Move to the end',
  'row.duplicate': 'Duplicate',
  'row.insert': 'Insert below',
  'row.remove': 'Remove',
  'row.moved': '“{name}” is now {n} of {total}',
};
