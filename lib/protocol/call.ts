// Call: asks the worker for something and waits for its answer.
import { sendMessage } from '@/lib/browser/messages';
import { AppError } from '@/lib/domain/app-error';
import { type MessageName, protocol, Reply, type Request, type Response } from './messages';

/** The worker's answer. Rejects with the AppError it failed with, or `worker-unreachable` when it was stopped. */
export async function call<Name extends MessageName>(name: Name, request: Request<Name>): Promise<Response<Name>> {
  let raw: unknown;
  try {
    raw = await sendMessage({ name, request });
  } catch (cause) {
    throw new AppError('worker-unreachable', { cause });
  }
  const reply = Reply.safeParse(raw);
  if (!reply.success) throw new AppError('worker-unreachable', { detail: 'no reply' });
  if (!reply.data.ok) {
    const { code } = reply.data.error;
    if (code === 'cancelled') throw new DOMException(name, 'AbortError');
    throw code === 'bug' ? new Error(`the worker failed at ${name}`) : new AppError(code);
  }
  return protocol[name].response.parse(reply.data.value) as Response<Name>;
}
