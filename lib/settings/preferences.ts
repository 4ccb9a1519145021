// Preferences: what a person chose for every screen, kept in the browser's extension storage.
import * as z from 'zod/mini';
import { readStored, watchStored, writeStored } from '@/lib/browser/storage';

export const Preferences = z.strictObject({
  /** `null`: as the browser is. */
  language: z.nullable(z.enum(['en', 'zh'])),
  theme: z.enum(['system', 'light', 'dark']),
  /** Cover what stands in inputs and in foreign frames before a picture is taken. */
  mask: z.boolean(),
});
export type Preferences = z.infer<typeof Preferences>;

const DEFAULTS: Preferences = { language: null, theme: 'system', mask: true };
const KEY = 'preferences';

/** The preferences; what cannot be read counts as the default. */
export async function loadPreferences(): Promise<Preferences> {
  return parse(await readStored(KEY));
}

export async function savePreferences(patch: Partial<Preferences>): Promise<void> {
  await navigator.locks.request(KEY, async () => writeStored(KEY, { ...(await loadPreferences()), ...patch }));
}

/** Calls `changed` when any context saves preferences; returns what ends it. */
export function watchPreferences(changed: (preferences: Preferences) => void): () => void {
  return watchStored(KEY, (value) => changed(parse(value)));
}

function parse(value: unknown): Preferences {
  const parsed = Preferences.safeParse({ ...DEFAULTS, ...(typeof value === 'object' ? value : {}) });
  return parsed.success ? parsed.data : DEFAULTS;
}
