// Typed writes: what a person types is written by the worker, so that a closing page loses none of it.

import type { Change } from '@/lib/domain/change';
import { call } from '@/lib/protocol/call';
import type { Request } from '@/lib/protocol/messages';

type Named = 'row.patch' | 'item.patch' | 'override.set' | 'finding.add' | 'card.add' | 'decision.add' | 'answer.set';

/** Each is sent at once, and resolves when it is durably saved, with what was written. */
export type TypedWrites = { [Name in Named]: (request: Request<Name>) => Promise<{ changes: Change[] }> };

export const workerWrites: TypedWrites = {
  'row.patch': (request) => call('row.patch', request),
  'item.patch': (request) => call('item.patch', request),
  'override.set': (request) => call('override.set', request),
  'finding.add': (request) => call('finding.add', request),
  'card.add': (request) => call('card.add', request),
  'decision.add': (request) => call('decision.add', request),
  'answer.set': (request) => call('answer.set', request),
};
