// Lease: the panel, just clicked, takes pictures for the worker, since the browser does not ration those; it hears how far
// the worker is, and may call it off. What goes through the channel is seen by pages of the extension alone.
import * as z from 'zod/mini';
import { CAPTURE_DEADLINE, captureArea } from '@/lib/browser/capture';
import { AppError, ERROR_CODES } from '@/lib/domain/app-error';
import { PictureFormat } from '@/lib/domain/snapshot';

const Size = z.number();

/** What the worker says to the panel. */
const FromWorker = z.union([
  z.strictObject({
    say: z.literal('take'),
    windowId: z.int(),
    area: z.strictObject({ x: Size, y: Size, width: Size, height: Size }),
    format: PictureFormat,
  }),
  z.strictObject({ say: z.literal('progress'), done: z.int(), of: z.int() }),
]);

/** What the panel says to the worker. */
const FromPanel = z.union([
  z.strictObject({ say: z.literal('taken'), bytes: z.instanceof(Uint8Array) }),
  z.strictObject({ say: z.literal('failed'), code: z.enum(ERROR_CODES) }),
  /** The click was too long ago, or the panel is closing. */
  z.strictObject({ say: z.literal('over') }),
  z.strictObject({ say: z.literal('cancel') }),
]);

const channelOf = (id: string) => new BroadcastChannel(`walkmap-lease-${id}`);

export type Camera = typeof captureArea;

/** The worker's side. */
export interface Lease {
  /** A picture taken by the panel; `null` where its click does not count any more. Rejects as `captureArea` does. */
  take(...asked: Parameters<Camera>): Promise<Uint8Array<ArrayBuffer> | null>;
  tell(done: number, of: number): void;
  /** Set when the person called it off. */
  cancelled: AbortSignal;
  close(): void;
}

export function holdLease(id: string): Lease {
  const channel = channelOf(id);
  const cancelling = new AbortController();
  let over = false;
  let answer: ((said: z.infer<typeof FromPanel>) => void) | undefined;
  channel.onmessage = ({ data }) => {
    const { data: said } = FromPanel.safeParse(data);
    if (said?.say === 'cancel') cancelling.abort();
    if (said?.say === 'over') over = true;
    if (said) answer?.(said);
  };
  return {
    async take(windowId, area, format) {
      if (over) return null;
      const heard = new Promise<z.infer<typeof FromPanel> | null>((resolve) => {
        answer = resolve;
        setTimeout(() => resolve(null), CAPTURE_DEADLINE);
      });
      channel.postMessage({ say: 'take', windowId, area, format });
      const said = await heard;
      if (said === null) throw new AppError('capture-timeout');
      if (said.say === 'failed') throw new AppError(said.code);
      return said.say === 'taken' ? (said.bytes as Uint8Array<ArrayBuffer>) : null;
    },
    tell: (done, of) => channel.postMessage({ say: 'progress', done, of }),
    cancelled: cancelling.signal,
    close: () => channel.close(),
  };
}

/** The panel's side. */
export interface LentClick {
  /** To be named to the worker. */
  id: string;
  cancel(): void;
  close(): void;
}

/** To be called in a click or a key press. */
export function lendClick(onProgress: (done: number, of: number) => void): LentClick {
  const id = crypto.randomUUID();
  const channel = channelOf(id);
  let calledOff = false;
  channel.onmessage = async ({ data }) => {
    const { data: said } = FromWorker.safeParse(data);
    // The worker does not listen until it is its turn.
    if (calledOff) channel.postMessage({ say: 'cancel' });
    if (said?.say === 'progress') onProgress(said.done, said.of);
    if (said?.say === 'take') channel.postMessage(await take(said.windowId, said.area, said.format));
  };
  const leave = () => channel.postMessage({ say: 'over' });
  window.addEventListener('pagehide', leave);
  return {
    id,
    cancel() {
      calledOff = true;
      channel.postMessage({ say: 'cancel' });
    },
    close() {
      window.removeEventListener('pagehide', leave);
      channel.close();
    },
  };
}

async function take(...asked: Parameters<Camera>): Promise<z.infer<typeof FromPanel>> {
  if (!navigator.userActivation.isActive) return { say: 'over' };
  try {
    return { say: 'taken', bytes: await captureArea(...asked) };
  } catch (error) {
    return { say: 'failed', code: error instanceof AppError ? error.code : 'capture-failed' };
  }
}
