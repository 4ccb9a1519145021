// A map as a Mermaid journey: stages, steps with their scores, who walked them, and no score that nobody gave.
import { describe, expect, test } from 'vitest';
import { journeyDiagram } from '@/lib/export/mermaid/journey-diagram';
import { emotionOf, START } from '../../../support/rows';
import { storedSource, storeMap } from '../stored-map';
import { strangeSource } from '../strange-source';

const told = async (options: Parameters<typeof storeMap>[0] = {}) =>
  journeyDiagram(await storedSource(await storeMap(options)));
const tasksIn = (text: string) => text.split('\n').filter((line) => /^ {4}[^%]/.test(line));

describe('the coffee machine', () => {
  test('stages are sections and steps tasks, feeling + 3', async () => {
    const text = await told();
    const source = await storedSource(await storeMap());
    const { stages, columns } = source.map;
    const filled = stages.filter(({ count }) => count > 0).map(({ stage }) => `  section ${stage?.name}`);
    expect(text.split('\n').filter((line) => line.startsWith('  section '))).toEqual(filled);
    const scores = columns.flatMap(({ emotion }) => (emotion ? emotion.mean + 3 : []));
    expect(tasksIn(text).map((line) => Number(line.split(': ')[1]))).toEqual(scores);
    expect(text).toMatch(/^%%.*\njourney\n {2}title Buying a coffee machine/);
  });

  test('a mean says over how many', async () => {
    const text = await told({ runs: 3 });
    expect(tasksIn(text)[0]).toMatch(/^ {4}\S.* \(n = 3\): [1-5](\.\d)?/);
  });

  test('a step that nobody rated is told and not scored', async () => {
    const source = await strangeSource({ touchpoints: 12 }, ({ touchpoints }) => {
      for (const touchpoint of touchpoints) touchpoint.emotion = null;
      const [first] = touchpoints;
      if (first) Object.assign(first, { emotion: emotionOf(-2, START), title: 'The one' });
    });
    const text = journeyDiagram(source);
    expect(tasksIn(text)).toEqual([expect.stringMatching(/^ {4}The one: 1: /)]);
    expect(text.match(/^ {4}%% Not rated/gm)).toHaveLength(11);
    expect(text).toContain('(11 steps not rated, not drawn)');
  });

  test('Chinese words are Chinese', async () => {
    const text = journeyDiagram(await storedSource(await storeMap({ language: 'zh' }), 'zh'));
    expect(text).toContain('title 购买一台咖啡机');
    expect(text.split('\n')[0]).toMatch(/^%% 分数/);
  });
});

test('several hundred steps stay under what Mermaid draws', async () => {
  const text = journeyDiagram(await strangeSource({ touchpoints: 600 }));
  expect(tasksIn(text).length).toBeGreaterThan(400);
  expect(text.length).toBeLessThanOrEqual(50_000);
});
