// Field saver: keeps typed text until it is durably saved; each text is handed over once, in the order it was typed.
import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** Milliseconds of silence after which typed text is written. */
export const SAVE_AFTER = 300;

export type Saving = 'saved' | 'saving' | 'failed';

export interface FieldSaver<Table extends string> {
  readonly state: ReadonlySignal<Saving>;
  /** What was typed and is not saved yet; screens show it in place of the stored value. */
  draft(table: Table, id: string, field: string): string | null | undefined;
  /** Notes a new value of a field and saves it soon. */
  type(table: Table, id: string, field: string, value: string | null): void;
  /** Saves what is waiting at once: when a field is left, the page hides, or the person presses "Try again". */
  flush(): Promise<void>;
}

interface Draft<Table> {
  table: Table;
  id: string;
  patch: Record<string, string | null>;
  /** The last write of this row did not go through. */
  failed: boolean;
}

export type SavePatch<Table> = (table: Table, id: string, patch: Record<string, string | null>) => Promise<void>;

/** `failed` hears of each write that did not go through; its text stays as a draft and goes with the next flush. */
export function newFieldSaver<Table extends string>(
  save: SavePatch<Table>,
  failed: (error: unknown) => void,
): FieldSaver<Table> {
  const drafts = signal<ReadonlyMap<string, Draft<Table>>>(new Map());
  const underWay = new Set<Draft<Table>['patch']>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let chain: Promise<void> = Promise.resolve();

  const change = (edit: (next: Map<string, Draft<Table>>) => void) => {
    const next = new Map(drafts.value);
    edit(next);
    drafts.value = next;
  };

  const saveOne = async (key: string, { table, id, patch }: Draft<Table>) => {
    underWay.add(patch);
    try {
      await save(table, id, patch);
      change((next) => {
        if (next.get(key)?.patch === patch) next.delete(key);
      });
    } catch (error) {
      // A later text of the row holds all of this one; where that is saved already, nothing is lost.
      const draft = drafts.value.get(key);
      if (!draft) return;
      change((next) => next.set(key, { ...draft, failed: true }));
      failed(error);
    } finally {
      underWay.delete(patch);
    }
  };

  // Nothing is waited for before a text is handed over: a page that is closing has no later.
  const flush = () => {
    clearTimeout(timer);
    const waiting = [...drafts.value].filter(([, draft]) => !underWay.has(draft.patch));
    if (waiting.length === 0) return chain;
    const writes = Promise.all(waiting.map(([key, draft]) => saveOne(key, draft)));
    chain = Promise.all([chain, writes]).then(() => undefined);
    return chain;
  };

  return {
    state: computed(() => {
      if ([...drafts.value.values()].some((draft) => draft.failed)) return 'failed';
      return drafts.value.size > 0 ? 'saving' : 'saved';
    }),
    draft: (table, id, field) => drafts.value.get(`${table}/${id}`)?.patch[field],
    type(table, id, field, value) {
      change((next) => {
        const key = `${table}/${id}`;
        next.set(key, { table, id, patch: { ...next.get(key)?.patch, [field]: value }, failed: false });
      });
      clearTimeout(timer);
      timer = setTimeout(flush, SAVE_AFTER);
    },
    flush,
  };
}
