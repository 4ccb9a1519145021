// Checklist: what a shopper answers besides feelings, item by item, each with the points that it is worth.
import * as z from 'zod/mini';
import { Id } from './id';
import { Line, Text } from './row';

export const ITEM_KINDS = ['yes-no', 'scale', 'number', 'text', 'choice'] as const;
export const ItemKind = z.enum(ITEM_KINDS);
export type ItemKind = z.infer<typeof ItemKind>;

/** The most that one item or choice can be worth. */
export const MOST_ITEM_POINTS = 1_000;

/** Points of an item or a choice; never negative. */
const Points = z.number().check(z.gte(0), z.lte(MOST_ITEM_POINTS));

/** One of the answers that an item of kind `choice` offers. */
export const ItemChoice = z.strictObject({ id: Id, label: Line, points: Points });
export type ItemChoice = z.infer<typeof ItemChoice>;

export const ChecklistItem = z.strictObject({
  id: Id,
  section: Line,
  question: Line,
  kind: ItemKind,
  /** At the touchpoint where this planned step was taken; `null`: once for the whole walkthrough. */
  plannedStepId: z.nullable(Id),
  /** The most that it can earn; of a `choice` it is the most that one of its choices earns, and this is not read. */
  points: Points,
  /** Of `yes-no`: the answer that earns the points. */
  goodAnswer: z.boolean(),
  /** Of `scale`: 1 earns nothing, this much earns all points, between them in proportion. */
  scaleMax: z.int().check(z.gte(2), z.lte(10)),
  /** Of `number`: earns all points within both, nothing outside; with neither, the number earns and costs nothing. */
  atLeast: z.nullable(z.number()),
  atMost: z.nullable(z.number()),
  /** Of `choice`. */
  choices: z.array(ItemChoice),
  /** Adds to what is earned, and not to what is possible. */
  bonus: z.boolean(),
  allowsNotApplicable: z.boolean(),
  /** The touchpoint that it is answered at must have a picture or a file. */
  evidenceRequired: z.boolean(),
  /** Two people would answer alike; otherwise it is an impression. */
  objective: z.boolean(),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** What nobody has said of an item yet: a plain question worth one point. */
export const BLANK_ITEM = {
  section: '',
  question: '',
  kind: 'yes-no',
  plannedStepId: null,
  points: 1,
  goodAnswer: true,
  scaleMax: 5,
  atLeast: null,
  atMost: null,
  choices: [],
  bonus: false,
  allowsNotApplicable: true,
  evidenceRequired: false,
  objective: true,
} satisfies Partial<ChecklistItem>;

/** Items in their order; those of one section follow each other. */
export const Checklist = z.strictObject({
  /** Whether bonus can lift a section no higher than 100 %. */
  capBonus: z.boolean(),
  items: z.array(ChecklistItem),
});
export type Checklist = z.infer<typeof Checklist>;

/** An answer to a checklist item; `null` is "not applicable". Of a choice it is the choice's id. */
export const Answer = z.strictObject({
  itemId: Id,
  value: z.nullable(z.union([z.boolean(), z.number(), Text])),
  comment: Text,
});
export type Answer = z.infer<typeof Answer>;

/** What a checklist can begin with; see `lib/template/checklists`. */
export const CHECKLIST_TEMPLATES = ['web-shop', 'service-call', 'store-visit', 'returns'] as const;
export type ChecklistTemplateId = (typeof CHECKLIST_TEMPLATES)[number];
