// A map as a Mermaid journey, read and drawn by the official package: the same sections, tasks, scores and actors.
import mermaid from 'mermaid';
import { beforeAll, expect, test } from 'vitest';
import { ALL_CONTENTS } from '@/lib/domain/export-contents';
import { placeMap } from '@/lib/domain/place-map';
import { cleanLine } from '@/lib/domain/row';
import type { ExportSource } from '@/lib/export/contract';
import { journeyDiagram } from '@/lib/export/mermaid/journey-diagram';
import { withoutNotXml } from '@/lib/export/xml';
import { loadText } from '@/lib/text/text';
import { START } from '../../support/rows';
import { strangeMap } from '../../support/strange-map';

interface Task {
  section: string;
  task: string;
  score: number;
  people: string[];
}

beforeAll(() => mermaid.initialize({ startOnLoad: false }));

/** What Mermaid puts in place of `#58;` until the picture is drawn. */
const decoded = (text: string) => text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));

const begins = (words: string) => cleanLine(withoutNotXml(words)).slice(0, 12);

async function strangeSource(touchpoints: number, runs = 1): Promise<ExportSource> {
  const { rows } = strangeMap({ touchpoints, runs });
  const t = await loadText('en');
  const made = { at: START, appVersion: '0.1.0' };
  const map = placeMap(rows);
  return {
    map,
    mapRows: rows,
    rows: async () => [],
    picture: async () => undefined,
    contents: ALL_CONTENTS,
    t,
    language: 'en',
    made,
  };
}

test.each([
  [12, 1],
  [60, 1],
  [300, 1],
  [60, 5],
])('%d touchpoints of %d runs are read as they were written', async (touchpoints, runs) => {
  const source = await strangeSource(touchpoints, runs);
  const text = journeyDiagram(source);
  expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'journey' });
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const { getSections, getTasks } = db as unknown as { getSections(): string[]; getTasks(): Task[] };
  const stages = source.map.stages.filter(({ count }) => count > 0);
  expect(getSections().map((name) => decoded(name.trim()).slice(0, 12))).toEqual(
    stages.map(({ stage }) => begins(stage?.name ?? '')),
  );
  const rated = source.map.columns.filter(({ emotion }) => emotion !== null);
  const read = getTasks().map(({ task, score, section, people }) => ({
    task: decoded(task).slice(0, 12),
    score,
    section: decoded(section.trim()).slice(0, 12),
    people: people.map((name) => decoded(name).slice(0, 12)),
  }));
  expect(read).toEqual(
    rated.map(({ title, emotion, stageId }) => ({
      task: begins(title),
      score: Math.round(((emotion?.mean ?? Number.NaN) + 3) * 10) / 10,
      section: begins(stages.find(({ stage }) => stage?.id === stageId)?.stage?.name ?? ''),
      people: [begins(source.mapRows.personas[0]?.name ?? '')],
    })),
  );
  expect(read.every(({ score }) => score >= 1 && score <= 5)).toBe(true);
});

test('the picture shows the words and runs none of them', async () => {
  const source = await strangeSource(60);
  const { svg } = await mermaid.render('journey', journeyDiagram(source));
  const place = document.createElement('div');
  place.innerHTML = svg;
  document.body.append(place);
  const shown = place.textContent ?? '';
  expect(place.querySelectorAll('script, b, a[href]')).toHaveLength(0);
  expect(shown).toContain('<b>bold</b> <script>');
  expect(shown).toContain('%%{init: {}}%% section X: 5: Me ;end');
  expect('hacked' in window).toBe(false);
  expect(place.querySelectorAll('.face')).toHaveLength(source.map.columns.filter(({ emotion }) => emotion).length);
  place.remove();
});
