// Text direction: the first letter decides.
import { expect, test } from 'vitest';
import { isRightToLeft } from '@/lib/domain/text-direction';

test.each([
  ['يقارن بين الطرازين', true],
  ['עברית and English', true],
  ['3 · يقارن', true],
  ['English ועברית', false],
  ['中文 ثم', false],
  ['123 … 🎉', false],
  ['', false],
])('%s', (text, turned) => {
  expect(isRightToLeft(text)).toBe(turned);
});
