// Payloads in files of markup: 500 texts that try to run or load something stand in every text; none becomes an element.
import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { open } from '../open-report';
import { dangers, parseXml, payloadFile, payloadText } from './payload-files';

test('the report runs its one script, refuses nothing and leads nowhere', async () => {
  const { page, trouble } = await open(strFromU8(await payloadFile('html')));
  expect(trouble).toEqual([]);
  expect('hacked' in window).toBe(false);
  expect(dangers(page)).toEqual(
    ['meta http-equiv=Content-Security-Policy', 'script'].map((one) => expect.stringContaining(one)),
  );
  expect(page.querySelectorAll('script, style')).toHaveLength(2);
});

test('the drawing of the map has shapes, words and pictures of its own alone', async () => {
  const page = parseXml(await payloadText('svg'));
  expect(dangers(page)).toEqual([]);
  expect(page.querySelectorAll('[style*="url("]')).toHaveLength(0);
});

test('draw.io gets shapes whose words are no markup', async () => {
  const page = parseXml(await payloadText('drawio'));
  const styles = [...page.querySelectorAll('mxCell[value]')].map((cell) => cell.getAttribute('style') ?? '');
  expect(styles.length).toBeGreaterThan(100);
  expect(styles.filter((style) => style.includes('html=1'))).toEqual([]);
  const pictures = [...page.querySelectorAll('mxCell')].flatMap(
    (cell) => /image=([^;]*)/.exec(cell.getAttribute('style') ?? '')?.[1] ?? [],
  );
  expect(pictures.filter((address) => !address.startsWith('data:image/'))).toEqual([]);
  expect(page.querySelectorAll('[link]').length).toBe(
    [...page.querySelectorAll('[link]')].filter((one) => /^https?:\/\//.test(one.getAttribute('link') ?? '')).length,
  );
});

test('CJML is one document of elements of its own', async () => {
  const page = parseXml(await payloadText('cjml'));
  expect(dangers(page)).toEqual([]);
  const spaces = new Set([...page.querySelectorAll('*')].map(({ namespaceURI }) => namespaceURI));
  expect(spaces.size).toBe(1);
});
