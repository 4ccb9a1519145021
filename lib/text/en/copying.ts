// Copying: what goes onto the clipboard, and what is done where that is closed.
export const copying = {
  'copy.curve': 'Copy curve as picture',
  'copy.card': 'Copy card as picture',
  'copy.curve.file': 'feeling-curve',
  'copy.card.file': 'touchpoint',
  'copy.done': 'Copied. Paste it into a slide, a chat or a mail.',
  'copy.map': 'Copy map as picture',
  'copy.touchpoint': 'Copy with picture, for a chat or a mail',
  'copy.working': 'Drawing the map …',
  'copy.instead.closed': 'The clipboard is not available, so it was saved as {name}.',
  'copy.instead.large': 'The map is too large for one picture, so it was saved in tiles as {name}.',
};
