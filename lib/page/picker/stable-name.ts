// Stable name: whether a name in a page was given by its makers and will be there tomorrow, and says nothing of a person.

/** Longer ones were made by a machine. */
const LONGEST = 60;

/** What a framework counts up or a build mixes in, and what names somebody. */
const PASSING: readonly RegExp[] = [
  /@/,
  /\s/,
  // Counted, or a number of an order, a customer, a row.
  /\d{3,}/,
  /^[:_-]|:r?\w*:|«/,
  /(^|[-_])\d+($|[-_])/,
  // Mixed in: css-1x2y3z, sc-bdVaJa, Button_root__3fGhK, _a1b2c.
  /^(css|sc|jsx?|jss|emotion|styled|svelte|astro|ember|react-select|radix|headlessui|mui|data-v)-?.*\d/i,
  /^(sc|css|jsx)-[A-Za-z0-9]{5,}$/,
  /__[A-Za-z0-9_-]*(?=[A-Za-z]*\d|[a-z]+[A-Z])[A-Za-z0-9_-]{5,}$/,
  /^_?[a-f0-9]{6,}$/i,
  /^(?=.*\d.*[A-Za-z].*\d)[A-Za-z0-9]{5,}$/,
  // Mixed cases without a word: bdVaJa, kXzRtQ.
  /^[a-z]{1,3}([A-Z][a-z]?){3,}$/,
];

/** For ids, classes, names and labels for tests. */
export function isStableName(name: string): boolean {
  return name !== '' && name.length <= LONGEST && !PASSING.some((pattern) => pattern.test(name));
}

/** What a class says of a moment (open, focused) or of looks (Tailwind, Bootstrap), not of what an element is. */
const LOOKS =
  /^(is|has|js|no)-|^(active|open|opened|closed|show|shown|hidden|visible|selected|focus(ed)?|hover(ed)?|disabled|enabled|loading|loaded|collapsed?|expanded|first|last|odd|even|current|in|out|fade|clearfix|container|container-fluid|row|cols?|wrapper|inner|outer|left|right|center|grid|flex|block|inline|relative|absolute|fixed|sticky|static|truncate|uppercase|lowercase|italic|bold|antialiased|group|peer|sr-only|text|lead|small|d-\S+)$|[:[\]/!.]|^-?(m|p)[trblxyse]?-|^(w|h|min-w|min-h|max-w|max-h|size|gap|space|inset|top|right|bottom|left|start|end|z|text|font|leading|tracking|bg|border|rounded|shadow|ring|opacity|flex|grid|col|cols|row|rows|items|justify|content|self|place|order|float|overflow|object|align|fs|fw|lh|transition|duration|ease|animate|cursor|select|divide|translate|rotate|scale|line|list|whitespace|break|fill|stroke|offset|g|gx|gy)-/;

/** For classes. */
export function saysWhatItIs(name: string): boolean {
  return isStableName(name) && name.length > 2 && !LOOKS.test(name);
}
