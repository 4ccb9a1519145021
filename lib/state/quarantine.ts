// Quarantine: rows that this version could not read, counted, and the way to take them out.
import type { ReadonlySignal } from '@preact/signals';
import { countQuarantined } from '@/lib/db/bring-up-to-date';
import type { Database } from '@/lib/db/database';
import { live } from '@/lib/db/live';
import { exportRawData, RAW_DATA_NAME } from '@/lib/export/raw-data';
import type { Text } from '@/lib/text/text';
import { newAttempt } from './error-reporter';
import { downloadFile } from './export-download';
import type { Toasts } from './toasts';

export interface Quarantine {
  /** `undefined` until it is known. */
  readonly count: ReadonlySignal<number | undefined>;
  /** Saves everything as it lies in the store, the rows in quarantine with it. */
  save(): Promise<void>;
  stop(): void;
}

export function newQuarantine(db: Database, toasts: Toasts, text: () => Text): Quarantine {
  const attempt = newAttempt(toasts, text);
  const counted = live(
    () => countQuarantined(db),
    (error) => void attempt(() => Promise.reject(error)),
  );
  return {
    count: counted.value,
    save: () => attempt(async () => downloadFile(RAW_DATA_NAME, await exportRawData(db))),
    stop: counted.stop,
  };
}
