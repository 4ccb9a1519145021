// One row: a builder for each kind of row, complete and without surprise; a test states only what it is about.
import type { Attachment } from '@/lib/domain/attachment';
import type { Card } from '@/lib/domain/card';
import type { Finding } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import { BLANK_MAP, type JourneyMap, type Override } from '@/lib/domain/journey-map';
import { FIRST_LANES, type Lane, type LaneKind } from '@/lib/domain/lane';
import { orderBetween } from '@/lib/domain/order';
import type { PageFacts } from '@/lib/domain/page-facts';
import type { Project } from '@/lib/domain/project';
import type { SafeUrl } from '@/lib/domain/safe-url';
import type { Emotion, Rating } from '@/lib/domain/scale';
import type { Stage, Step } from '@/lib/domain/stage';
import { BLANK_TOUCHPOINT, type Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';

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

export const rowFields = (id: Id) => ({
  id,
  createdAt: START,
  deletedAt: null,
  author: null,
  stamps: {},
  seen: {},
  conflicts: [],
});

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
    interactionDelay: 48,
    formErrors: [],
    failedRequests: [],
    masked: true,
    ...partial,
  };
}

export function projectRow(partial: Partial<Project> = {}): Project {
  return {
    ...rowFields(partial.id ?? PROJECT_ID),
    name: 'Brewhaus',
    scope: '',
    objectives: [],
    owner: null,
    reviewAt: null,
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
    snapshotId: null,
    facts: null,
    ...BLANK_TOUCHPOINT,
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
    validatedBy: null,
    validatedAt: null,
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

/** A JPEG of one black pixel. */
export const PIXEL = Uint8Array.from(
  atob(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APn+v//Z',
  ),
  (char) => char.charCodeAt(0),
);

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
    stateAt: null,
    reviewer: null,
    shopper: null,
    customerId: null,
    wave: null,
    variant: null,
    autoCapture: { onNavigation: false, onClick: false, acrossSites: false },
    covering: null,
    zone: 'Europe/Berlin',
    startedAt: START,
    finishedAt: START + 840_000,
    outcome: null,
    ratings: [],
    comment: '',
    saidOfSteps: [],
    answers: [],
    ...partial,
  };
}

export function journeyMapRow(partial: Partial<JourneyMap> = {}): JourneyMap {
  return {
    ...rowFields(partial.id ?? MAP_ID),
    projectId: PROJECT_ID,
    ...BLANK_MAP,
    name: 'Buying a coffee machine',
    walkthroughIds: [idOf('run', 1)],
    ...partial,
  };
}

export function laneRows(kinds: readonly LaneKind[] = FIRST_LANES): Lane[] {
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

export function cardRow(partial: Partial<Card> = {}): Card {
  return {
    ...rowFields(partial.id ?? idOf('card', 1)),
    mapId: MAP_ID,
    laneId: idOf('lane', 20),
    touchpointId: idOf('tp', 1),
    order: 'a0',
    text: 'Owned by the shop team',
    evidence: 'assumed',
    validatedBy: null,
    validatedAt: null,
    ...partial,
  };
}

export function attachmentRow(partial: Partial<Attachment> = {}): Attachment {
  return {
    ...rowFields(partial.id ?? idOf('att', 1)),
    touchpointId: idOf('tp', 1),
    kind: 'file',
    name: 'bill.pdf',
    type: 'application/pdf',
    size: 9,
    sha256: 'b'.repeat(64),
    duration: null,
    ...partial,
  };
}
