// The report in Markdown: every touchpoint, finding and decision of the map once, and nothing that was left out of it.
import { describe, expect, test } from 'vitest';
import { ALL_CONTENTS } from '@/lib/domain/export-contents';
import type { ExportSource } from '@/lib/export/contract';
import { markdown } from '@/lib/export/markdown/markdown';
import { markdownDocument } from '@/lib/export/markdown/markdown-document';
import { mdLines, mdText } from '@/lib/export/markdown/markdown-text';
import { idOf } from '../../../support/rows';
import { quietRun, storedSource, storeMap } from '../stored-map';
import { strangeSource } from '../strange-source';

async function written(source: ExportSource, place: (id: string) => string | undefined = (id) => `pictures/${id}.jpg`) {
  const { pieces } = await markdownDocument(source, place);
  let text = '';
  for (const piece of pieces) text += await piece();
  return text;
}

const count = (text: string, part: RegExp) => [...text.matchAll(part)].length;

describe('the strange map', () => {
  test('has its touchpoints in the tables of the stages and in the evidence', async () => {
    const source = await strangeSource({ touchpoints: 60 });
    const text = await written(source);
    expect(text.startsWith(`# ${mdText(source.map.map.name)}\n`)).toBe(true);
    expect(count(text, /^### \d+\. /gm)).toBe(60);
    for (const [index, { title, quote }] of source.mapRows.touchpoints.entries()) {
      expect(text).toContain(`### ${index + 1}. ${mdText(title)}`);
      expect(text).toContain(`\n> ${mdLines(quote, '> ')}\n`);
    }
  });

  test('has the worst pain first, and each with its proof', async () => {
    const text = await written(await strangeSource({ touchpoints: 60 }));
    const pains = text.slice(text.indexOf('### Pains'), text.indexOf('### Gains'));
    const severities = [...pains.matchAll(/^- \*\*(\d)/gm)].map(([, severity]) => Number(severity));
    expect(severities.length).toBeGreaterThan(10);
    expect(severities).toEqual([...severities].sort((a, b) => b - a));
    expect(count(pains, /— \*\d+\. /g)).toBe(severities.length);
  });

  test('has opportunities with their actions, to be ticked off', async () => {
    const text = await written(await strangeSource());
    expect(count(text, /^ {2}- \[ \] /gm)).toBe(3);
    expect(count(text, /^ {2}- \[x\] /gm)).toBe(1);
    expect(text).toContain('## Checklist scores');
    expect(text).toContain('## Metrics');
    expect(text).toContain('## Comments');
  });

  test('names its pictures, and says which cannot be read', async () => {
    const source = await strangeSource();
    const lost = idOf('snap', 2);
    const text = await written(source, (id) => (id === lost ? undefined : `pictures/${id}.jpg`));
    expect(count(text, /^!\[Picture of touchpoint \d+: .*\]\(pictures\/[0-9A-Z]+\.jpg\)$/gm)).toBe(
      source.mapRows.snapshots.size - 1,
    );
    expect(count(text, /^\*The picture could not be read\.\*$/gm)).toBe(1);
  });
});

test('without pictures it is one text', async () => {
  const db = await storeMap();
  const source = await storedSource(db, 'en', { ...ALL_CONTENTS, pictures: false });
  const [file] = await markdown.run(source, { baseName: 'journey', scale: 1, theme: 'light' }, quietRun());
  expect(file?.name).toBe('journey.md');
  const text = (await file?.blob.text()) ?? '';
  expect(text).toContain('### 12. ');
  expect(text).not.toContain('![');
});

test('Chinese words are Chinese', async () => {
  const text = await written(await storedSource(await storeMap({ language: 'zh' }), 'zh'));
  expect(text).toContain('# 购买一台咖啡机');
  expect(text).toContain('## 概览');
  expect(text).not.toMatch(/^#+ .*[A-Za-z]{4}/m);
});
