// Search text: found whatever the case, the accents and the script; each find leads to its touchpoint, excerpts show it.
import { describe, expect, test } from 'vitest';
import { excerpt, fold, wordsOf } from '@/lib/domain/fold';
import { findTouchpoints, newSearchText, type SearchText, saidOf } from '@/lib/domain/search-text';
import { findingRow, idOf, touchpointRow } from '../../support/one-row';

const text = newSearchText(
  idOf('run', 1),
  idOf('rev', 1),
  [
    touchpointRow({ id: idOf('tp', 1), title: 'Café crème', note: 'Sehr LANGSAM' }),
    touchpointRow({ id: idOf('tp', 2), title: '填写收货地址', thinking: '邮编为什么不对？', url: null }),
    touchpointRow({ id: idOf('tp', 3), title: 'Pays', quote: 'Did it go through?', tags: ['checkout'] }),
  ],
  [findingRow({ touchpointId: idOf('tp', 3), text: 'No sign of progress' })],
);
const found = (made: SearchText, query: string) =>
  findTouchpoints(made, wordsOf(query)).map((index) => made.touchpointIds[index]);
const find = (query: string) => found(text, query);

describe('a search finds', () => {
  test.each([
    ['cafe', [1]],
    ['CRÈME', [1]],
    ['langsam café', [1]],
    ['地址', [2]],
    ['邮编', [2]],
    ['收货 不对', [2]],
    ['ｐａｙｓ', [3]],
    ['progress', [3]],
    ['checkout', [1, 3]],
    ['shop.example', [1, 3]],
    ['through progress', [3]],
    ['cafe pays', []],
    ['没有', []],
  ])('“%s” in %j', (query, numbers) => {
    expect(find(query)).toEqual(numbers.map((n) => idOf('tp', n)));
  });

  test('no word across two touchpoints', () => {
    expect(find('langsam 地址')).toEqual([]);
    expect(find('?\n')).toEqual(find('?'));
  });

  test('every touchpoint that a plain look at each would find, whatever the words', () => {
    const words = ['a', 'ab', 'b', 'ba', '地'];
    const rows = Array.from({ length: 200 }, (_, i) =>
      touchpointRow({
        id: idOf('tp', i),
        title: `${words[i % 5]}${words[(i * 7) % 4]} ${words[(i * 3) % 5]}`,
        url: null,
      }),
    );
    const made = newSearchText(idOf('run', 1), idOf('rev', 1), rows, []);
    for (const query of ['a', 'ab', 'aba', 'b ab', '地 a', 'a b 地', 'bb']) {
      const wanted = rows.filter((row) => wordsOf(query).every((word) => fold(row.title).includes(word)));
      expect(found(made, query), query).toEqual(wanted.map((row) => row.id));
    }
  });
});

describe('an excerpt', () => {
  const marked = (original: string, query: string) =>
    excerpt(original, wordsOf(query))
      .map((span) => (span.found ? `[${span.text}]` : span.text))
      .join('');

  test('marks the original words, accents and widths kept', () => {
    expect(marked('Un Café crème', 'cafe CREME')).toBe('Un [Café] [crème]');
    expect(marked('Cafe\u0301 noir', 'café')).toBe('[Cafe\u0301] noir');
    expect(marked('Ｆｕｌｌ width', 'full')).toBe('[Ｆｕｌｌ] width');
    expect(marked('请填写收货地址。', '地址')).toBe('请填写收货[地址]。');
  });

  test('joins what overlaps, and is the beginning where nothing is found', () => {
    expect(marked('banana', 'ana nan')).toBe('b[anana]');
    expect(marked('nothing here', 'zebra')).toBe('nothing here');
  });

  test('of a long text shows the part around the find', () => {
    const shown = marked(`${'before '.repeat(40)}needle ${'after '.repeat(60)}`, 'needle');
    expect(shown).toMatch(/^…(before )+\[needle\] (after )+.*…$/);
    expect(shown.length).toBeLessThan(200);
    expect(marked(`${'字'.repeat(300)}地址`, '地址')).toMatch(/^…字+\[地址\]$/);
    expect(marked(`${'😀'.repeat(60)}x`, 'x').isWellFormed()).toBe(true);
  });
});

test('what is found is shown as it was written, the title first', () => {
  expect(saidOf(text, 0).slice(0, 2)).toEqual(['Café crème', 'Sehr LANGSAM']);
  expect(saidOf(text, 1)).toEqual(['填写收货地址', '邮编为什么不对？']);
  expect(saidOf(text, 2)).toContain('No sign of progress');
  const bare = touchpointRow({ title: 'Two\nlines', url: null });
  expect(saidOf(newSearchText(idOf('run', 1), idOf('rev', 1), [bare], []), 0)).toEqual(['Two lines']);
});
