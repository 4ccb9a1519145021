// Pages in Firefox: each page of the build opens, shows something, and nothing is reported of it, by its policy neither.
import fs from 'node:fs';
import { builtExtension } from '../support/firefox/launch-firefox';
import { expect, test } from '../support/firefox/test';

test('every page opens without a complaint', async ({ firefox }) => {
  const pages = fs.readdirSync(builtExtension).filter((file) => file.endsWith('.html'));
  expect(pages).toEqual(expect.arrayContaining(['library.html', 'map.html', 'options.html', 'sidepanel.html']));
  for (const file of pages) await (await firefox.extensionPage(file)).reads(/\p{L}{3}/u);
  expect(await firefox.complaints()).toEqual([]);
});

test('the settings say that this browser writes to no folder, and save a backup file instead', async ({ firefox }) => {
  const options = await firefox.extensionPage('options.html');
  await options.reads(/This browser cannot write to a folder by itself/);
  await options.reads(/Save a backup file/);
});
