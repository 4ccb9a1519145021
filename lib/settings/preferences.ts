// Preferences: what a person chose for every screen, kept in the browser's extension storage.
import * as z from 'zod/mini';
import { readStored, watchStored, writeStored } from '@/lib/browser/storage';
import { CoverKind } from '@/lib/domain/covering';
import { PictureFormat } from '@/lib/domain/snapshot';

export const Preferences = z.strictObject({
  /** `null`: as the browser is. */
  language: z.nullable(z.enum(['en', 'zh'])),
  theme: z.enum(['system', 'light', 'dark']),
  /** Kinds that a person left out of the covering; a kind that comes later is covered until it is left out. */
  uncovered: z.array(CoverKind),
  /** Names of staff and others, which are covered wherever they stand. */
  names: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(1_000)),
  pictureFormat: PictureFormat,
});
export type Preferences = z.infer<typeof Preferences>;

const DEFAULTS: Preferences = {
  language: null,
  theme: 'system',
  uncovered: [],
  names: [],
  pictureFormat: 'jpeg-90',
};
const KEY = 'preferences';

/** The preferences; each that cannot be read counts as its default. */
export async function loadPreferences(): Promise<Preferences> {
  return parsePreferences(await readStored(KEY));
}

export async function savePreferences(patch: Partial<Preferences>): Promise<void> {
  await navigator.locks.request(KEY, async () => writeStored(KEY, { ...(await loadPreferences()), ...patch }));
}

/** Calls `changed` when any context saves preferences; returns what ends it. */
export function watchPreferences(changed: (preferences: Preferences) => void): () => void {
  return watchStored(KEY, (value) => changed(parsePreferences(value)));
}

function parsePreferences(value: unknown): Preferences {
  const stored = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const readable = Object.entries(Preferences.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(stored[name]);
    return parsed.success ? [[name, parsed.data]] : [];
  });
  return { ...DEFAULTS, ...Object.fromEntries(readable) };
}
