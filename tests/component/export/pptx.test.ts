// PPTX in a browser: WebP becomes JPEG, large pictures are scaled so that the deck goes through a mail, and a broken one is told.
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ExportSource } from '@/lib/export/contract';
import { newPptxExporter } from '@/lib/export/pptx/pptx';
import { checkOoxml } from '../../support/ooxml-check';
import { drawnSource, OPTIONS, quietRun } from './drawn-source';

const LIMIT = 300_000;

async function deckOf(source: ExportSource, limit?: number) {
  const [file] = await newPptxExporter(limit).run(source, OPTIONS, quietRun());
  if (!file) throw new Error('no file');
  const bytes = new Uint8Array(await file.blob.arrayBuffer());
  const pictures = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('ppt/media/'));
  return { file, bytes, pictures };
}

async function webp(): Promise<Blob> {
  const canvas = new OffscreenCanvas(400, 300);
  canvas.getContext('2d')?.fillRect(0, 0, 400, 300);
  return canvas.convertToBlob({ type: 'image/webp' });
}

test('pictures stay as they were taken while they are few', async () => {
  const source = await drawnSource({ touchpoints: 12 });
  const { file, bytes, pictures } = await deckOf(source);
  expect(checkOoxml(bytes)).toEqual([]);
  expect(file.notes).toEqual([]);
  const [first] = source.mapRows.snapshots.keys();
  const taken = first === undefined ? undefined : await source.picture(first);
  expect(pictures[0]?.[1]).toEqual(new Uint8Array((await taken?.arrayBuffer()) ?? []));
});

test('a WebP becomes a JPEG, and what cannot be read is told', async () => {
  const source = await drawnSource({
    touchpoints: 12,
    change: ({ snapshots }) => {
      for (const snapshot of snapshots.values()) snapshot.type = 'image/webp';
    },
  });
  const [broken] = source.mapRows.snapshots.keys();
  const own = await webp();
  const picture = async (id: string) => (id === broken ? new Blob(['no picture'], { type: 'image/webp' }) : own);
  const { file, bytes, pictures } = await deckOf({ ...source, picture });
  expect(checkOoxml(bytes)).toEqual([]);
  expect(file.notes).toEqual([{ kind: 'missing', count: 1 }]);
  for (const [name, [first, second]] of pictures) {
    expect(name).toMatch(/\.jpeg$/);
    expect([first, second]).toEqual([0xff, 0xd8]);
  }
});

test('pictures are scaled until all of them stay under the limit', async () => {
  const source = await drawnSource({ touchpoints: 12, noise: true, width: 640, height: 400 });
  const { file, bytes, pictures } = await deckOf(source, LIMIT);
  expect(checkOoxml(bytes)).toEqual([]);
  expect(pictures.reduce((sum, [, content]) => sum + content.length, 0)).toBeLessThanOrEqual(LIMIT);
  const [note] = file.notes;
  expect(note).toMatchObject({ kind: 'scaled', limit: LIMIT });
  expect(note?.kind === 'scaled' && note.width).toBeLessThan(640);
});
