// Export choice: what a person ticked last time, kept in the browser's extension storage.
import * as z from 'zod/mini';
import { readStored, writeStored } from '@/lib/browser/storage';
import { ALL_CONTENTS, type ContentKind } from '@/lib/domain/export-contents';
import { OUTLET_IDS } from '@/lib/domain/export-format';
import { PAPERS } from '@/lib/domain/paper';

export const ExportChoice = z.strictObject({
  formats: z.array(z.enum(OUTLET_IDS)),
  /** Canvas pixels per CSS pixel. */
  scale: z.number().check(z.gt(0), z.lte(3)),
  theme: z.enum(['light', 'dark']),
  paper: z.enum(PAPERS),
  contents: z.strictObject({
    pictures: z.boolean(),
    answers: z.boolean(),
    comments: z.boolean(),
    decisions: z.boolean(),
    names: z.boolean(),
  } satisfies Record<ContentKind, unknown>),
});
export type ExportChoice = z.infer<typeof ExportChoice>;

const FIRST: ExportChoice = { formats: ['html'], scale: 1, theme: 'light', paper: 'a4', contents: ALL_CONTENTS };
const KEY = 'export';

/** The last choice; what cannot be read counts as the first one. */
export async function loadExportChoice(): Promise<ExportChoice> {
  const parsed = ExportChoice.safeParse(await readStored(KEY));
  return parsed.success ? parsed.data : FIRST;
}

export async function saveExportChoice(choice: ExportChoice): Promise<void> {
  await writeStored(KEY, choice);
}
