// A map for draw.io with its pictures: small, as they are to be seen, one that is lost told, and stopped when asked to.
import '@/assets/tokens.css';
import { expect, test } from 'vitest';
import { drawio } from '@/lib/export/drawio/drawio';
import { checkDrawio, readDrawio } from '../../support/drawio-check';
import { idOf, markRow } from '../../support/rows';
import { colourOf, drawnSource, OPTIONS, quietRun } from './drawn-source';
import { pixelsOf } from './pixels';

async function picturesIn(source: Awaited<ReturnType<typeof drawnSource>>) {
  const [file] = await drawio.run(source, OPTIONS, quietRun());
  const pages = readDrawio((await file?.blob.text()) ?? '');
  expect(checkDrawio(pages)).toEqual([]);
  const urls = pages.flatMap(({ cells }) => cells.flatMap(({ style }) => style.get('image') ?? []));
  // As draw.io completes them.
  const blobs = urls.map(async (url) => (await fetch(url.replace(',', ';base64,'))).blob());
  return { file, pictures: await Promise.all(blobs) };
}

test('every picture is there, at most 320 pixels wide', async () => {
  const source = await drawnSource();
  const { file, pictures } = await picturesIn(source);
  expect(file?.name).toBe('journey.drawio');
  expect(pictures).toHaveLength(source.mapRows.snapshots.size);
  for (const [index, picture] of pictures.entries()) {
    const { width, height, count } = await pixelsOf(picture);
    expect([width, height]).toEqual([320, 200]);
    expect(count(colourOf(index), 12), `picture ${index}`).toBeGreaterThan(60_000);
  }
});

test('what was cut off a picture does not go out, and words that no picture can hold do no harm', async () => {
  const snapshotId = idOf('snap', 1);
  const source = await drawnSource({
    change({ snapshots, marks }) {
      const snapshot = snapshots.get(snapshotId);
      if (snapshot) snapshot.crop = { x: 0, y: 0, width: 0.5, height: 1 };
      marks.set(snapshotId, [
        markRow({ id: idOf('mark', 1), snapshotId, kind: 'callout', text: '<b>& ]]> \uD800 \u0001' }),
      ]);
    },
  });
  const [first] = (await picturesIn(source)).pictures;
  const { width, height } = await pixelsOf(first);
  expect([width, height]).toEqual([320, 400]);
});

test('a lost picture is told', async () => {
  const lost = idOf('snap', 2);
  const source = await drawnSource({
    change({ snapshots }) {
      const snapshot = snapshots.get(lost);
      if (snapshot) snapshot.thumbnail = new Uint8Array();
    },
  });
  const { file, pictures } = await picturesIn({ ...source, picture: async () => undefined });
  expect(file?.notes).toEqual([{ kind: 'missing', count: 1 }]);
  expect(pictures).toHaveLength(source.mapRows.snapshots.size - 1);
});

test('it stops when it is asked to', async () => {
  const source = await drawnSource();
  const abort = new AbortController();
  const picture = drawio.run(source, OPTIONS, { signal: abort.signal, onProgress: () => {} });
  abort.abort();
  await expect(picture).rejects.toMatchObject({ name: 'AbortError' });
});
