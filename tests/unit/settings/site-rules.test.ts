// Site rules: what a person types becomes a rule or a problem at its field, and counts for its site alone.
import { describe, expect, test, vi } from 'vitest';
import { COVER_KINDS } from '@/lib/domain/covering';
import { checkRule, draftOf } from '@/lib/settings/site-rule-draft';
import { coveringFor, hostOf, rulesFor } from '@/lib/settings/site-rules';
import { DEFAULT_PREFERENCES } from '../../support/default-preferences';

vi.mock('wxt/browser', () => ({ browser: {} }));

const isSelector = (text: string) => !text.includes('((');
const draft = { host: 'shop.example', selectors: '.name\n#menu', queryKeys: 'q, page' };
const RULE = { host: 'shop.example', selectors: ['.name', '#menu'], queryKeys: ['q', 'page'] };

test('a draft becomes a rule, and a rule a draft', () => {
  expect(checkRule(draft, [], isSelector)).toEqual({ rule: RULE });
  expect(draftOf(RULE)).toEqual(draft);
});

describe('a draft is refused at its field', () => {
  test.each([
    [{ host: 'no site' }, [], { field: 'host', code: 'bad-host' }],
    [{ host: '' }, [], { field: 'host', code: 'bad-host' }],
    [{}, ['shop.example'], { field: 'host', code: 'taken', host: 'shop.example' }],
    [{ selectors: '.ok\n((' }, [], { field: 'selectors', code: 'bad-selector', selector: '((' }],
    [{ queryKeys: 'q, a=b' }, [], { field: 'queryKeys', code: 'bad-key', key: 'a=b' }],
    [
      { selectors: Array.from({ length: 51 }, (_, n) => `.a${n}`).join('\n') },
      [],
      { field: 'selectors', code: 'too-many' },
    ],
    [{ selectors: ' ', queryKeys: '' }, [], { field: 'selectors', code: 'empty' }],
  ])('%j', (part, taken, problem) => expect(checkRule({ ...draft, ...part }, taken, isSelector)).toEqual({ problem }));
});

test.each([
  ['https://www.shop.example/path?q=1', 'shop.example'],
  ['Shop.Example', 'shop.example'],
  ['shop.example:8080', 'shop.example'],
  ['ftp://shop.example', null],
  ['two words', null],
])('%s is the host %s', (text, host) => expect(hostOf(text)).toBe(host));

test('a rule counts for its host and what lies under it, and for nobody whose name only ends alike', () => {
  for (const url of ['https://shop.example/', 'https://pay.shop.example/a'])
    expect(rulesFor([RULE], url).selectors).toEqual(RULE.selectors);
  for (const url of ['https://myshop.example/', 'https://shop.example.org/'])
    expect(rulesFor([RULE], url)).toEqual({ selectors: [], queryKeys: [] });
});

test('what a site’s rule names is covered also while all kinds are left out', () => {
  expect(coveringFor({ ...DEFAULT_PREFERENCES, uncovered: [...COVER_KINDS], names: ['Ines'] }, ['.name'])).toEqual({
    kinds: [],
    selectors: ['.name'],
    names: ['Ines'],
  });
});
