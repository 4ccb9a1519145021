// Metric paste: a table of figures that is looked at before it is written, on a project's page or from the library.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { MetricDraft } from '@/lib/domain/metric';
import { type MetricTable, readMetricTable, type TableChoices } from '@/lib/domain/metric-table';
import { decodeText } from '@/lib/import/decode-text';
import type { ProjectContext } from './project-page';

/** Where a figure stands; one of them, or none. */
export type MetricPlace = Pick<MetricDraft, 'stageId' | 'stepId' | 'urlPattern'>;

export interface MetricPaste {
  readonly open: Signal<boolean>;
  readonly text: Signal<string>;
  readonly choices: Signal<TableChoices>;
  /** Places that the person chose, by the line of the table. */
  readonly places: Signal<ReadonlyMap<number, MetricPlace>>;
  /** `null` while there is no text. */
  readonly table: ReadonlySignal<MetricTable | null>;
  /** What would be written. */
  readonly drafts: ReadonlySignal<readonly MetricDraft[]>;
  /** Reads a file as the table; a file that is no text tells so by what is not understood. */
  readFile(file: Blob): Promise<void>;
  start(): void;
  take(): Promise<void>;
}

export interface PastePlaces extends Pick<ProjectContext, 'attempt' | 'speech'> {
  /** Where figures can be put. */
  rows: () => Pick<ReturnType<ProjectContext['rows']>, 'stages' | 'steps'>;
  /** Writes them; whether that was done. */
  take(drafts: readonly MetricDraft[]): Promise<boolean>;
}

export function newPaste({ rows, attempt, speech, take }: PastePlaces): MetricPaste {
  const [open, text] = [signal(false), signal('')];
  const choices = signal<TableChoices>({});
  const places = signal<ReadonlyMap<number, MetricPlace>>(new Map());
  const table = computed(() => {
    if (text.value.trim() === '') return null;
    const { stages, steps } = rows();
    return readMetricTable(text.value, { stages, steps }, choices.value);
  });
  const drafts = computed(() =>
    (table.value?.rows ?? []).flatMap((row) =>
      row.drafts.map((draft) => ({ ...draft, ...places.value.get(row.line) })),
    ),
  );
  return {
    open,
    text,
    choices,
    places,
    table,
    drafts,
    readFile: (file) =>
      attempt(async () => {
        text.value = decodeText(new Uint8Array(await file.arrayBuffer()), speech.value.language);
        choices.value = {};
        places.value = new Map();
      }),
    start() {
      text.value = '';
      choices.value = {};
      places.value = new Map();
      open.value = true;
    },
    async take() {
      if (drafts.value.length > 0 && (await take(drafts.value))) open.value = false;
    },
  };
}
