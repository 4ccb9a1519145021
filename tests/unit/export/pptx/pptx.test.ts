// PPTX: a map of odd words becomes a deck that PowerPoint has nothing to repair in, and that leads to every proof.
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ExportSource } from '@/lib/export/contract';
import { pptx } from '@/lib/export/pptx/pptx';
import { checkOoxml } from '../../../support/ooxml-check';
import { readXml, walkXml } from '../../../support/strict-xml';
import { quietRun } from '../stored-map';
import { strangeSource } from './strange-source';

const OPTIONS = { baseName: 'journey', scale: 1, theme: 'light' } as const;

/** Blanks, breaks and what no file can hold aside. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}\p{P}]/gu, '');

async function deckOf(source: ExportSource) {
  const run = quietRun();
  const [file] = await pptx.run(source, OPTIONS, run);
  if (!file) throw new Error('no file');
  const bytes = new Uint8Array(await file.blob.arrayBuffer());
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const slides = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  const words = (name: string) =>
    [...walkXml(readXml(part(name)))].filter(([one]) => one.name === 't').map(([{ text }]) => text);
  return { file, bytes, files, part, slides, words, run };
}

test.each([
  { touchpoints: 12, language: 'en' as const },
  { touchpoints: 1, language: 'zh' as const },
  { touchpoints: 30, runs: 3, language: 'zh' as const },
])('a deck of $touchpoints touchpoints has nothing to repair', async ({ language, ...options }) => {
  const deck = await deckOf(await strangeSource({ ...options, language }, undefined, language));
  expect(checkOoxml(deck.bytes)).toEqual([]);
  expect(deck.file.name).toBe('journey.pptx');
  expect(deck.file.notes).toEqual([]);
  expect(deck.run.shares.at(-1)).toBe(1);
});

test('words, addresses and pictures are where a reader looks for them', async () => {
  const source = await strangeSource({ touchpoints: 12 });
  const deck = await deckOf(source);
  const first = source.map.columns[0]?.touchpoints[0];
  const evidence = Array.from({ length: deck.slides }, (_, i) => `ppt/slides/slide${i + 1}.xml`).find((name) =>
    deck.words(name)[0]?.startsWith('1 · '),
  );
  if (!first || !evidence) throw new Error('no evidence');
  expect(letters(deck.words(evidence).join(' '))).toContain(letters(first.quote));
  const relations = deck.part(evidence.replace('slides/', 'slides/_rels/').concat('.rels'));
  expect(relations).toContain(`Target="${first.url}" TargetMode="External"`);
  expect(relations).toMatch(/media\/image\d+\.jpeg/);
  const notes = deck.words(evidence.replace('slides/slide', 'notesSlides/notesSlide')).join('\n');
  for (const said of [first.doing, first.thinking, first.note, String(first.url)])
    expect(letters(notes)).toContain(letters(said));
  expect(
    Object.values(deck.files)
      .map((file) => strFromU8(file))
      .join(''),
  ).not.toContain('Target="javascript:');
});

test('assumed and validated are told on the slide and in the notes', async () => {
  const source = await strangeSource({ touchpoints: 12 }, ({ touchpoints }) => {
    Object.assign(touchpoints[1] ?? {}, { evidence: 'assumed' });
    Object.assign(touchpoints[2] ?? {}, { evidence: 'validated', validatedBy: 'Mei', validatedAt: 1_700_000_000_000 });
  });
  const deck = await deckOf(source);
  const all = Array.from({ length: deck.slides }, (_, i) => deck.words(`ppt/slides/slide${i + 1}.xml`).join(' '));
  const notes = Object.keys(deck.files).filter((name) => /notesSlides\/notesSlide\d+\.xml$/.test(name));
  expect(all.some((words) => words.startsWith('2 · ') && words.includes('assumed'))).toBe(true);
  expect(all.some((words) => words.startsWith('3 · ') && words.includes('validated · Mei'))).toBe(true);
  expect(notes.some((name) => deck.words(name).join(' ').includes('validated · Mei'))).toBe(true);
});

test('a picture that is lost is told in its place and counted', async () => {
  const source = await strangeSource({ touchpoints: 12 });
  const [lost] = source.mapRows.snapshots.keys();
  const deck = await deckOf({ ...source, picture: async (id) => (id === lost ? undefined : source.picture(id)) });
  expect(checkOoxml(deck.bytes)).toEqual([]);
  expect(deck.file.notes).toEqual([{ kind: 'missing', count: 1 }]);
  const pictures = Object.keys(deck.files).filter((name) => name.startsWith('ppt/media/'));
  expect(pictures).toHaveLength(source.mapRows.snapshots.size - 1);
});

test('a journey without pictures, decisions, stages or ratings is a deck as well', async () => {
  const source = await strangeSource({ touchpoints: 12 }, (rows) => {
    rows.snapshots.clear();
    for (const touchpoint of rows.touchpoints) {
      Object.assign(touchpoint, { snapshotId: null, stageId: null, emotion: null, expectation: null, title: '' });
    }
    Object.assign(rows, { stages: [], opportunities: [], actions: [], findings: [], metrics: [] });
  });
  const deck = await deckOf(source);
  expect(checkOoxml(deck.bytes)).toEqual([]);
  expect(deck.words('ppt/slides/slide1.xml').join(' ')).toContain('nobody rated');
});

test('the preview names every slide', async () => {
  const source = await strangeSource({ touchpoints: 12 });
  const preview = await pptx.preview?.(source, OPTIONS, new AbortController().signal);
  if (preview?.kind !== 'pages') throw new Error('no pages');
  const deck = await deckOf(source);
  expect(preview.pages).toHaveLength(deck.slides);
  expect(preview.pages[1]?.title).toBe(deck.words('ppt/slides/slide2.xml')[0]);
});

test('a cancelled export makes nothing', async () => {
  const source = await strangeSource({ touchpoints: 12 });
  await expect(pptx.run(source, OPTIONS, quietRun(AbortSignal.abort()))).rejects.toThrow(/abort/i);
});
