// A report in Markdown with its pictures beside it: as they are to be seen, each named in the text, and stopped when asked to.
import '@/assets/tokens.css';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { markdown } from '@/lib/export/markdown/markdown';
import { idOf, markRow } from '../../support/rows';
import { colourOf, drawnSource, OPTIONS, quietRun } from './drawn-source';
import { pixelsOf } from './pixels';

async function unzipped(source: Awaited<ReturnType<typeof drawnSource>>) {
  const run = quietRun();
  const [file] = await markdown.run(source, OPTIONS, run);
  if (!file) throw new Error('no file');
  const files = unzipSync(new Uint8Array(await file.blob.arrayBuffer()));
  return { file, files, run, text: new TextDecoder().decode(files['journey.md']) };
}

test('every picture lies where the text says', async () => {
  const source = await drawnSource();
  const { file, files, run, text } = await unzipped(source);
  expect(file.name).toBe('journey-markdown.zip');
  const named = [...text.matchAll(/\]\((pictures\/[^)]+)\)/g)].map(([, path]) => path);
  expect(named).toHaveLength(source.mapRows.snapshots.size);
  expect(Object.keys(files).sort()).toEqual(['journey.md', ...named].sort());
  const [first] = source.mapRows.snapshots.keys();
  const taken = new Uint8Array(await ((await source.picture(first ?? ''))?.arrayBuffer() ?? new ArrayBuffer(0)));
  expect(files[named[0] ?? '']).toEqual(taken);
  expect(run.shares.at(-1)).toBe(1);
});

test('a picture with a crop and a mark is made as it is seen', async () => {
  const snapshotId = idOf('snap', 1);
  const source = await drawnSource({
    change({ snapshots, marks }) {
      const snapshot = snapshots.get(snapshotId);
      if (snapshot) snapshot.crop = { x: 0, y: 0.5, width: 0.5, height: 0.5 };
      marks.set(snapshotId, [
        markRow({
          id: idOf('mark', 1),
          snapshotId,
          kind: 'highlight',
          x1: 0,
          y1: 0.5,
          x2: 0.25,
          y2: 1,
          colour: 'blue',
        }),
      ]);
    },
  });
  const { files } = await unzipped(source);
  const { width, height, count } = await pixelsOf(
    new Blob([new Uint8Array(files['pictures/001.jpg'] ?? [])], { type: 'image/jpeg' }),
  );
  expect([width, height]).toEqual([640, 400]);
  // Half of it as it was, half of it under the highlight.
  expect(count(colourOf(0), 12)).toBeGreaterThan(120_000);
  expect(count(colourOf(0), 12)).toBeLessThan(136_000);
});

test('a lost picture is told, not made up', async () => {
  const source = await drawnSource();
  const lost = idOf('snap', 2);
  const { file, text } = await unzipped({
    ...source,
    picture: async (id) => (id === lost ? undefined : source.picture(id)),
  });
  expect(file.notes).toEqual([{ kind: 'missing', count: 1 }]);
  expect(text).toContain('The picture could not be read.');
});

test('it stops when it is asked to', async () => {
  const source = await drawnSource({ touchpoints: 12 });
  const abort = new AbortController();
  const run = { signal: abort.signal, onProgress: () => abort.abort() };
  await expect(markdown.run(source, OPTIONS, run)).rejects.toMatchObject({ name: 'AbortError' });
});
