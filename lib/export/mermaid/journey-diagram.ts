// Journey diagram: a map in Mermaid's own words: stages are sections, rated steps tasks, and who walked them actors.
import type { ColumnRating } from '@/lib/domain/column-rating';
import type { PlacedColumn, PlacedStage } from '@/lib/domain/place-map';
import type { ExportSource } from '../contract';
import { listEvidence } from '../evidence';
import { summarize } from '../html/summary-model';
import { journeyFacts } from '../journey-facts';
import { mermaidName, mermaidText } from './mermaid-text';

/** Characters that Mermaid takes unless its user configured more (`maxTextSize`). */
const MOST_CHARACTERS = 50_000;

/** Characters of a name, tried from the longest to the shortest until the whole diagram is short enough. */
const NAME_LENGTHS = [60, 40, 24, 14] as const;

/** Mermaid's scores run from 1 to 5, ours from -2 to +2. */
const SHIFT = 3;

/** The whole file. A step that nobody rated has no score, and so is a comment and no task: no face is made up. */
export function journeyDiagram(source: ExportSource): string {
  let text = '';
  for (const length of NAME_LENGTHS) {
    text = writeDiagram(source, length);
    if (text.length <= MOST_CHARACTERS) break;
  }
  return text;
}

function writeDiagram(source: ExportSource, length: number): string {
  const { t, map } = source;
  const unrated = map.columns.filter(({ emotion }) => emotion === null).length;
  const name = mermaidText(map.map.name || t('untitled'), length);
  const note = unrated > 0 ? [t('mermaid.unrated', { n: unrated })] : [];
  const facts = journeyFacts(source, summarize(source, listEvidence(source)));
  const actors = actorsOf(source, length);
  return [
    `%% ${t('mermaid.scale')}`,
    'journey',
    `  title ${[name, ...note.map((words) => mermaidText(`(${words})`, 200))].join(' ')}`,
    `  accTitle: ${name}`,
    `  accDescr: ${mermaidText([...facts, ...note].join(' · '), 400)}`,
    ...map.stages.flatMap((stage) => sectionLines(stage, source, actors, length)),
    '',
  ].join('\n');
}

function sectionLines(placed: PlacedStage, { t, map }: ExportSource, actors: Actors, length: number): string[] {
  const { stage, first, count } = placed;
  if (count === 0) return [];
  const name = mermaidText(stage ? stage.name || t('untitled') : t('map.stage.none'), length);
  const tasks = map.columns.slice(first, first + count).map((column) => {
    const title = mermaidText(column.title || t('untitled'), length);
    if (!column.emotion) return `    %% ${t('mermaid.not-rated')}: ${title}`;
    const task = [title, ...remarks(column.emotion, t)].join(' ');
    return `    ${[task, scoreOf(column.emotion), actors(column)].filter((part) => part !== '').join(': ')}`;
  });
  return [`  section ${name}`, ...tasks];
}

/** A mean says over how many, a guess that it is one. */
function remarks({ n, assumed }: ColumnRating, t: ExportSource['t']): string[] {
  return [
    ...(n > 1 ? [`(${mermaidText(t('over.n', { n }), 40)})`] : []),
    ...(assumed ? [`(${mermaidText(t('evidence.assumed'), 40)})`] : []),
  ];
}

const scoreOf = ({ mean }: ColumnRating): string => String(Math.round((mean + SHIFT) * 10) / 10);

type Actors = (column: PlacedColumn) => string;

/** Who met a step: the personas that were played, and shoppers who played none. */
function actorsOf({ mapRows }: ExportSource, length: number): Actors {
  const personas = new Map(mapRows.personas.map(({ id, name }) => [id, name]));
  const names = new Map(
    mapRows.walkthroughs.map(({ id, personaId, shopper }) => [id, personas.get(personaId ?? '') || (shopper ?? '')]),
  );
  return ({ touchpoints }) => {
    const met = touchpoints.map(({ walkthroughId }) => mermaidName(names.get(walkthroughId) ?? '', length));
    return [...new Set(met)].filter((name) => name !== '').join(', ');
  };
}
