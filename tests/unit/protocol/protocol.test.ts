// The protocol: one gate that answers the extension's own pages, and an asker that gets an answer or an expected failure.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '@/lib/domain/app-error';
import { call } from '@/lib/protocol/call';
import { protocol } from '@/lib/protocol/messages';
import { type Handlers, serve } from '@/lib/protocol/serve';
import { idOf } from '../../support/one-row';

interface Sender {
  id?: string;
  url?: string;
}
type Listener = (message: unknown, sender: Sender, respond: (reply: unknown) => void) => boolean;

const { listeners, sendMessage, ORIGIN, OWN_ID } = vi.hoisted(() => ({
  listeners: [] as unknown[],
  sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
  ORIGIN: 'chrome-extension://walkmapwalkmapwalkmapwalkmapwalk',
  OWN_ID: 'walkmapwalkmapwalkmapwalkmapwalk',
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: OWN_ID,
      getURL: (path: string) => `${ORIGIN}${path}`,
      onMessage: { addListener: (listener: unknown) => listeners.push(listener) },
      sendMessage,
    },
  },
}));

const OWN_PAGE: Sender = { id: OWN_ID, url: `${ORIGIN}/sidepanel.html` };
const TAKE = { name: 'snapshot.take', request: { windowId: 1, way: 'visible', emotion: null } };
const touchpointId = idOf('tp', 1);

let handlers: { [Name in keyof Handlers]: ReturnType<typeof vi.fn<Handlers[Name]>> };
beforeEach(() => {
  listeners.length = 0;
  sendMessage.mockReset();
  handlers = {
    'snapshot.take': vi.fn<Handlers['snapshot.take']>(async () => ({ touchpointId })),
    'row.patch': vi.fn<Handlers['row.patch']>(async () => ({ changes: [] })),
    'item.patch': vi.fn<Handlers['item.patch']>(async () => ({ changes: [] })),
    'auto.refresh': vi.fn<Handlers['auto.refresh']>(async () => ({})),
    'backup.make': vi.fn<Handlers['backup.make']>(async () => ({ at: 1 })),
    'override.set': vi.fn<Handlers['override.set']>(async () => ({ changes: [] })),
    'card.add': vi.fn<Handlers['card.add']>(async () => ({ changes: [] })),
    'decision.add': vi.fn<Handlers['decision.add']>(async () => ({ changes: [] })),
    'answer.set': vi.fn<Handlers['answer.set']>(async () => ({ changes: [] })),
    'finding.add': vi.fn<Handlers['finding.add']>(async () => ({ changes: [] })),
  };
  serve(handlers);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

/** The reply; `undefined` when the gate leaves the message to others. */
function send(message: unknown, sender = OWN_PAGE): Promise<unknown> {
  return new Promise((resolve) => {
    const [listener] = listeners as Listener[];
    if (!listener?.(message, sender, resolve)) resolve(undefined);
  });
}

describe('the gate', () => {
  test('answers a page of its own', async () => {
    expect(await send(TAKE)).toEqual({ ok: true, value: { touchpointId } });
    expect(handlers['snapshot.take']).toHaveBeenCalledExactlyOnceWith({ windowId: 1, way: 'visible', emotion: null });
  });

  test.each<[string, Sender]>([
    [
      'another extension',
      { id: 'otherotherotherotherotherotherot', url: 'chrome-extension://otherotherotherotherotherotherot/a.html' },
    ],
    ['another extension that claims our page', { ...OWN_PAGE, id: 'otherotherotherotherotherotherot' }],
    ['a script of ours inside a page', { id: OWN_ID, url: 'https://shop.example/' }],
    ['a page that looks like ours', { id: OWN_ID, url: 'https://walkmapwalkmapwalkmapwalkmapwalk/' }],
    ['nobody', {}],
    ['somebody without an address', { id: OWN_ID }],
  ])('does not answer %s', async (_, sender) => {
    expect(await send(TAKE, sender)).toBeUndefined();
    expect(handlers['snapshot.take']).not.toHaveBeenCalled();
  });

  test.each([
    null,
    undefined,
    'snapshot.take',
    [],
    {},
    { name: 'snapshot.take', request: {}, extra: 1 },
    { name: 'snapshot.steal', request: {} },
    { name: '__proto__', request: {} },
    { name: 'constructor', request: {} },
    { name: 'toString', request: {} },
  ])('leaves %j to others', async (message) => expect(await send(message)).toBeUndefined());

  test.each([
    ['snapshot.take', undefined],
    ['snapshot.take', { windowId: 1, emotion: null }],
    ['snapshot.take', { windowId: '1', way: 'visible', emotion: null }],
    ['snapshot.take', { windowId: 1, way: 'visible', emotion: 3 }],
    ['snapshot.take', { windowId: 1, way: 'visible', emotion: null, url: 'https://shop.example' }],
    ['row.patch', { table: 'snapshots', id: touchpointId, patch: {} }],
    ['row.patch', { table: 'meta', id: touchpointId, patch: {} }],
    ['row.patch', { table: 'touchpoints', id: '1', patch: {} }],
    ['backup.make', { reason: 'before-restore' }],
    ['override.set', { mapId: touchpointId, targetIds: [], field: 'doing', value: '' }],
    ['override.set', { mapId: touchpointId, targetIds: [touchpointId], field: 'stageId', value: touchpointId }],
    ['override.set', { mapId: touchpointId, targetIds: [touchpointId], field: 'doing', value: 'x'.repeat(10_001) }],
    ['finding.add', { id: touchpointId, touchpointId, kind: 'wish', text: '' }],
  ])('refuses %s of %j', async (name, request) => {
    expect(await send({ name, request })).toEqual({ ok: false, error: { code: 'invalid-input' } });
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  test('tells the code of an expected failure, and nothing more', async () => {
    handlers['snapshot.take'].mockRejectedValue(
      new AppError('tab-changed', { detail: 'tab 7', cause: new Error('https://shop.example') }),
    );
    expect(await send(TAKE)).toEqual({ ok: false, error: { code: 'tab-changed' } });
  });

  test('calls every other failure a bug and keeps what it was for the console', async () => {
    const bug = new TypeError('undefined is not a function');
    handlers['snapshot.take'].mockRejectedValue(bug);
    expect(await send(TAKE)).toEqual({ ok: false, error: { code: 'bug' } });
    expect(console.error).toHaveBeenCalledWith('snapshot.take', bug);
  });
});

describe('an asker', () => {
  const ask = () => call('snapshot.take', { windowId: 1, way: 'visible', emotion: 2 });

  test('gets the answer, through the gate and back', async () => {
    sendMessage.mockImplementation((message) => send(structuredClone(message)).then(structuredClone));
    await expect(ask()).resolves.toEqual({ touchpointId });
    expect(handlers['snapshot.take']).toHaveBeenCalledWith({ windowId: 1, way: 'visible', emotion: 2 });
  });

  test('gets the expected failure', async () => {
    sendMessage.mockResolvedValue({ ok: false, error: { code: 'walkthrough-paused' } });
    await expect(ask()).rejects.toMatchObject({ name: 'AppError', code: 'walkthrough-paused' });
  });

  test('gets a bug as a bug', async () => {
    sendMessage.mockResolvedValue({ ok: false, error: { code: 'bug' } });
    const error = await ask().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(AppError);
  });

  test.each([
    undefined,
    null,
    'ok',
    { ok: true },
    { ok: 'yes', value: 1 },
    { ok: false },
    { ok: false, error: { code: 'made-up' } },
  ])('takes %j for a worker that was stopped', async (reply) => {
    sendMessage.mockResolvedValue(reply);
    await expect(ask()).rejects.toMatchObject({ code: 'worker-unreachable' });
  });

  test('takes a connection that failed for a worker that was stopped', async () => {
    const cause = new Error('Could not establish connection. Receiving end does not exist.');
    sendMessage.mockRejectedValue(cause);
    await expect(ask()).rejects.toMatchObject({ code: 'worker-unreachable', cause });
  });

  test('trusts no answer of another shape', async () => {
    sendMessage.mockResolvedValue({ ok: true, value: { touchpointId: 'seven' } });
    await expect(ask()).rejects.toThrow();
  });
});

test('a request is asked and answered by strict objects', () => {
  for (const { request, response } of Object.values(protocol)) {
    for (const schema of [request, response]) {
      const extra = schema.safeParse({ extra: 1 });
      expect(extra.success).toBe(false);
      expect(extra.error?.issues.map((issue) => issue.code)).toContain('unrecognized_keys');
    }
  }
});
