// Rows: the rows of whole maps for tests, deterministic; equal arguments give equal rows.
import type { PicturedRows } from '@/lib/db/maps';
import type { Finding, FindingKind } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import type { MapSource } from '@/lib/domain/place-map';
import type { SafeUrl } from '@/lib/domain/safe-url';
import type { Emotion } from '@/lib/domain/scale';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import {
  emotionOf,
  findingRow,
  idOf,
  journeyMapRow,
  laneRows,
  ordersOf,
  pageFacts,
  START,
  stageRow,
  stepRow,
  touchpointRow,
  walkthroughRow,
} from './one-row';
import { snapshotRow } from './picture-rows';
import { STAGES, STORY } from './story';

export * from './one-row';
export * from './picture-rows';

export interface MapRowsOptions {
  /** Touchpoints of each run. */
  touchpoints?: number;
  /** From two on, the touchpoints of all runs align on shared steps. */
  runs?: number;
  language?: 'en' | 'zh';
}

/** The rows of a whole map: the coffee machine's story told again and again until there are enough touchpoints. */
export function mapRows({ touchpoints = 12, runs = 1, language = 'en' }: MapRowsOptions = {}): PicturedRows {
  const stageOrders = ordersOf(STAGES.length);
  const stages = STAGES.map((stage, i) =>
    stageRow({
      id: idOf('stage', i + 1),
      order: stageOrders[i],
      name: stage.name[language],
      goal: stage.goal[language],
    }),
  );
  const orders = ordersOf(touchpoints);
  const rounds = Math.max(1, touchpoints / STORY.length);
  const scene = (i: number) => {
    const told = STORY[Math.min(STORY.length - 1, Math.floor(i / rounds))];
    if (!told) throw new Error('the story is empty');
    return told;
  };
  const steps =
    runs < 2
      ? []
      : orders.map((order, i) => {
          const stageId = stages[scene(i).stage]?.id ?? null;
          return stepRow({ id: idOf('step', i + 1), order, stageId, title: scene(i).title[language] });
        });
  const walkthroughs = Array.from({ length: runs }, (_, run) =>
    walkthroughRow({ id: idOf('run', run + 1), startedAt: START + run * 86_400_000 }),
  );
  const all: Touchpoint[] = [];
  const findings: Finding[] = [];
  const snapshots = new Map<Id, Snapshot>();
  walkthroughs.forEach((walkthrough, run) => {
    orders.forEach((order, i) => {
      const number = run * touchpoints + i + 1;
      const told = scene(i);
      const id = idOf('tp', number);
      const snapshotId = told.picture ? idOf('snap', number) : null;
      if (snapshotId) snapshots.set(snapshotId, snapshotRow({ id: snapshotId, touchpointId: id }));
      const at = walkthrough.startedAt + i * 70_000;
      const felt = told.emotion === null ? null : vary(told.emotion, run);
      all.push(
        touchpointRow({
          id,
          walkthroughId: walkthrough.id,
          order,
          at,
          title: told.title[language],
          url: told.url as SafeUrl | null,
          channel: told.channel,
          stageId: stages[told.stage]?.id ?? null,
          stepId: steps[i]?.id ?? null,
          snapshotId,
          emotion: felt === null ? null : emotionOf(felt, at),
          expectation: told.expectation === null ? null : emotionOf(told.expectation, at),
          doing: told.doing[language],
          thinking: told.thinking[language],
          expected: told.expected[language],
          momentOfTruth: told.momentOfTruth ?? false,
          wouldLeave: told.wouldLeave?.[language] ?? null,
          facts: told.url ? pageFacts({ openedAt: at }) : null,
          time: { duration: told.seconds * 1000 + run * 2_000, source: told.url ? 'measured' : 'entered' },
        }),
      );
      const kinds: FindingKind[] = ['pain', 'gain', 'need', 'idea'];
      kinds.forEach((kind, k) => {
        const text = told[kind]?.[language];
        if (text === undefined) return;
        const severity = kind === 'pain' ? (told.severity ?? 2) : null;
        const category = kind === 'pain' ? (told.category ?? null) : null;
        const own = { id: idOf('find', number * 4 + k), walkthroughId: walkthrough.id, touchpointId: id };
        findings.push(findingRow({ ...own, kind, text, severity, category }));
      });
    });
  });
  return {
    map: journeyMapRow({
      name: language === 'zh' ? '购买一台咖啡机' : 'Buying a coffee machine',
      walkthroughIds: walkthroughs.map((row) => row.id),
    }),
    walkthroughs,
    personas: [],
    briefs: [],
    stages,
    steps,
    touchpoints: all,
    findings,
    snapshots,
    marks: new Map(),
    lanes: laneRows(),
    cards: [],
    overrides: [],
    links: [],
    linkedMaps: [],
    opportunities: [],
    actions: [],
    metrics: [],
    attachments: [],
  };
}

/** The same feeling as other runs had it: every third run a step lower, every fourth a step higher. */
function vary(value: Emotion, run: number): Emotion {
  const shift = run % 3 === 1 ? -1 : run % 4 === 3 ? 1 : 0;
  return Math.max(-2, Math.min(2, value + shift)) as Emotion;
}

/** What `placeMap` takes, of the same rows. */
export function mapSource(options: MapRowsOptions = {}): MapSource {
  return mapRows(options);
}
