// Panel data: live views of the open walkthrough and all that the panel shows of it.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { STORE_DEADLINE } from '@/lib/db/deadline';
import { loadGone } from '@/lib/db/gone';
import { loadJump } from '@/lib/db/jump';
import { live, liveOver } from '@/lib/db/live';
import { loadMarks } from '@/lib/db/marks';
import { newRowReader, type RowReader } from '@/lib/db/row-reader';
import { openWalkthrough } from '@/lib/db/walkthroughs';
import { AppError } from '@/lib/domain/app-error';
import type { Brief } from '@/lib/domain/brief';
import type { Finding } from '@/lib/domain/finding';
import type { Jump } from '@/lib/domain/next-step';
import { byOrder } from '@/lib/domain/order';
import type { Persona } from '@/lib/domain/persona';
import { kept } from '@/lib/domain/row';
import type { Mark, Snapshot } from '@/lib/domain/snapshot';
import type { Stage } from '@/lib/domain/stage';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { MissingPictures } from './missing-pictures';

export interface OpenRun {
  walkthrough: Walkthrough;
  persona: Persona | null;
  /** What is walked by, unless it is in the trash. */
  brief: Brief | null;
  /** Where the shopper went by hand in the brief. */
  jump: Jump | null;
  stages: readonly Stage[];
  touchpoints: readonly Touchpoint[];
  findings: readonly Finding[];
  snapshots: ReadonlyMap<string, Snapshot>;
}

export interface PanelData {
  /** `undefined` while the first read is under way, `null` when no walkthrough is open. */
  readonly run: ReadonlySignal<OpenRun | null | undefined>;
  /** Walkthroughs, newest first, for the start screen. */
  readonly earlier: ReadonlySignal<readonly Walkthrough[]>;
  /** The touchpoint that the card shows: the chosen one, else the newest. */
  readonly current: ReadonlySignal<Touchpoint | undefined>;
  /** What is drawn over the picture of the current one. */
  readonly marks: ReadonlySignal<readonly Mark[]>;
  /** Shows a touchpoint in the card; `null` goes back to the newest. */
  select(id: string | null): void;
}

export function newPanelData(db: Database, onError: (error: unknown) => void, missing?: MissingPictures): PanelData {
  const reader = newRowReader(db);
  const run = liveOver(db, RUN_TABLES, () => loadRun(db, reader), onError);
  const earlier = live(() => loadEarlier(db), onError);
  const selected = signal<string | null>(null);
  setTimeout(() => {
    if (run.value.value === undefined) onError(new AppError('store-timeout'));
  }, STORE_DEADLINE);
  // What was just added is what the shopper rates next, also when a shortcut added it.
  let latest = Number.POSITIVE_INFINITY;
  effect(() => {
    const added = newest(run.value.value?.touchpoints ?? [])?.createdAt ?? 0;
    if (added > latest) selected.value = null;
    latest = added;
  });
  const current = computed(() => {
    const touchpoints = run.value.value?.touchpoints ?? [];
    return touchpoints.find((touchpoint) => touchpoint.id === selected.value) ?? newest(touchpoints);
  });
  const marks = signal<readonly Mark[]>([]);
  const pictured = computed(() => current.value?.snapshotId ?? null);
  effect(() => {
    const id = pictured.value;
    marks.value = [];
    if (id === null) return;
    const read = live(() => loadMarks(db, [id]), onError);
    const stop = effect(() => {
      marks.value = read.value.value?.get(id) ?? [];
    });
    return () => {
      stop();
      read.stop();
    };
  });
  return {
    marks,
    run: computed(() => withoutMissing(run.value.value, missing?.value)),
    earlier: computed(() => earlier.value.value ?? []),
    current,
    select: (id) => {
      selected.value = id;
    },
  };
}

function newest(touchpoints: readonly Touchpoint[]): Touchpoint | undefined {
  return touchpoints.reduce<Touchpoint | undefined>(
    (latest, touchpoint) => (latest && latest.createdAt > touchpoint.createdAt ? latest : touchpoint),
    undefined,
  );
}

/** What a card shows of a picture that is missing is that it is, not its thumbnail. */
function withoutMissing(run: OpenRun | null | undefined, missing?: ReadonlySet<string>): OpenRun | null | undefined {
  if (!run || !missing || missing.size === 0) return run;
  return { ...run, snapshots: new Map([...run.snapshots].filter(([id]) => !missing.has(id))) };
}

/** Where `loadRun` reads. */
const RUN_TABLES = [
  'meta',
  'projects',
  'walkthroughs',
  'personas',
  'briefs',
  'stages',
  'touchpoints',
  'findings',
  'snapshots',
] as const;

async function loadRun(db: Database, reader: RowReader): Promise<OpenRun | null> {
  const walkthrough = await openWalkthrough(db);
  if (!walkthrough) return null;
  const { briefId, personaId } = walkthrough;
  const [touchpoints, stages, findings, persona, brief, jump] = await Promise.all([
    reader.rowsWhere('touchpoints', 'walkthroughId', [walkthrough.id]),
    reader.rowsWhere('stages', 'projectId', [walkthrough.projectId]),
    reader.rowsWhere('findings', 'walkthroughId', [walkthrough.id]),
    personaId === null ? undefined : db.personas.get(personaId),
    briefId === null ? undefined : db.briefs.get(briefId),
    briefId === null ? null : loadJump(db, walkthrough.id),
  ]);
  const shown = kept(touchpoints).sort(byOrder);
  const taken = await reader.rows(
    'snapshots',
    shown.flatMap((touchpoint) => touchpoint.snapshotId ?? []),
  );
  return {
    walkthrough,
    persona: persona ?? null,
    brief: brief?.deletedAt === null ? brief : null,
    jump,
    stages: kept(stages).sort(byOrder),
    touchpoints: shown,
    findings: kept(findings).sort(byOrder),
    snapshots: new Map(kept(taken).map((snapshot) => [snapshot.id, snapshot])),
  };
}

const SHOWN_EARLIER = 20;

async function loadEarlier(db: Database): Promise<Walkthrough[]> {
  const gone = await loadGone(db);
  return db.walkthroughs
    .orderBy('startedAt')
    .reverse()
    .filter((walkthrough) => !gone.walkthrough(walkthrough))
    .limit(SHOWN_EARLIER)
    .toArray();
}
