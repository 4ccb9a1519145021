// A map for draw.io: shapes that hold each other and lie in their places, connected points, and words that stay words.
import { describe, expect, test } from 'vitest';
import type { ExportSource } from '@/lib/export/contract';
import { cardWords } from '@/lib/export/drawio/cells';
import { drawioDocument } from '@/lib/export/drawio/drawio-document';
import { lineWidth, wordsHeight } from '@/lib/export/drawio/word-size';
import { checkDrawio, type ReadPage, readDrawio } from '../../../support/drawio-check';
import { storedSource, storeMap } from '../stored-map';
import { strangeSource } from '../strange-source';

const PICTURE = 'data:image/jpeg,/9j/4AAQ=';

async function read(source: ExportSource): Promise<ReadPage[]> {
  const { pieces } = drawioDocument(source, async () => PICTURE);
  let xml = '';
  for (const piece of pieces) xml += await piece();
  return readDrawio(xml);
}

const styled = (page: ReadPage | undefined, key: string) => page?.cells.filter(({ style }) => style.has(key)) ?? [];

test.each([
  [12, 1],
  [60, 1],
  [300, 1],
  [12, 5],
])('%d touchpoints of %d runs lie where they should', async (touchpoints, runs) => {
  const source = await strangeSource({ touchpoints, runs }, ({ map }) => {
    if (runs > 1) map.curves = 'run';
  });
  const pages = await read(source);
  expect(checkDrawio(pages)).toEqual([]);
  expect(pages.map(({ name }) => name)).toEqual(['Map', 'Findings']);
});

describe('the coffee machine', () => {
  const coffee = async () => storedSource(await storeMap());

  test('has a lane for each of the map, in its order', async () => {
    const source = await coffee();
    const [map] = await read(source);
    const lanes = styled(map, 'swimlane');
    expect(lanes.map(({ value }) => value)).toEqual(source.map.lanes.map(({ kind }) => source.t(`map.lane.${kind}`)));
    const tops = lanes.map(({ box }) => box?.y ?? 0);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  test('has a point for each rated step, higher the better, connected to the next', async () => {
    const source = await coffee();
    const [map] = await read(source);
    const rated = source.map.columns.flatMap(({ emotion }) => (emotion ? emotion.mean : []));
    const lines = map?.cells.filter((cell) => cell.source !== null) ?? [];
    expect(lines).toHaveLength(rated.length - 1);
    const ids = [lines[0]?.source, ...lines.map(({ target }) => target)];
    const heights = ids.map((id) => map?.cells.find((cell) => cell.id === id)?.box?.y ?? Number.NaN);
    const [best = 0] = heights.filter((_, index) => rated[index] === 2);
    expect(heights).toEqual(rated.map((mean) => best + (2 - mean) * 34));
  });

  test('has its pictures as draw.io writes them, with no semicolon of their own', async () => {
    const source = await coffee();
    const [map] = await read(source);
    const pictures = styled(map, 'image').filter(({ style }) => style.get('shape') === 'image');
    expect(pictures).toHaveLength(source.mapRows.snapshots.size);
    expect(new Set(pictures.map(({ style }) => style.get('image')))).toEqual(new Set([PICTURE]));
  });

  test('has its findings on a board, the worst pains first', async () => {
    const source = await coffee();
    const board = (await read(source))[1];
    const columns = styled(board, 'swimlane');
    expect(columns.map(({ value }) => value)).toEqual([
      'Pain: 4 blocker (1)',
      'Pain: 3 major (3)',
      'Pain: 2 minor (1)',
      'Gains (3)',
      'Needs (2)',
      'Ideas (4)',
    ]);
    const cards = board?.cells.filter(({ parent }) => columns.some(({ id }) => id === parent)) ?? [];
    expect(cards).toHaveLength(source.mapRows.findings.length);
    expect(cards[0]?.value).toBe('The error says only “invalid” (4 blocker, clarity)\n5. Enters the address');
  });
});

test('words are as they were but for what turns letters around, and long ones can be broken', () => {
  expect(cardWords('<b>&amp;\n比较 \u202Eabc\u202C')).toBe('<b>&amp;\n比较 abc');
  const long = 'w'.repeat(40);
  expect(cardWords(long).replaceAll('\u200B', '')).toBe(long);
  expect(
    Math.max(
      ...cardWords(long)
        .split('\u200B')
        .map((part) => part.length),
    ),
  ).toBe(16);
  expect(cardWords('unexceptional words')).toBe('unexceptional words');
});

test('a card grows with its words', () => {
  expect(lineWidth('比较', 10)).toBeGreaterThan(lineWidth('ab', 10));
  expect(wordsHeight('short', 180, 11)).toBeLessThan(wordsHeight('short and then much longer than one line', 180, 11));
  expect(wordsHeight('a\nb\nc', 180, 11)).toBe(3 * wordsHeight('a', 180, 11));
});
