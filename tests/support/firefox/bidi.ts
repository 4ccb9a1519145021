// BiDi: one WebDriver BiDi connection: a command and its answer.

export interface Bidi {
  /** Rejects with the browser's own words. */
  send<Result = unknown>(method: string, params?: object): Promise<Result>;
  close(): void;
}

interface Answer {
  id?: number;
  type: string;
  result?: unknown;
  error?: string;
  message?: string;
}

/** Opens a session with all of the browser; `url` is what it printed at its start. */
export async function connectBidi(url: string): Promise<Bidi> {
  if (!globalThis.WebSocket) {
    throw new Error('Node 20 has WebSocket only with NODE_OPTIONS=--experimental-websocket; "npm test" sets it.');
  }
  const socket = new WebSocket(`${url}/session`);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`No answer from ${url}`)));
  });
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  socket.addEventListener('message', ({ data }) => {
    const answer: Answer = JSON.parse(String(data));
    if (answer.id === undefined) return;
    const command = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.type === 'error') command?.reject(new Error(`${answer.error}: ${answer.message}`));
    else command?.resolve(answer.result as never);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox is gone'));
  });
  let last = 0;
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.close(),
  };
}
