// The catalogue: complete in both languages, nothing in it that nobody asks for, nothing said beside it.
import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '@/lib/domain/app-error';
import { en, type MessageKey } from '@/lib/text/en';
import { createText, type Message } from '@/lib/text/text';
import { zh } from '@/lib/text/zh';
import { readTree } from '../architecture/source-tree';
import { findUsed, literalTexts } from './used-messages';

const KEYS = Object.keys(en) as MessageKey[];
const formsOf = (message: Message): [form: string, text: string][] =>
  typeof message === 'string' ? [['', message]] : Object.entries(message);
const placeholdersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name)).toSorted();
const CATALOGUES = { en, zh } as Record<string, Record<MessageKey, Message>>;

test('both languages have the same keys', () => {
  expect(Object.keys(zh).toSorted()).toEqual(KEYS.toSorted());
});

test('every form has the same placeholders in both languages; only the one for one may leave out the number', () => {
  for (const key of KEYS) {
    const wanted = placeholdersOf(formsOf(en[key]).at(-1)?.[1] ?? '');
    const without = wanted.filter((name) => name !== 'n');
    for (const [language, catalogue] of Object.entries(CATALOGUES))
      for (const [form, text] of formsOf(catalogue[key])) {
        const found = placeholdersOf(text);
        const good = form === 'one' && !found.includes('n') ? without : wanted;
        expect(found, `${language} ${key} ${form}`).toEqual(good);
      }
  }
});

test('plural forms are those of the language, and there is one for all other numbers', () => {
  for (const [language, catalogue] of Object.entries(CATALOGUES)) {
    const allowed = new Intl.PluralRules(language === 'zh' ? 'zh-Hans' : language).resolvedOptions().pluralCategories;
    for (const key of KEYS) {
      const message = catalogue[key];
      if (typeof message === 'string') continue;
      expect(allowed, `${language} ${key}`).toEqual(expect.arrayContaining(Object.keys(message)));
      expect(Object.keys(message), `${language} ${key}`).toContain('other');
    }
  }
});

test('English has a form for one wherever it has plurals', () => {
  for (const key of KEYS) if (typeof en[key] !== 'string') expect(en[key], key).toHaveProperty('one');
});

test('no text is empty or has stray spaces', () => {
  for (const [language, catalogue] of Object.entries(CATALOGUES))
    for (const key of KEYS)
      for (const [, text] of formsOf(catalogue[key])) {
        expect(text, `${language} ${key}`).not.toBe('');
        expect(text, `${language} ${key}`).toBe(text.trim());
        expect(text, `${language} ${key}`).not.toMatch(/ {2}|\.\.\.|\{\}/);
      }
});

test('Chinese is Chinese', () => {
  const untranslated = KEYS.filter((key) =>
    formsOf(zh[key]).some(([, text]) => {
      const words = text.replace(/\{\w+\}|Walkmap|CSV|PNG|HTML/g, '');
      return /\p{Script=Latin}{3}/u.test(words) && !/\p{Script=Han}/u.test(words);
    }),
  );
  expect(untranslated).toEqual(['language.en']);
});

test('every expected failure has a sentence in both languages, and no sentence is without its failure', () => {
  const codes = KEYS.filter((key) => key.startsWith('error.')).map((key) => key.slice('error.'.length));
  expect(codes.toSorted()).toEqual([...ERROR_CODES, 'unexpected'].toSorted());
  for (const [language, catalogue] of Object.entries({ en: createText('en', en), zh: createText('zh', zh) }))
    for (const code of ERROR_CODES)
      expect(catalogue(`error.${code}`, { shortcut: 'Alt+Shift+S' }), `${language} ${code}`).toMatch(/[.。]$/);
});

describe('the code', () => {
  const tree = readTree(['lib', 'components', 'entrypoints'], /\.tsx?$/, /^lib\/text\/(en|zh)$/);
  const used = findUsed(tree);

  test('asks for no message that is missing', () => {
    expect(used.asked.length).toBeGreaterThan(50);
    expect(used.asked.filter(({ key }) => !(key in en))).toEqual([]);
    for (const pattern of used.patterns.filter(({ source }) => /^\^(error|emotion|channel|stage|finding)/.test(source)))
      expect(
        KEYS.some((key) => pattern.test(key)),
        String(pattern),
      ).toBe(true);
  });

  test('asks for every message that is there', () => {
    const idle = KEYS.filter((key) => !used.strings.has(key) && !used.patterns.some((pattern) => pattern.test(key)));
    expect(idle).toEqual([]);
  });

  test('says nothing beside the catalogue', () => expect(literalTexts(tree)).toEqual([]));
});

describe('the scan can fail', () => {
  const scan = (text: string) => new Map([['components/map/A.tsx', text]]);

  test('a key that is asked for is seen, also in a choice and behind a function', () => {
    const { asked, patterns } = findUsed(
      scan(`t('a.b'); t()('c.d'); t(x === 'y' ? 'e.f' : 'g.h', { n: 'no' }); t(\`error.\${code}\`); at('i.j')`),
    );
    expect(asked.map(({ key }) => key)).toEqual(['a.b', 'c.d', 'e.f', 'g.h']);
    expect(patterns.map((pattern) => pattern.test('error.page-pdf'))).toEqual([true]);
    expect(patterns.map((pattern) => pattern.test('emotion.1'))).toEqual([false]);
  });

  test.each([
    '<p>Hello</p>',
    '<p aria-label="Close" />',
    "<p title={'Close'} />",
    `<p placeholder={\`Step \${n}\`} />`,
    "<p>{open ? 'Close' : t('a.b')}</p>",
    "<p>{open && 'Close'}</p>",
    '<p>{n} 步</p>',
  ])('%s is a text', (text) => expect(literalTexts(scan(`const a = ${text};`))).toHaveLength(1));

  test.each([
    '<p class="big">×</p>',
    "<p>{t('a.b')} · {n}</p>",
    "<p title={t('a.b')} />",
    "<p data-kind={'pain'}>{' '}</p>",
    "<p>{kind === 'pain' && <b />}</p>",
  ])('%s is none', (text) => {
    const found = literalTexts(scan(`const a = ${text};`));
    expect(found).toEqual([]);
  });
});
