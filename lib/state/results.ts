// Results: the walkthroughs of a project with what came of each and of all, filtered, reviewed and commented on.
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { loadAlias, saveAlias } from '@/lib/db/alias';
import { liveOver } from '@/lib/db/live';
import { newRowReader } from '@/lib/db/row-reader';
import { turnWalkthrough } from '@/lib/db/walkthrough-state';
import type { Id } from '@/lib/domain/id';
import { byOrder } from '@/lib/domain/order';
import { kept } from '@/lib/domain/row';
import { type ResultsOverRuns, type RunResult, resultOfRun, resultsOverRuns } from '@/lib/domain/run-result';
import type { WalkthroughState } from '@/lib/domain/walkthrough';
import type { Turn } from '@/lib/domain/walkthrough-state';
import { type CommentBook, newCommentBook } from './comment-book';
import { newThumbnails, type ShownSnapshots } from './map-page-thumbnails';
import type { ProjectContext } from './project-page';

/** Which runs are meant; `null` is any, and `none` those of no brief. */
export interface ResultsFilter {
  briefId: Id | 'none' | null;
  wave: string | null;
  variant: string | null;
  state: WalkthroughState | null;
}

const ALL: ResultsFilter = { briefId: null, wave: null, variant: null, state: null };

export interface Results {
  /** All of the project, newest first; `undefined` until they were read. */
  readonly all: ReadonlySignal<readonly RunResult[] | undefined>;
  readonly filter: Signal<ResultsFilter>;
  readonly filtered: ReadonlySignal<readonly RunResult[]>;
  readonly over: ReadonlySignal<ResultsOverRuns>;
  /** Of one run or, with `null`, of all of them together. */
  readonly mode: Signal<'each' | 'all'>;
  readonly comments: CommentBook;
  readonly thumbnails: ReadonlySignal<ShownSnapshots>;
  /** The newest map that shows the run; `null` where none does. */
  mapOf(runId: Id): Id | null;
  /** The name that a review is signed with; empty where nobody was asked yet. */
  readonly alias: ReadonlySignal<string>;
  /** Hands a run on or back; resolves to whether it was done. `name` signs from then on what this person writes. */
  turn(runId: Id, turn: Turn, words: { name: string; why: string }): Promise<boolean>;
  stop(): void;
}

export function newResults({ db, text, attempt, page, rows }: ProjectContext): Results {
  const reader = newRowReader(db);
  const onError = (error: unknown) => void attempt(() => Promise.reject(error));
  const read = async () => {
    const runIds = rows().walkthroughs.map(({ id }) => id);
    const [touchpoints, files, alias] = await Promise.all([
      reader.rowsWhere('touchpoints', 'walkthroughId', runIds),
      db.attachments.toArray(),
      loadAlias(db),
    ]);
    return {
      touchpoints: Map.groupBy(kept(touchpoints).sort(byOrder), (row) => row.walkthroughId),
      withFiles: new Set(kept(files).map((row) => row.touchpointId)),
      alias: alias ?? '',
    };
  };
  const loaded = liveOver(db, ['touchpoints', 'attachments', 'meta'], read, onError);
  const thumbnails = newThumbnails(db, onError);
  // Runs that come and go: their touchpoints are read with them.
  const endFollow = effect(() => {
    if (page.view.value.is === 'project') loaded.again();
  });
  const { doing, saver } = page;
  const comments = newCommentBook({ db, act: doing.act, saver, text, onError }, () =>
    page.view.value.is === 'project' ? rows().walkthroughs.map(({ id }) => id) : [],
  );
  const all = computed((): readonly RunResult[] | undefined => {
    const found = loaded.value.value;
    if (!found || page.view.value.is !== 'project') return undefined;
    const { walkthroughs, briefs, personas } = rows();
    return walkthroughs.map((run) => {
      const brief = briefs.find(({ id }) => id === run.briefId) ?? null;
      const persona = personas.find(({ id }) => id === run.personaId) ?? null;
      return resultOfRun(run, { brief, persona }, found.touchpoints.get(run.id) ?? [], found.withFiles);
    });
  });
  const filter = signal(ALL);
  const filtered = computed(() => (all.value ?? []).filter((result) => passes(result, filter.value)));
  return {
    all,
    filter,
    filtered,
    over: computed(() => resultsOverRuns(filtered.value)),
    mode: signal('each'),
    comments,
    thumbnails: thumbnails.shown,
    mapOf: (runId) => rows().maps.find(({ walkthroughIds }) => walkthroughIds.includes(runId))?.id ?? null,
    alias: computed(() => loaded.value.value?.alias ?? ''),
    async turn(runId, turn, { name, why }) {
      const t = text();
      return doing.act(
        t(`review.did.${turn}`),
        async () => {
          if (name.trim() !== '' && !(await loadAlias(db))) await saveAlias(db, name);
          return turnWalkthrough(db, runId, turn, { reviewer: name, why });
        },
        t(`review.did.${turn}`),
      );
    },
    stop() {
      endFollow();
      comments.stop();
      loaded.stop();
      thumbnails.stop();
    },
  };
}

function passes({ run, brief }: RunResult, { briefId, wave, variant, state }: ResultsFilter): boolean {
  if (briefId !== null && (brief?.id ?? 'none') !== briefId) return false;
  const fits = <T>(wanted: T | null, value: T | null) => wanted === null || wanted === value;
  return fits(wave, run.wave) && fits(variant, run.variant) && fits(state, run.state);
}
