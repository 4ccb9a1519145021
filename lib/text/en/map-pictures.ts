// Pictures of the map: PNG and SVG, their and how the tiles of a large one lie.
export const mapPictures = {
  'export.format.svg': 'Drawing',
  'export.format.svg.for':
    'For designers: the whole map as shapes and text, sharp at any size, to edit in Inkscape, Illustrator or Figma.',
  'export.scale.tiles':
    'Too large for one picture: will be saved as {n} tiles in one zip. The drawing (SVG) holds any size in one file.',
  'export.note.tiles':
    'The picture is larger than one file can hold, so the zip has {n} tiles: {columns} side by side, {rows} below each other. Its page index.html shows them together.',
  'export.tiles.one': 'Row {row}, column {column}',
  'export.tiles.lie': 'Tiles of one picture: {columns} side by side, {rows} below each other.',
};
