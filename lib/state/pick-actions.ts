// Pick actions: what becomes of what was picked on the page: a snapshot of it, or a rule that covers it on its site.
import type { ReadonlySignal } from '@preact/signals';
import type { PickKind } from '@/lib/page/picker/picking';
import { coverOnSite } from '@/lib/settings/site-rules';
import type { Appearance } from './appearance';
import type { Attempt } from './error-reporter';
import { newPicking, type Picking } from './picking';
import type { Toasts } from './toasts';

export interface PickActions extends Pick<Picking, 'kind' | 'size' | 'press' | 'stop'> {
  /** Lets the person pick, then takes the snapshot, or covers what was picked from now on. */
  pick(kind: PickKind): Promise<void>;
}

interface Needed {
  speech: Appearance['speech'];
  toasts: Toasts;
  attempt: Attempt;
  taking: ReadonlySignal<boolean>;
  take(way: 'region' | 'element'): Promise<void>;
  /** Says why a page cannot be picked from. */
  fail(error: unknown): void;
}

export function newPickActions({ speech, toasts, attempt, taking, take, fail }: Needed): PickActions {
  const { start, ...picking } = newPicking(speech);
  const cover = async (url: string, { selector, count }: { selector: string; count: number }) => {
    const { host, undo } = await coverOnSite(url, selector);
    const { t } = speech.value;
    const action = { label: t('action.undo'), run: () => void attempt(undo) };
    toasts.show(t('picking.covered', { n: count, host }), { action });
  };
  return {
    ...picking,
    async pick(kind) {
      if (taking.value) return;
      const picked = await start(kind).catch(fail);
      if (!picked) return;
      const { url, rule } = picked;
      if (kind !== 'cover') await take(kind);
      else if (rule) await attempt(() => cover(url, rule));
    },
  };
}
