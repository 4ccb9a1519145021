// Patch typed: checks a patch that came by message against its table's schema, then writes it.
import * as z from 'zod/mini';
import { AppError } from '@/lib/domain/app-error';
import { Brief } from '@/lib/domain/brief';
import { Card } from '@/lib/domain/card';
import { Comment } from '@/lib/domain/comment';
import { Finding } from '@/lib/domain/finding';
import { isHarmlessAddress } from '@/lib/domain/harmless-address';
import type { Id } from '@/lib/domain/id';
import { JourneyMap, MapVersion, SavedView } from '@/lib/domain/journey-map';
import { Lane } from '@/lib/domain/lane';
import { Link } from '@/lib/domain/link';
import { Metric } from '@/lib/domain/metric';
import { Action, Opportunity } from '@/lib/domain/opportunity';
import { Persona } from '@/lib/domain/persona';
import { Project } from '@/lib/domain/project';
import { Line } from '@/lib/domain/row';
import { Mark } from '@/lib/domain/snapshot';
import { Stage } from '@/lib/domain/stage';
import { Touchpoint } from '@/lib/domain/touchpoint';
import { Walkthrough } from '@/lib/domain/walkthrough';
import type { Database } from './database';
import type { Deed } from './revert';
import { type Patch, write } from './write';

/** What a person types, by table; anything else in a patch is refused. */
const TYPED = {
  touchpoints: z.partial(
    z.pick(Touchpoint, {
      title: true,
      doing: true,
      thinking: true,
      feeling: true,
      expected: true,
      quote: true,
      note: true,
      wouldLeave: true,
      validatedBy: true,
    }),
  ),
  findings: z.partial(z.pick(Finding, { text: true })),
  walkthroughs: z.partial(
    z.pick(Walkthrough, {
      name: true,
      comment: true,
      shopper: true,
      customerId: true,
      wave: true,
      variant: true,
    }),
  ),
  personas: z.partial(
    z.pick(Persona, {
      name: true,
      segment: true,
      demographics: true,
      goals: true,
      needs: true,
      behaviours: true,
      challenges: true,
      quote: true,
    }),
  ),
  briefs: z.partial(
    z.extend(
      z.pick(Brief, {
        title: true,
        scenario: true,
        goal: true,
        expectations: true,
        spending: true,
        cancelling: true,
        ethics: true,
      }),
      // The door of imports refuses the same, so that nothing typed here is ever refused there.
      { startUrl: z.nullable(Line.check(z.refine(isHarmlessAddress))) },
    ),
  ),
  comments: z.partial(z.pick(Comment, { text: true })),
  stages: z.partial(z.pick(Stage, { name: true, goal: true })),
  maps: z.partial(
    z.pick(JourneyMap, {
      name: true,
      scenario: true,
      expectations: true,
      owner: true,
      validatedBy: true,
      validatedAt: true,
    }),
  ),
  projects: z.partial(z.pick(Project, { name: true, scope: true, objectives: true, owner: true })),
  lanes: z.partial(z.pick(Lane, { title: true })),
  cards: z.partial(z.pick(Card, { text: true })),
  marks: z.partial(z.pick(Mark, { text: true })),
  links: z.partial(z.pick(Link, { label: true })),
  savedViews: z.partial(z.pick(SavedView, { name: true })),
  mapVersions: z.partial(z.pick(MapVersion, { name: true })),
  opportunities: z.partial(z.pick(Opportunity, { text: true })),
  actions: z.partial(z.pick(Action, { text: true, owner: true, measure: true })),
  metrics: z.partial(z.pick(Metric, { name: true, unit: true, n: true, baseline: true, target: true, value: true })),
};

export type TypedTable = keyof typeof TYPED;

/** Throws `invalid-input` for a patch of other fields or shapes, and what a write throws. */
export async function patchTyped(db: Database, table: TypedTable, id: Id, patch: unknown): Promise<Deed> {
  const parsed = TYPED[table].safeParse(patch);
  if (!parsed.success) throw new AppError('invalid-input', { detail: table });
  return write(db, [table], async (pen) => {
    await pen.patch(table, id, parsed.data as Patch<typeof table>);
    return { changes: pen.changes };
  });
}
