// Setup choices: what a walkthrough can be set up with: the briefs and personas of its project, and words used before.
import type { Brief } from '@/lib/domain/brief';
import type { Id } from '@/lib/domain/id';
import type { Persona } from '@/lib/domain/persona';
import { kept } from '@/lib/domain/row';
import type { Database } from './database';

/** Words that runs of one project share when they belong together. */
export const SHARED_WORDS = ['shopper', 'customerId', 'wave', 'variant'] as const;
export type SharedWord = (typeof SHARED_WORDS)[number];

export interface SetupChoices {
  briefs: readonly Brief[];
  personas: readonly Persona[];
  /** Those of the newest run first. */
  words: Readonly<Record<SharedWord, readonly string[]>>;
}

export async function loadSetupChoices(db: Database, projectId: Id): Promise<SetupChoices> {
  const [briefs, personas, runs] = await Promise.all([
    db.briefs.where({ projectId }).reverse().toArray(),
    db.personas.where({ projectId }).toArray(),
    db.walkthroughs.where({ projectId }).toArray(),
  ]);
  const newest = kept(runs).sort((a, b) => b.startedAt - a.startedAt);
  const used = (word: SharedWord) => [...new Set(newest.flatMap((run) => run[word] ?? []))].filter(Boolean);
  return {
    briefs: kept(briefs),
    personas: kept(personas),
    words: {
      shopper: used('shopper'),
      customerId: used('customerId'),
      wave: used('wave'),
      variant: used('variant'),
    },
  };
}
