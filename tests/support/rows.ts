// Rows: deterministic builders of rows and whole maps for tests; equal arguments give equal rows.
import type { MapRows } from '@/lib/db/maps';
import type { Finding, FindingKind } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import { type JourneyMap, LANE_KINDS, type Lane, type LaneKind, type Override } from '@/lib/domain/journey-map';
import { orderBetween } from '@/lib/domain/order';
import type { PageFacts } from '@/lib/domain/page-facts';
import type { MapSource } from '@/lib/domain/place-map';
import type { SafeUrl } from '@/lib/domain/safe-url';
import type { Emotion, Rating } from '@/lib/domain/scale';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Stage, Step } from '@/lib/domain/stage';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { STAGES, STORY } from './story';

/** 12 November 2026, 14:00 UTC. */
export const START = Date.UTC(2026, 10, 12, 14);

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The ULID of `kind` with number `n`; ids of one kind sort by their number. */
export function idOf(kind: string, n: number): Id {
  const prefix = [...kind.toUpperCase().replace(/[^0-9A-HJKMNP-TV-Z]/g, 'Z')].slice(0, 10).join('').padEnd(10, '0');
  let digits = '';
  for (let rest = n; digits.length < 14; rest = Math.floor(rest / 32)) digits = ALPHABET.charAt(rest % 32) + digits;
  return `0${prefix}${digits}0`;
}

/** `count` order keys, ascending. */
export function ordersOf(count: number): string[] {
  const orders: string[] = [];
  for (let i = 0; i < count; i += 1) orders.push(orderBetween(orders.at(-1) ?? null, null));
  return orders;
}

const rowFields = (id: Id) => ({ id, createdAt: START, deletedAt: null, author: null, stamps: {} });

export const emotionOf = (value: Emotion, at = START): Rating => ({ scale: 'emotion', value, at });

export const PROJECT_ID = idOf('proj', 1);
export const MAP_ID = idOf('map', 1);

export function pageFacts(partial: Partial<PageFacts> = {}): PageFacts {
  return {
    viewportWidth: 1280,
    viewportHeight: 800,
    pixelRatio: 2,
    language: 'en',
    loadTime: 1_900,
    largestPaint: 1_240,
    layoutShift: 0.04,
    openedAt: START,
    masked: true,
    ...partial,
  };
}

export function touchpointRow(partial: Partial<Touchpoint> = {}): Touchpoint {
  return {
    ...rowFields(partial.id ?? idOf('tp', 1)),
    walkthroughId: idOf('run', 1),
    order: 'a0',
    at: START,
    title: 'Enters the address',
    url: 'https://shop.example/checkout/address' as SafeUrl,
    channel: 'web',
    stageId: null,
    stepId: null,
    plannedStepId: null,
    snapshotId: null,
    emotion: null,
    expectation: null,
    engagement: null,
    namedEmotions: [],
    doing: '',
    thinking: '',
    feeling: '',
    quote: '',
    expected: '',
    note: '',
    momentOfTruth: false,
    decisionPoint: false,
    wouldLeave: null,
    evidence: 'observed',
    validatedBy: null,
    validatedAt: null,
    tags: [],
    facts: null,
    time: null,
    waitingSince: null,
    answers: [],
    ...partial,
  };
}

export function findingRow(partial: Partial<Finding> = {}): Finding {
  return {
    ...rowFields(partial.id ?? idOf('find', 1)),
    walkthroughId: idOf('run', 1),
    touchpointId: idOf('tp', 1),
    order: 'a0',
    kind: 'pain',
    text: 'The error says only “invalid”',
    severity: partial.kind === undefined || partial.kind === 'pain' ? 3 : null,
    category: null,
    evidence: 'observed',
    ...partial,
  };
}

export function stageRow(partial: Partial<Stage> = {}): Stage {
  return {
    ...rowFields(partial.id ?? idOf('stage', 1)),
    projectId: PROJECT_ID,
    order: 'a0',
    name: 'Checkout',
    goal: '',
    ...partial,
  };
}

export function stepRow(partial: Partial<Step> = {}): Step {
  return {
    ...rowFields(partial.id ?? idOf('step', 1)),
    projectId: PROJECT_ID,
    stageId: null,
    order: 'a0',
    title: 'Pays',
    urlPattern: null,
    ...partial,
  };
}

/** A JPEG of one grey pixel. */
export const PIXEL = Uint8Array.from(
  atob(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APn+v//Z',
  ),
  (char) => char.charCodeAt(0),
);

export function snapshotRow(partial: Partial<Snapshot> = {}): Snapshot {
  return {
    ...rowFields(partial.id ?? idOf('snap', 1)),
    touchpointId: idOf('tp', 1),
    source: 'visible',
    type: 'image/jpeg',
    width: 2560,
    height: 1600,
    size: 180_000,
    sha256: '0'.repeat(64),
    thumbnail: PIXEL,
    truncated: false,
    ...partial,
  };
}

export function walkthroughRow(partial: Partial<Walkthrough> = {}): Walkthrough {
  return {
    ...rowFields(partial.id ?? idOf('run', 1)),
    projectId: PROJECT_ID,
    briefId: null,
    personaId: null,
    name: 'Buying a coffee machine',
    recording: 'finished',
    clock: { elapsed: 840_000, runningSince: null },
    state: 'draft',
    shopper: null,
    customerId: null,
    wave: null,
    variant: null,
    zone: 'Europe/Berlin',
    startedAt: START,
    finishedAt: START + 840_000,
    outcome: null,
    ratings: [],
    comment: '',
    ...partial,
  };
}

export function journeyMapRow(partial: Partial<JourneyMap> = {}): JourneyMap {
  return {
    ...rowFields(partial.id ?? MAP_ID),
    projectId: PROJECT_ID,
    name: 'Buying a coffee machine',
    kind: 'current',
    walkthroughIds: [idOf('run', 1)],
    personaId: null,
    copiedFromId: null,
    reviewedAt: null,
    reviewAt: null,
    validatedBy: null,
    ...partial,
  };
}

export function laneRows(kinds: readonly LaneKind[] = LANE_KINDS.filter((kind) => kind !== 'text')): Lane[] {
  const orders = ordersOf(kinds.length);
  return kinds.map((kind, i) => ({
    ...rowFields(idOf('lane', i + 1)),
    mapId: MAP_ID,
    order: orders[i] ?? 'a0',
    kind,
    title: null,
    hidden: false,
  }));
}

export function overrideRow(partial: Pick<Override, 'targetId' | 'field' | 'value'> & Partial<Override>): Override {
  return { ...rowFields(idOf('over', 1)), mapId: MAP_ID, ...partial };
}

export interface MapRowsOptions {
  /** Touchpoints of each run. */
  touchpoints?: number;
  /** From two on, the touchpoints of all runs align on shared steps. */
  runs?: number;
  language?: 'en' | 'zh';
}

/** The rows of a whole map: the coffee machine's story told again and again until there are enough touchpoints. */
export function mapRows({ touchpoints = 12, runs = 1, language = 'en' }: MapRowsOptions = {}): MapRows {
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
    stages,
    steps,
    touchpoints: all,
    findings,
    snapshots,
    lanes: laneRows(),
    overrides: [],
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
