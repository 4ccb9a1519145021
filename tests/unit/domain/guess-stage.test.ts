// Guess stage and channel: a table of pages in five languages, and who is believed before whom.
import { describe, expect, test } from 'vitest';
import { guessChannel } from '@/lib/domain/guess-channel';
import { guessStage, type Known } from '@/lib/domain/guess-stage';
import type { SafeUrl } from '@/lib/domain/safe-url';
import { STAGE_TEMPLATES, type StageTemplateId } from '@/lib/domain/stage';
import { matchesPattern, patternOf } from '@/lib/domain/url-pattern';
import { loadText } from '@/lib/text/text';

const en = await loadText('en');
const zh = await loadText('zh');

/** Each stage's id is that of the template, whatever the language calls it. */
const stagesOf = (template: StageTemplateId, language: 'en' | 'zh' = 'en') =>
  STAGE_TEMPLATES[template].map((id) => ({ id, name: (language === 'zh' ? zh : en)(`stage.${id}`) }));
const known = (partial: Partial<Known> = {}): Known => ({
  stages: stagesOf('purchase'),
  plannedSteps: [],
  earlier: [],
  before: null,
  ...partial,
});
const page = (path: string, title = '') => ({ url: `https://shop.example${path}` as SafeUrl, title });

describe('by words', () => {
  test.each<[StageTemplateId, string, string, string]>([
    ['purchase', '/search', 'Results', 'discover'],
    ['purchase', '/kategorie/espresso', 'Espresso', 'discover'],
    ['purchase', '/p', 'Produkt: Brewhaus Uno', 'choose'],
    ['purchase', '/comparer', '', 'choose'],
    ['purchase', '/warenkorb', 'Ihr Warenkorb', 'basket'],
    ['purchase', '/panier', '', 'basket'],
    ['purchase', '/cart', 'Shopping cart', 'basket'],
    ['purchase', '/checkout/address', 'Address', 'checkout'],
    ['purchase', '/kasse/zahlung', '', 'checkout'],
    ['purchase', '/pago', 'Elija su pago', 'checkout'],
    ['purchase', '/danke', 'Vielen Dank', 'delivery'],
    ['purchase', '/suivi/*', 'Suivi du colis', 'delivery'],
    ['purchase', '/retoure', '', 'after-sale'],
    ['purchase', '/devolucion', '', 'after-sale'],
    ['purchase', '/x', '购物车 - 商城', 'basket'],
    ['purchase', '/x', '订单成功', 'delivery'],
    ['decision', '/basket', '', 'decision'],
    ['decision', '/confirmation', 'Thank you', 'validation'],
    ['decision', '/newsletter', 'Unser Newsletter', 'loyalty'],
    ['onboarding', '/register', 'Create an account', 'sign-up'],
    ['onboarding', '/dashboard', '', 'first-use'],
    ['support', '/hilfe', '', 'self-help'],
    ['support', '/kontakt', 'Kontakt', 'contact'],
    ['support', '/survey', '', 'follow-up'],
  ])('%s: %s “%s” is %s', (template, path, title, stage) => {
    for (const language of ['en', 'zh'] as const) {
      const stages = stagesOf(template, language);
      expect(guessStage(page(path, title), known({ stages, before: stages.at(-1)?.id ?? null }))).toBe(stage);
    }
  });

  test.each([
    ['/', 'Brewhaus'],
    ['/a/b', 'Nothing that speaks'],
    ['/bagpipes', 'Carting'],
    ['/account', 'Create an account'],
    ['/cart/checkout', ''],
  ])('%s “%s” says nothing: it stays where the one before was', (path, title) => {
    expect(guessStage(page(path, title), known({ before: 'choose' }))).toBe('choose');
  });

  test('a stage of one’s own is known by its name', () => {
    const stages = [
      { id: 'a', name: 'Look around' },
      { id: 'b', name: 'Configurator' },
    ];
    expect(guessStage(page('/configurator/colour'), known({ stages, before: 'a' }))).toBe('b');
  });
});

describe('who is believed', () => {
  const plannedSteps = [{ stageId: 'checkout', urlPattern: '/cart*' }];
  const earlier = [
    { url: 'https://shop.example/cart/4711' as SafeUrl, stageId: 'choose' },
    { url: 'https://shop.example/cart/4712' as SafeUrl, stageId: 'delivery' },
  ];

  test('the brief before what the page was, that before words, words before the stage of the one before', () => {
    const cart = page('/cart/4713');
    expect(guessStage(cart, known({ plannedSteps, earlier, before: 'discover' }))).toBe('checkout');
    expect(guessStage(cart, known({ earlier, before: 'discover' }))).toBe('choose');
    expect(guessStage(cart, known({ before: 'discover' }))).toBe('basket');
    expect(guessStage(page('/'), known({ before: 'discover' }))).toBe('discover');
    expect(guessStage(page('/'), known())).toBe('discover');
  });

  test('no stage that is gone', () => {
    const gone = {
      plannedSteps: [{ stageId: 'gone', urlPattern: '/x' }],
      earlier: [{ ...page('/x'), stageId: 'gone' }],
    };
    expect(guessStage(page('/x'), known({ ...gone, before: 'basket' }))).toBe('basket');
    expect(guessStage(page('/x'), known({ stages: [], before: null }))).toBeNull();
  });

  test('away from the browser nothing but the stage of the one before', () => {
    expect(guessStage({ url: null, title: 'Warenkorb' }, known({ plannedSteps, before: 'delivery' }))).toBe('delivery');
  });
});

test.each([
  ['https://a.example/order/12345', 'a.example/order/*'],
  ['https://a.example/p/3f2a9c1b77de4a/', 'a.example/p/*'],
  ['https://a.example/coffee-machines', 'a.example/coffee-machines'],
  ['https://a.example/#/step/2', 'a.example/#/step/*'],
])('the pattern of %s is %s', (url, pattern) => {
  expect(patternOf(url)).toBe(pattern);
});

test.each([
  ['https://a.example/cart', '/cart', true],
  ['https://a.example/cart/', '/cart', true],
  ['https://a.example/cart/2', '/cart', false],
  ['https://a.example/cart/2', '/cart*', true],
  ['https://a.example/cart', 'a.example/cart', true],
  ['https://b.example/cart', 'https://a.example/cart', false],
  ['https://a.example/', 'a.example', true],
  ['https://a.example/x.y', '/x?y', false],
  ['https://a.example/x', ' ', false],
  ['https://a.example/(a', '/(a', true],
])('%s against %s: %s', (url, pattern, fits) => {
  expect(matchesPattern(url, pattern)).toBe(fits);
});

test.each([
  ['https://mail.google.com/mail/u/0', 'email'],
  ['https://outlook.live.com/mail', 'email'],
  ['https://web.whatsapp.com/', 'messaging'],
  ['https://www.instagram.com/p/1', 'social'],
  ['https://x.com/brewhaus', 'social'],
  ['https://max.com/', 'web'],
  ['https://play.google.com/store/apps', 'app'],
  ['https://apps.apple.com/app/1', 'app'],
  ['https://www.google.de/search', 'search'],
  ['https://www.baidu.com/s', 'search'],
  ['https://community.shop.example/t/1', 'community'],
  ['https://widget.intercom.io/x', 'chat'],
  ['https://shop.example/mail', 'web'],
  ['file:///etc/hosts', 'web'],
  [null, 'web'],
])('%s is carried by %s', (url, channel) => {
  expect(guessChannel(url)).toBe(channel);
});
