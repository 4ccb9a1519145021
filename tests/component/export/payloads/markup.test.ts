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

test('CJML is one document of elements of its own', async () => {
  const page = parseXml(await payloadText('cjml'));
  expect(dangers(page)).toEqual([]);
  const spaces = new Set([...page.querySelectorAll('*')].map(({ namespaceURI }) => namespaceURI));
  expect(spaces.size).toBe(1);
});
