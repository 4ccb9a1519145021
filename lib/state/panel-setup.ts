// Panel setup: what a walkthrough is set up with besides its name: a brief, a persona, and words that link it to others.
import type { Database } from '@/lib/db/database';
import type { SetupChoices } from '@/lib/db/setup-choices';
import { AppError } from '@/lib/domain/app-error';
import type { Text } from '@/lib/text/text';
import type { PanelData } from './panel-data';

export type { SetupChoices, SharedWord } from '@/lib/db/setup-choices';

export interface PanelSetup {
  /** Rejects with an AppError, as all of these do, for the dialog to show. */
  choices(): Promise<SetupChoices>;
  /** Lays a brief under the walkthrough; `null` takes it away. */
  chooseBrief(briefId: string | null): Promise<void>;
  /** A name for a customer that is not among `taken`. */
  makeUpName(taken: readonly string[]): Promise<string>;
}

export function newPanelSetup(db: Database, { data, t }: { data: PanelData; t: () => Text }): PanelSetup {
  const openRun = () => {
    const run = data.run.value?.walkthrough;
    if (!run) throw new AppError('no-walkthrough');
    return run;
  };
  return {
    async choices() {
      const { loadSetupChoices } = await import('@/lib/db/setup-choices');
      return loadSetupChoices(db, openRun().projectId);
    },
    async chooseBrief(briefId) {
      const { chooseBrief } = await import('@/lib/db/choose-brief');
      await chooseBrief(db, openRun().id, briefId);
    },
    async makeUpName(taken) {
      const { makeUpName } = await import('@/lib/domain/made-up-name');
      const words = (list: string) => list.split(' ');
      const drawn = new Uint32Array(1);
      const random = () => (crypto.getRandomValues(drawn)[0] ?? 0) / 2 ** 32;
      return makeUpName(
        {
          adjectives: words(t()('made-up.adjectives')),
          animals: words(t()('made-up.animals')),
          form: (parts) => t()('made-up.form', parts),
        },
        random,
        new Set(taken),
      );
    },
  };
}
