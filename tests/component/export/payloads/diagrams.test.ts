// Payloads in diagrams: 500 texts that try to become orders of another tool stand in every text; none is one.
import mermaid from 'mermaid';
import { expect, test } from 'vitest';
import { dangers, payloadText } from './payload-files';

test('Mermaid draws the journey, and nothing in it runs or leads anywhere', async () => {
  mermaid.initialize({ startOnLoad: false, securityLevel: 'loose' });
  const { svg } = await mermaid.render('journey', await payloadText('mermaid'));
  const page = new DOMParser().parseFromString(svg, 'text/html');
  expect(dangers(page).filter((found) => found !== 'foreignObject')).toEqual([]);
  expect('hacked' in window).toBe(false);
});
