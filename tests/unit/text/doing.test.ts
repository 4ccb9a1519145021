// Doing: what was clicked and filled in, as a sentence of the person's language.
import { expect, test } from 'vitest';
import { sayDoing } from '@/lib/text/doing';

test.each([
  ['en', 'Pay', [], 'Clicks “Pay”.'],
  ['en', '', [], 'Clicks.'],
  ['en', 'Go on', ['Street', 'Town'], 'Fills in “Street”, “Town”. Clicks “Go on”.'],
  ['en', '$& {name}', ['$1'], 'Fills in “$1”. Clicks “$& {name}”.'],
  ['zh', '付款', ['街道', '城市'], '填写“街道”、“城市”。点击“付款”。'],
] as const)('%s: %s after %j', (language, clicked, filled, sentence) => {
  expect(sayDoing(clicked, filled, language)).toBe(sentence);
});
