// Recording: the part of a Chrome DevTools Recorder file that we read.
import * as z from 'zod/mini';
import { AppError } from '@/lib/domain/app-error';
import { parseJson } from '../parse-json';

/** An alternative way to an element: one text, or one for each shadow root and frame on the way to it. */
const Selector = z.union([z.string(), z.array(z.string()).check(z.maxLength(20))]);

const AssertedEvent = z.object({
  type: z.string(),
  url: z.optional(z.string()),
  title: z.optional(z.string()),
});

const RecordedStep = z.object({
  type: z.string().check(z.maxLength(100)),
  url: z.optional(z.string()),
  /** What was typed, so that it can be blanked wherever it is repeated; it is never kept. */
  value: z.optional(z.string()),
  selectors: z.optional(z.array(Selector).check(z.maxLength(50))),
  assertedEvents: z.optional(z.array(AssertedEvent).check(z.maxLength(50))),
});
export type RecordedStep = z.infer<typeof RecordedStep>;

const RecordingFile = z.object({ title: z.optional(z.string()), steps: z.array(z.unknown()) });

export interface Recording {
  title: string;
  /** What cannot be read has the type `unknown`. */
  steps: readonly RecordedStep[];
}

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_STEPS = 5_000;

/** Throws AppError `recording-foreign` for anything else than a recording, and `recording-too-large`. */
export function parseRecording(bytes: Uint8Array): Recording {
  if (bytes.length > MOST_BYTES) throw new AppError('recording-too-large');
  const { title = '', steps } = fileOf(bytes);
  if (steps.length > MOST_STEPS) throw new AppError('recording-too-large');
  const read = steps.map((step): RecordedStep => RecordedStep.safeParse(step).data ?? { type: 'unknown' });
  return { title, steps: read };
}

function fileOf(bytes: Uint8Array): z.infer<typeof RecordingFile> {
  try {
    return RecordingFile.parse(parseJson(bytes));
  } catch (cause) {
    throw new AppError('recording-foreign', { cause });
  }
}
