// Fake extension: the key-value stores and locks of a browser, in memory, for unit tests of what uses them.
import { vi } from 'vitest';

type Values = Record<string, unknown>;
type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

function newArea() {
  const values: Values = {};
  const listeners = new Set<Listener>();
  return {
    values,
    /** As a browser that was just installed: nothing is stored and nobody listens. */
    clear: () => {
      listeners.clear();
      for (const key of Object.keys(values)) delete values[key];
    },
    get: async (key: string) => (key in values ? { [key]: structuredClone(values[key]) } : {}),
    set: async (patch: Values) => {
      Object.assign(values, structuredClone(patch));
      const changes = Object.fromEntries(Object.entries(patch).map(([key, newValue]) => [key, { newValue }]));
      for (const listener of listeners) listener(changes);
    },
    onChanged: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
  };
}

/** For `vi.mock('wxt/browser', ...)`. */
export function newFakeBrowser() {
  return { storage: { local: newArea(), session: newArea() } };
}

/** Gives Node the locks of `navigator`, one holder a name at a time. */
export function stubLocks(): void {
  const last = new Map<string, Promise<unknown>>();
  type Work = () => Promise<unknown>;
  const request = (name: string, options: object | Work, given?: Work) => {
    const work = given ?? (options as Work);
    const turn = (last.get(name) ?? Promise.resolve()).then(work);
    last.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
  vi.stubGlobal('navigator', { ...globalThis.navigator, locks: { request } });
}
