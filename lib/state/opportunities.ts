// Opportunities: the state of the project page's section; each weighed, what is shown, and what can be done to one.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type DecisionGround, GROUND_TABLES, loadGround } from '@/lib/db/decision-ground';
import { addAction, addOpportunity, changeList, nudge } from '@/lib/db/decisions';
import { patching, removing } from '@/lib/db/deed';
import { liveOver } from '@/lib/db/live';
import { newRowReader } from '@/lib/db/row-reader';
import { cutText } from '@/lib/domain/cut-text';
import type { Finding } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import {
  filterOpportunities,
  listOpportunities,
  type OpportunityFilter,
  type OpportunityItem,
  type OpportunitySort,
  sortOpportunities,
} from '@/lib/domain/list-opportunities';
import type { Marked } from '@/lib/domain/mark-shape';
import type { Action, Opportunity } from '@/lib/domain/opportunity';
import { newScales } from '@/lib/domain/weigh-opportunity';
import { mapsByRun } from './library-project';
import { newThumbnails } from './map-page-thumbnails';
import type { ProjectContext, ProjectPage } from './project-page';

/** A finding with where it was met. */
export interface Proof {
  finding: Finding;
  title: string;
  stageId: Id | null;
  /** Names of the run and its shopper; empty where somebody drew it on a map. */
  run: string;
  shopper: string;
  /** Where the map shows it; `null` where no map does. */
  href: string | null;
  /** URL of the snapshot's thumbnail, if there is one. */
  picture: string | null | undefined;
  marked: Marked | undefined;
}

export interface Opportunities extends Pick<ProjectPage, 'saver' | 'open'> {
  /** All, in the order of their numbers; `undefined` until the findings are read. */
  readonly all: ReadonlySignal<readonly OpportunityItem[] | undefined>;
  /** What the filter lets through, sorted. */
  readonly shown: ReadonlySignal<readonly OpportunityItem[]>;
  readonly filter: Signal<OpportunityFilter>;
  readonly sort: Signal<{ by: OpportunitySort; reverse: boolean }>;
  /** All findings of the project, the most severe first. */
  readonly findings: ReadonlySignal<readonly Proof[]>;
  proofs(findings: readonly Finding[]): readonly Proof[];
  add(): Promise<void>;
  /** One opportunity out of these findings, called by the first of them. */
  grow(findingIds: readonly Id[]): Promise<void>;
  addFindings(opportunity: Opportunity, findingIds: readonly Id[]): Promise<boolean>;
  dropFinding(opportunity: Opportunity, findingId: Id): Promise<boolean>;
  setObjective(opportunity: Opportunity, objectiveId: Id, serves: boolean): Promise<boolean>;
  /** `null` takes a rating back. */
  rate(opportunity: Opportunity, rating: Partial<Pick<Opportunity, 'impact' | 'effort'>>): Promise<boolean>;
  nudge(opportunity: Opportunity, by: { impact: number; effort: number }): Promise<boolean>;
  setStage(opportunity: Opportunity, stageId: Id | null): Promise<boolean>;
  remove(opportunity: Opportunity): Promise<boolean>;
  addAction(opportunity: Opportunity): Promise<boolean>;
  setStatus(action: Action, status: Action['status']): Promise<boolean>;
  stop(): void;
}

const SHOW_ALL: OpportunityFilter = { objectiveId: null, stageId: null, category: null };

export function newOpportunities({ db, text, attempt, page, rows }: ProjectContext): Opportunities {
  const onError = (error: unknown) => void attempt(() => Promise.reject(error));
  const reader = newRowReader(db);
  const loaded = liveOver(db, GROUND_TABLES, () => loadGround(db, rows().project.id, reader), onError);
  const thumbnails = newThumbnails(db, onError);
  const filter = signal(SHOW_ALL);
  const sort = signal<{ by: OpportunitySort; reverse: boolean }>({ by: 'number', reverse: false });
  const ground = computed((): DecisionGround => loaded.value.value ?? { touchpoints: [], findings: [], overrides: [] });
  const byId = computed(() => new Map(ground.value.touchpoints.map((row) => [row.id, row])));
  const stageOf = (id: Id): Id | null => {
    const touchpoint = byId.value.get(id);
    const step = rows().steps.find((row) => row.id === (touchpoint?.stepId ?? id));
    return step?.stageId ?? touchpoint?.stageId ?? null;
  };
  const all = computed(() => {
    if (!loaded.value.value || page.view.value.is !== 'project') return undefined;
    const { walkthroughs, opportunities } = rows();
    return listOpportunities(opportunities, newScales({ ...ground.value, walkthroughs }), stageOf);
  });
  const proofs = (findings: readonly Finding[]): Proof[] => {
    const { walkthroughs, maps } = rows();
    const mapOf = mapsByRun(maps);
    const { url, marked } = thumbnails.shown.value;
    return findings.flatMap((finding): Proof[] => {
      const touchpoint = byId.value.get(finding.touchpointId);
      if (!touchpoint) return [];
      const run = walkthroughs.find(({ id }) => id === finding.walkthroughId);
      const map = mapOf.get(finding.walkthroughId) ?? maps.find(({ id }) => id === finding.walkthroughId);
      const place = map && new URLSearchParams({ map: map.id, touchpoint: touchpoint.id });
      const { snapshotId } = touchpoint;
      return [
        {
          finding,
          title: touchpoint.title,
          stageId: stageOf(touchpoint.id),
          run: run?.name ?? '',
          shopper: run?.shopper ?? '',
          href: place ? `/map.html?${place}` : null,
          picture: snapshotId === null ? undefined : url(snapshotId),
          marked: snapshotId === null ? undefined : marked(snapshotId),
        },
      ];
    });
  };
  const { act } = page.doing;
  const nameOf = ({ text: words }: { text: string }) => cutText(words.trim(), 60) || text()('untitled');
  const said = (key: 'rated' | 'finding' | 'objective' | 'stage', row: Opportunity) =>
    text()(`opportunity.did.${key}`, { name: nameOf(row) });
  const addOne = async (findingIds: readonly Id[], words: string) => {
    const id = db.platform.newId();
    const fields = { id, projectId: rows().project.id, findingIds: [...findingIds], text: words };
    if (await act(text()('opportunity.did.add'), () => addOpportunity(db, fields))) page.open(id);
  };
  return {
    saver: page.saver,
    open: page.open,
    all,
    shown: computed(() => {
      const items = filterOpportunities(all.value ?? [], filter.value);
      return sortOpportunities(items, sort.value.by, sort.value.reverse);
    }),
    filter,
    sort,
    findings: computed(() => {
      const severest = ground.value.findings.toSorted((a, b) => (b.severity ?? 0) - (a.severity ?? 0));
      return proofs(severest);
    }),
    proofs,
    add: () => addOne([], ''),
    grow: (findingIds) => {
      const first = ground.value.findings.find(({ id }) => id === findingIds[0]);
      return addOne(findingIds, first?.text ?? '');
    },
    addFindings: (row, add) => act(said('finding', row), () => changeList(db, row.id, 'findingIds', { add })),
    dropFinding: (row, id) => act(said('finding', row), () => changeList(db, row.id, 'findingIds', { remove: [id] })),
    setObjective: (row, id, serves) =>
      act(said('objective', row), () =>
        changeList(db, row.id, 'objectiveIds', serves ? { add: [id] } : { remove: [id] }),
      ),
    rate: (row, rating) => act(said('rated', row), () => patching(db, 'opportunities', row.id, rating)),
    nudge: (row, by) => act(said('rated', row), () => nudge(db, row.id, by)),
    setStage: (row, stageId) =>
      act(said('stage', row), () => patching(db, 'opportunities', row.id, { stageId, stepId: null })),
    remove: (row) => {
      const name = nameOf(row);
      const label = text()('decision.did.remove', { name });
      return act(label, () => removing(db, 'opportunities', row.id), text()('decision.removed', { name }));
    },
    addAction: ({ id: opportunityId }) => {
      const fields = { id: db.platform.newId(), projectId: rows().project.id, opportunityId };
      return act(text()('action.did.add'), () => addAction(db, fields));
    },
    setStatus: ({ id }, status) =>
      act(text()('action.did.status', { status: text()(`action.status.${status}`) }), () =>
        patching(db, 'actions', id, { status }),
      ),
    stop() {
      loaded.stop();
      thumbnails.stop();
    },
  };
}
