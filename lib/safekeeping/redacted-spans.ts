// Redacted spans: from when to when pictures lay in the store that are redacted now; files written in between still show them.
import * as z from 'zod/mini';
import { readStored, watchStored, writeStored } from '@/lib/browser/storage';
import type { Commit } from '@/lib/db/watch';
import type { Row } from '@/lib/domain/row';
import { Instant } from '@/lib/domain/row';

const KEY = 'redacted-spans';

const Span = z.strictObject({ from: Instant, to: Instant });
type Span = z.infer<typeof Span>;

async function readSpans(): Promise<Span[]> {
  const parsed = z.array(Span).safeParse(await readStored(KEY));
  return parsed.success ? parsed.data : [];
}

/** Notes what `commit` redacted at `now` (epoch ms), here or by what came in with a bundle. */
export async function noteRedacted({ changes }: Commit, now: number): Promise<void> {
  const rows = new Map(changes.flatMap(({ id, row }) => (row ? [[id, row as Row] as const] : [])));
  const spans = [...rows.values()].flatMap((row) =>
    'destroyedSha256' in row
      ? [{ from: rows.get((row as { snapshotId?: string }).snapshotId ?? '')?.createdAt ?? 0, to: now }]
      : [],
  );
  if (spans.length > 0) await change((known) => [...known, ...spans]);
}

/** Of `files`, those that were written while a picture lay in the store that is redacted now. */
export async function showingRedacted<T extends { at: number }>(files: readonly T[]): Promise<T[]> {
  const spans = await readSpans();
  return files.filter(({ at }) => spans.some(({ from, to }) => from <= at && at < to));
}

/** Forgets spans that ended before `at` (epoch ms): no file is left from then. */
export async function forgetSpans(at: number): Promise<void> {
  await change((known) => known.filter(({ to }) => to > at));
}

async function change(edit: (spans: Span[]) => Span[]): Promise<void> {
  await navigator.locks.request(KEY, async () => writeStored(KEY, edit(await readSpans())));
}

/** Calls `changed` with each redaction, whichever page made it. */
export function watchRedacted(changed: () => void): void {
  watchStored(KEY, changed);
}
