// The report against hostile words: whatever a page, a shopper or a stage is called stays text.
import { expect, test } from 'vitest';
import { drawnSource } from './drawn-source';
import { fileOf, open } from './open-report';

const PAYLOADS = [
  '<script>parent.hacked=1</script>',
  '</title><script>parent.hacked=1</script>',
  '</style><img src=x onerror=parent.hacked=1>',
  '"><svg onload=parent.hacked=1>',
  "' onmouseover='parent.hacked=1",
  '<!--<script>',
  '<iframe src=javascript:parent.hacked=1>',
  'javascript:parent.hacked=1',
  '&lt;img src=x onerror=parent.hacked=1&gt;',
  '" src="picture:0SNAP0000000000000000000010',
  ' style="background:url(http://evil.example)"',
  '\u202Eevil\u2066 עברית العربية',
  '\u0000\u0008\uFFFF\uD800',
  '🙂'.repeat(5_000),
  'W'.repeat(10_000),
];

test('whatever a page, a shopper or a stage is called stays text', async () => {
  const source = await drawnSource({
    touchpoints: PAYLOADS.length,
    change: (rows) => {
      rows.map.name = PAYLOADS.join(' ');
      rows.touchpoints.forEach((touchpoint, i) => {
        const text = PAYLOADS[i] ?? '';
        const words = {
          title: text,
          doing: text,
          thinking: text,
          feeling: text,
          expected: text,
          quote: text,
          note: text,
        };
        Object.assign(touchpoint, words, { url: text, wouldLeave: text });
      });
      for (const stage of rows.stages) Object.assign(stage, { name: PAYLOADS[1], goal: PAYLOADS[2] });
      for (const [i, finding] of rows.findings.entries()) finding.text = PAYLOADS[i % PAYLOADS.length] ?? '';
    },
  });
  const { text } = await fileOf(source);
  const { page, trouble } = await open(text);
  expect(trouble).toEqual([]);
  expect('hacked' in window).toBe(false);
  expect([page.querySelectorAll('script').length, page.querySelectorAll('style').length]).toEqual([1, 1]);
  expect(page.querySelector('iframe, [onload], [onerror], [style], a[href^="java"]')).toBeNull();
  const titles = [...page.querySelectorAll('.r-evidence h3')].map((title) => title.lastChild?.textContent);
  expect(titles[0]).toBe(PAYLOADS[0]);
  expect(titles[14]).toBe(PAYLOADS[14]);
  // A title of 10,000 letters neither widens the page nor pushes everything else away.
  expect(page.documentElement.scrollWidth).toBe(page.documentElement.clientWidth);
  expect(page.querySelector('h1')?.getAttribute('dir')).toBe('auto');
});
