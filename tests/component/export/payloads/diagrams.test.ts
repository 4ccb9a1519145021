// Payloads in what other tools draw: 500 texts that try to become their orders stand in every text; none is one.
import { marked } from 'marked';
import mermaid from 'mermaid';
import { expect, test } from 'vitest';
import { dangers, payloadFile, payloadText, unzipped } from './payload-files';

test('Mermaid draws the journey, and nothing in it runs or leads anywhere', async () => {
  mermaid.initialize({ startOnLoad: false, securityLevel: 'loose' });
  const { svg } = await mermaid.render('journey', await payloadText('mermaid'));
  const page = new DOMParser().parseFromString(svg, 'text/html');
  expect(dangers(page).filter((found) => found !== 'foreignObject')).toEqual([]);
  expect('hacked' in window).toBe(false);
});

test('Markdown becomes a page without markup of the captured, and its pictures lie beside it', async () => {
  const [[, text] = ['', '']] = unzipped(await payloadFile('markdown'), /\.md$/);
  const page = new DOMParser().parseFromString(await marked.parse(text, { gfm: true }), 'text/html');
  expect(dangers(page)).toEqual([]);
  const links = [...page.querySelectorAll('a')].map((link) => link.href);
  expect(links.filter((link) => link.includes('evil.example'))).toEqual([]);
});
