// Page kinds: which addresses no extension may capture, and why.
import { expect, test } from 'vitest';
import type { ErrorCode } from '@/lib/domain/app-error';
import { uncapturable } from '@/lib/domain/page-kind';

const KINDS: readonly (readonly [address: string, code: ErrorCode | null])[] = [
  ['https://shop.example/machines', null],
  ['http://localhost:3000/', null],
  ['https://shop.example/pdf-guide', null],
  ['https://shop.example/?file=a.pdf', null],
  ['https://shop.example/a.pdf', 'page-pdf'],
  ['https://shop.example/A.PDF#page=2', 'page-pdf'],
  ['chrome://settings/', 'page-browser'],
  ['edge://newtab/', 'page-browser'],
  ['about:blank', 'page-browser'],
  ['devtools://devtools/bundled/inspector.html', 'page-browser'],
  ['data:text/html,hello', 'page-browser'],
  ['', 'page-browser'],
  ['not an address', 'page-browser'],
  ['chrome-extension://abcdefghijklmnopabcdefghijklmnop/map.html', 'page-other-extension'],
  ['moz-extension://6ba7b810-9dad-11d1-80b4-00c04fd430c8/map.html', 'page-other-extension'],
  ['view-source:https://shop.example/', 'page-view-source'],
  ['file:///home/ines/letter.html', 'page-file'],
  ['file:///home/ines/letter.pdf', 'page-file'],
  ['https://chromewebstore.google.com/detail/walkmap', 'page-store'],
  ['https://chrome.google.com/webstore/category/extensions', 'page-store'],
  ['https://chrome.google.com/sync', null],
  ['https://microsoftedge.microsoft.com/addons/', 'page-store'],
  ['https://addons.mozilla.org/en-US/firefox/', 'page-store'],
  ['https://addons.mozilla.org.shop.example/', null],
];

test.each(KINDS)('%s: %s', (address, code) => expect(uncapturable(address)).toBe(code));
