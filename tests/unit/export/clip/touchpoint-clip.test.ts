// Touchpoint clip: all that was said of a touchpoint, once as markup that holds none but ours, once as plain text.
import { expect, test } from 'vitest';
import { touchpointClip } from '@/lib/export/clip/touchpoint-clip';
import { listEvidence } from '@/lib/export/evidence';
import { xmlText } from '@/lib/export/xml';
import { strangeMap } from '../../../support/strange-map';
import { storedSource, storeRows } from '../stored-map';

const PICTURE = 'data:image/jpeg;base64,AAAA';
const OURS = /<\/?(h3|p|b)( dir="auto")?>|<br>|<img src="data:image\/jpeg;base64,AAAA" alt="[^"<>]*" width="560">/g;

test.each(['en', 'zh'] as const)('nothing is left out, and nothing captured is markup, in %s', async (language) => {
  const source = await storedSource(await storeRows(strangeMap({ touchpoints: 36 }).rows), language);
  for (const one of listEvidence(source)) {
    const { html, text } = touchpointClip(one, source, PICTURE);
    expect(html.replace(OURS, '')).not.toMatch(/[<>"]/);
    const { title, doing, thinking, feeling, expected, quote, note } = one.touchpoint;
    const findings = one.findings.map((finding) => finding.text);
    for (const said of [title, doing, thinking, feeling, expected, quote, note, ...findings]) {
      expect(text).toContain(said.trim());
      expect(html).toContain(xmlText(said.trim().split(/\r?\n/)[0] ?? ''));
    }
    expect(text.includes('★')).toBe(one.touchpoint.momentOfTruth);
  }
});

test('without a picture there is none in it', async () => {
  const source = await storedSource(await storeRows(strangeMap({ touchpoints: 2 }).rows));
  const [one] = listEvidence(source);
  expect(one && touchpointClip(one, source, null).html).not.toContain('<img');
});
