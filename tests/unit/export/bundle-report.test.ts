// Bundle report: a bundle says what is not in it, to programs and to people, and so does its preview.
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Database } from '@/lib/db/database';
import { patchRow, write } from '@/lib/db/write';
import { ALL_CONTENTS } from '@/lib/domain/export-contents';
import { writeMapBundles } from '@/lib/export/bundle/bundle';
import { previewBundle } from '@/lib/export/bundle/bundle-preview';
import { check, libraryBundles, storeLibrary } from '../import/library';
import { NOW, quietRun, storedSource } from './stored-map';

const AREA = { x: 0, y: 0, width: 0.5, height: 0.5 };

async function storeRedacted(): Promise<Database> {
  const db = await storeLibrary(4);
  const [first, second] = await db.snapshots.toArray();
  await patchRow(db, 'snapshots', second?.id ?? '', { covered: [AREA, AREA, AREA] });
  await write(db, ['redactions'], async (pen) => {
    const redaction = { snapshotId: first?.id ?? '', destroyedSha256: 'a'.repeat(64), at: NOW, areas: [AREA, AREA] };
    await pen.add('redactions', redaction);
  });
  return db;
}

async function read(source: Awaited<ReturnType<typeof storedSource>>) {
  const [file] = await writeMapBundles(source, { baseName: 'journey' }, quietRun());
  const blob = file?.blob ?? new Blob();
  const { manifest } = await check(blob);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return { report: manifest.report, text: new TextDecoder().decode(files['report.txt']) };
}

test('areas that were burnt in or covered are counted, each redaction with its touchpoint and its time', async () => {
  const { report, text } = await read(await storedSource(await storeRedacted()));
  expect(report).toEqual({
    leftOut: [],
    redacted: { pictures: 1, areas: 2 },
    covered: { pictures: 1, areas: 3 },
  });
  expect(text.split('\r\n').slice(3)).toEqual([
    'Destroyed by hand: 2 areas in 1 picture.',
    expect.stringMatching(/^ {2}1 \S.*: .*2026.*: 2 areas$/),
    'Covered on the page before its picture was taken: 3 areas in 1 picture.',
    'Lost or redacted before this file was made: 0 pictures or files.',
    '',
    'To go on with this journey, open the .walkmap file in Walkmap: Library, Import.',
    '',
  ]);
});

test('what was left out is said, and what was lost is counted', async () => {
  const db = await storeRedacted();
  const contents = { ...ALL_CONTENTS, names: false, comments: false };
  const [lost] = await db.snapshots.toArray();
  await db.pixels.delete(lost?.id ?? '');
  const { report, text } = await read(await storedSource(db, 'zh', contents));
  expect(report.leftOut).toEqual(['comments', 'names']);
  expect(text).toContain('未包含：审阅者的评论。\r\n未包含：人员姓名；');
  expect(text).toContain('已丢失或已涂黑：1 个');
});

test('a library says the same of all that it holds', async () => {
  const [file] = await libraryBundles(await storeRedacted());
  expect((await check(file as Blob)).manifest.report.redacted).toEqual({ pictures: 1, areas: 2 });
});

test('the preview counts rows, pictures and size, and shows the report', async () => {
  const source = await storedSource(await storeRedacted());
  const { signal } = new AbortController();
  const preview = await previewBundle(source, { baseName: 'journey', passphrase: 'copper ladder seven' }, signal);
  if (preview.kind !== 'pages') throw new Error(preview.kind);
  const [file, report] = preview.pages;
  expect(file?.title).toBe('journey.walkmap');
  expect(file?.lines).toEqual(expect.arrayContaining(['1 walkthrough', '4 touchpoints', '4 pictures', '1 map']));
  expect(file?.lines[0]).toMatch(/^about \d/);
  expect(file?.lines[1]).toMatch(/^locked with a passphrase/);
  expect(report?.lines[0]).toBe('Destroyed by hand: 2 areas in 1 picture.');
});
