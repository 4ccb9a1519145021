// Page messages: only our own script in the top frame of a visited page is heard, named as the browser names it.
import { beforeEach, expect, test, vi } from 'vitest';
import { onPageMessage } from '@/lib/browser/page-messages';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean;

const OWN_ID = 'walkmapwalkmapwalkmapwalkmapwalk';
const ORIGIN = `chrome-extension://${OWN_ID}`;
const { listeners } = vi.hoisted(() => ({ listeners: [] as Listener[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'walkmapwalkmapwalkmapwalkmapwalk',
      getURL: (path: string) => `chrome-extension://walkmapwalkmapwalkmapwalkmapwalk${path}`,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));

const PAGE = {
  id: OWN_ID,
  url: 'https://shop.example/cart',
  frameId: 0,
  documentId: 'A',
  tab: { id: 7, windowId: 1, incognito: false },
};

beforeEach(() => listeners.splice(0));

const send = (sender: object) =>
  new Promise((resolve) => {
    const heard = listeners[0]?.('hello', sender, resolve);
    if (!heard) resolve('left to others');
  });

test('a page is heard, with its tab, window and document', async () => {
  onPageMessage(async (message, from) => [message, from]);
  expect(await send(PAGE)).toEqual(['hello', { tabId: 7, windowId: 1, documentId: 'A' }]);
});

test('a failure lets the page go on', async () => {
  onPageMessage(() => Promise.reject(new Error('the store is gone')));
  expect(await send(PAGE)).toBeNull();
});

test.each([
  ['another extension', { ...PAGE, id: 'otherotherotherotherotherotherot' }],
  ['a page of our own', { ...PAGE, url: `${ORIGIN}/map.html` }],
  ['a frame in a page', { ...PAGE, frameId: 3 }],
  ['no tab', { ...PAGE, tab: undefined }],
  ['a private window', { ...PAGE, tab: { ...PAGE.tab, incognito: true } }],
  ['no address', { ...PAGE, url: undefined }],
])('%s is left to others', async (_, sender) => {
  const listener = vi.fn(async () => 'heard');
  onPageMessage(listener);
  expect(await send(sender)).toBe('left to others');
  expect(listener).not.toHaveBeenCalled();
});

test('what is no message of a page is left to others', async () => {
  onPageMessage(() => undefined);
  expect(await send(PAGE)).toBe('left to others');
});
