// Deck colours: the theme of a deck is that of the screens in their light form.
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { EMOTIONS } from '@/lib/domain/scale';
import { MARK_COLOURS as COLOURS } from '@/lib/domain/snapshot';
import { THEME_COLOURS } from '@/lib/export/ooxml/office-theme';
import { emotionColour, MARK_COLOURS } from '@/lib/export/pptx/deck-colours';

const css = fs.readFileSync('assets/tokens.css', 'utf8');
const token = (name: string) => new RegExp(`--${name}: (?:light-dark\\()?#([0-9a-f]{6})`).exec(css)?.[1];

test.each([
  ['dk1', 'ink'],
  ['lt1', 'surface'],
  ['dk2', 'ink-soft'],
  ['lt2', 'ground'],
  ['accent1', 'accent'],
  ['hlink', 'accent'],
  ['folHlink', 'ink-soft'],
] as const)('%s is the token %s', (entry, name) => {
  expect(THEME_COLOURS[entry]).toBe(token(name));
});

test('feelings and marks have the colours of the screens', () => {
  for (const emotion of EMOTIONS) {
    expect(THEME_COLOURS[emotionColour(emotion) as keyof typeof THEME_COLOURS]).toBe(token(`e${emotion}`));
  }
  for (const colour of COLOURS) expect(MARK_COLOURS[colour]).toBe(token(`mark-${colour}`));
});
