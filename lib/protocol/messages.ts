// Messages: every command between contexts, once, as pairs of what is asked and what is answered.
import * as z from 'zod/mini';
import { ERROR_CODES } from '@/lib/domain/app-error';
import { Change } from '@/lib/domain/change';
import { Answer } from '@/lib/domain/checklist';
import { FindingKind } from '@/lib/domain/finding';
import { Id } from '@/lib/domain/id';
import { Instant, Text } from '@/lib/domain/row';
import { Emotion } from '@/lib/domain/scale';
import { CaptureWay } from '@/lib/domain/snapshot';

/** Tables whose rows a screen may patch by message. */
export const PatchableTable = z.enum([
  'touchpoints',
  'findings',
  'walkthroughs',
  'personas',
  'briefs',
  'comments',
  'stages',
  'maps',
  'projects',
  'lanes',
  'cards',
  'marks',
  'links',
  'savedViews',
  'mapVersions',
  'opportunities',
  'actions',
  'metrics',
]);

/** Fields of a map that hold words, and so may be in the middle of being typed when the page closes. */
export const TypedOverrideField = z.enum([
  'title',
  'channel',
  'doing',
  'thinking',
  'feeling',
  'expected',
  'quote',
  'text',
]);

/** What was written, field by field, so that the page which asked can take it back. */
const Written = z.strictObject({ changes: z.array(Change) });

export const protocol = {
  /** Take a snapshot of the page in front of a window; answers when it is durably saved. */
  'snapshot.take': {
    request: z.strictObject({
      windowId: z.int(),
      way: CaptureWay,
      emotion: z.nullable(Emotion),
      /** Names the click that the panel lends. */
      lease: z.optional(z.string().check(z.maxLength(100))),
    }),
    response: z.strictObject({ touchpointId: Id }),
  },
  /**
   * Write typed text over a row. The worker owns this write, because a page that is closing cannot end a transaction.
   * `patch` is checked against the table's schema by the handler.
   */
  'row.patch': {
    request: z.strictObject({ table: PatchableTable, id: Id, patch: z.unknown() }),
    response: Written,
  },
  /** The same over one item of a list that a project or a brief holds: an objective, a planned step, a checklist item or one of its choices. */
  'item.patch': {
    request: z.strictObject({
      list: z.enum(['objectives', 'plannedSteps', 'checklist', 'choices']),
      rowId: Id,
      itemId: Id,
      patch: z.unknown(),
    }),
    response: Written,
  },
  /** On a map the field of these targets reads `value`; written by the worker as `row.patch` is. */
  'override.set': {
    request: z.strictObject({
      mapId: Id,
      targetIds: z.array(Id).check(z.minLength(1), z.maxLength(1000)),
      field: TypedOverrideField,
      value: Text,
    }),
    response: Written,
  },
  /** Add a finding with its words; the page names its id, so that it can take it back. */
  'finding.add': {
    request: z.strictObject({ id: Id, touchpointId: Id, kind: FindingKind, text: Text }),
    response: Written,
  },
  /** Add a card to a lane of a map, as `finding.add` does. */
  'card.add': {
    request: z.strictObject({ id: Id, laneId: Id, touchpointId: Id, text: Text }),
    response: Written,
  },
  /** Put an answer to an item of the checklist in place of the one before, or with `null` take it out. */
  'answer.set': {
    request: z.strictObject({
      table: z.enum(['touchpoints', 'walkthroughs']),
      id: Id,
      itemId: Id,
      answer: z.nullable(Answer),
    }),
    response: Written,
  },
  /** Add an opportunity or a metric at a column of a map, as `finding.add` does; a metric's name, value and unit are read from the text. */
  'decision.add': {
    request: z.strictObject({
      what: z.enum(['opportunity', 'metric']),
      id: Id,
      projectId: Id,
      stageId: z.nullable(Id),
      stepId: Id,
      text: Text,
    }),
    response: Written,
  },
  /** Auto-capture may have to begin, change or end in the page in front of a window. */
  'auto.refresh': {
    request: z.strictObject({ windowId: z.int() }),
    response: z.strictObject({}),
  },
  /** Make a backup in the browser; answers when it was read back. */
  'backup.make': {
    request: z.strictObject({ reason: z.enum(['finished', 'asked', 'before-import']) }),
    response: z.strictObject({ at: Instant }),
  },
} as const;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type Request<Name extends MessageName> = z.infer<Protocol[Name]['request']>;
export type Response<Name extends MessageName> = z.infer<Protocol[Name]['response']>;

export const Envelope = z.strictObject({
  name: z.enum(Object.keys(protocol) as [MessageName, ...MessageName[]]),
  request: z.unknown(),
});

export const Reply = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({ code: z.union([z.enum(ERROR_CODES), z.enum(['cancelled', 'bug'])]) }),
  }),
]);
export type Reply = z.infer<typeof Reply>;
