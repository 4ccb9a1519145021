// Serve: the one gate for messages; refuses senders outside the extension and requests of the wrong shape.
import { onMessage } from '@/lib/browser/messages';
import { AppError, isAbort } from '@/lib/domain/app-error';
import { Envelope, type MessageName, protocol, type Reply, type Request, type Response } from './messages';

/** One handler a message; a missing one does not compile. */
export type Handlers = { [Name in MessageName]: (request: Request<Name>) => Promise<Response<Name>> };

/** Answers messages of the extension's own pages; everything else is left without an answer. */
export function serve(handlers: Handlers): void {
  onMessage((message) => {
    const envelope = Envelope.safeParse(message);
    return envelope.success ? answer(handlers, envelope.data.name, envelope.data.request) : undefined;
  });
}

async function answer<Name extends MessageName>(handlers: Handlers, name: Name, raw: unknown): Promise<Reply> {
  const request = protocol[name].request.safeParse(raw);
  if (!request.success) return { ok: false, error: { code: 'invalid-input' } };
  try {
    return { ok: true, value: await handlers[name](request.data as Request<Name>) };
  } catch (error) {
    if (error instanceof AppError) {
      console.warn(name, error.code, error.detail ?? '');
      return { ok: false, error: { code: error.code } };
    }
    if (isAbort(error)) return { ok: false, error: { code: 'cancelled' } };
    console.error(name, error);
    return { ok: false, error: { code: 'bug' } };
  }
}
