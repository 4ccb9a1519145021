// Personal corpus: what of the seeded personal data is covered, by kind, and what is covered for nothing.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { COVER_KINDS } from '@/lib/domain/covering';
import { personalCorpus } from '@/tests/corpus/personal/corpus';
import { type LookedAt, lookAtPage } from '@/tests/corpus/personal/look-at-page';
import { SEED_KINDS, type Seed, type SeedKind } from '@/tests/corpus/personal/seeded-page';

/** Shares that must be covered; a little under what was measured, but for secrets. */
const FLOORS: Record<Exclude<SeedKind, 'harmless'>, number> = {
  password: 1,
  card: 1,
  code: 1,
  email: 0.995,
  phone: 0.99,
  iban: 0.995,
  account: 0.99,
  name: 0.995,
  typed: 0.995,
  frame: 1,
};

const pages = personalCorpus();
const looked = new Map<string, LookedAt>();
const seen: { page: string; seed: Seed; covered: boolean }[] = [];
const closed = new Map<Element, ShadowRoot>();

beforeAll(async () => {
  await page.viewport(1000, 800);
  const openOrClosedShadowRoot = (element: Element) => closed.get(element) ?? element.shadowRoot;
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } });
  for (const one of pages) {
    const result = await lookAtPage(one, COVER_KINDS, closed);
    looked.set(one.name, result);
    for (const { seed, covered } of result.covered)
      seen.push({
        page: one.name,
        seed,
        covered: covered ?? expect.unreachable(`${one.name}: ${seed.value} is not drawn`),
      });
  }
});
afterAll(() => vi.unstubAllGlobals());

const of = (kind: SeedKind) => seen.filter(({ seed }) => seed.kind === kind);
const missed = (kind: SeedKind) => of(kind).filter(({ covered }) => !covered);
const boxes = () => [...looked.values()].reduce((sum, one) => sum + one.boxes, 0);
const falseBoxes = () => [...looked.values()].reduce((sum, one) => sum + one.falseBoxes, 0);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

test('at least 500 personal values stand on at least 40 pages, in seven languages', () => {
  expect(seen.filter(({ seed }) => seed.kind !== 'harmless').length).toBeGreaterThanOrEqual(500);
  expect(pages.length).toBeGreaterThanOrEqual(40);
  expect(new Set(pages.map(({ language }) => language)).size).toBe(7);
  expect(personalCorpus()).toEqual(pages);
});

test.each(Object.entries(FLOORS) as [Exclude<SeedKind, 'harmless'>, number][])(
  '%s: at least %d are covered',
  (kind, floor) => {
    expect(of(kind).length).toBeGreaterThan(5);
    const left = missed(kind);
    expect(
      1 - left.length / of(kind).length,
      left.map((one) => `${one.page}: ${one.seed.value}`).join(' | '),
    ).toBeGreaterThanOrEqual(floor);
  },
);

test('few boxes cover nothing personal, and few harmless values are covered', () => {
  const covered = of('harmless').filter((one) => one.covered);
  expect(falseBoxes() / boxes()).toBeLessThanOrEqual(0.01);
  expect(
    covered.length / of('harmless').length,
    covered.map((one) => `${one.page}: ${one.seed.value}`).join(' | '),
  ).toBeLessThanOrEqual(0.01);
});

test('secrets are covered also where nothing else was chosen', async () => {
  for (const one of pages) {
    const { covered } = await lookAtPage(one, [], closed);
    const left = covered.filter(({ seed, covered: is }) => /^(password|card|code)$/.test(seed.kind) && !is);
    expect(left.map(({ seed }) => `${one.name}: ${seed.kind} ${seed.value}`)).toEqual([]);
  }
});

test('the table', () => {
  const rows = SEED_KINDS.map((kind) => {
    const all = of(kind).length;
    const covered = all - missed(kind).length;
    return `| ${kind} | ${all} | ${covered} | ${percent(covered, all)} |`;
  });
  const lines = [
    '| kind | values | covered | share |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    `${pages.length} pages, ${boxes()} boxes, ${falseBoxes()} of them (${percent(falseBoxes(), boxes())}) over nothing personal.`,
  ];
  console.info(lines.join('\n'));
  expect(rows).toHaveLength(SEED_KINDS.length);
});
