// Patch typed: checks a patch that came by message against its table's schema, then writes it.
import * as z from 'zod/mini';
import { AppError } from '@/lib/domain/app-error';
import { Finding } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import { JourneyMap } from '@/lib/domain/journey-map';
import { Persona } from '@/lib/domain/persona';
import { Project } from '@/lib/domain/project';
import { Stage } from '@/lib/domain/stage';
import { Touchpoint } from '@/lib/domain/touchpoint';
import { Walkthrough } from '@/lib/domain/walkthrough';
import type { Database } from './database';
import { type Patch, patchRow } from './write';

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
    }),
  ),
  findings: z.partial(z.pick(Finding, { text: true })),
  walkthroughs: z.partial(z.pick(Walkthrough, { name: true, comment: true })),
  personas: z.partial(z.pick(Persona, { name: true })),
  stages: z.partial(z.pick(Stage, { name: true, goal: true })),
  maps: z.partial(z.pick(JourneyMap, { name: true })),
  projects: z.partial(z.pick(Project, { name: true })),
};

/** Throws `invalid-input` for a patch of other fields or shapes, and what `patchRow` throws. */
export async function patchTyped(db: Database, table: keyof typeof TYPED, id: Id, patch: unknown): Promise<void> {
  const parsed = TYPED[table].safeParse(patch);
  if (!parsed.success) throw new AppError('invalid-input', { detail: table });
  await patchRow(db, table, id, parsed.data as Patch<typeof table>);
}
