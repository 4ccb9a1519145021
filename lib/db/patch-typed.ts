// Patch typed: checks a patch that came by message against its table's schema, then writes it.
import * as z from 'zod/mini';
import { AppError } from '@/lib/domain/app-error';
import { Card } from '@/lib/domain/card';
import { Finding } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import { JourneyMap, Lane } from '@/lib/domain/journey-map';
import { Persona } from '@/lib/domain/persona';
import { Project } from '@/lib/domain/project';
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
  walkthroughs: z.partial(z.pick(Walkthrough, { name: true, comment: true })),
  personas: z.partial(z.pick(Persona, { name: true })),
  stages: z.partial(z.pick(Stage, { name: true, goal: true })),
  maps: z.partial(z.pick(JourneyMap, { name: true })),
  projects: z.partial(z.pick(Project, { name: true })),
  lanes: z.partial(z.pick(Lane, { title: true })),
  cards: z.partial(z.pick(Card, { text: true })),
  marks: z.partial(z.pick(Mark, { text: true })),
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
