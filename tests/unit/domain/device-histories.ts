// Device histories: random lives of three devices that edit, settle and meet, beside an account of what each edit saw.
import { openConflicts, settledRow } from '@/lib/domain/conflicts';
import { mergeRow } from '@/lib/domain/merge';
import { nextStamp, type Stamp } from '@/lib/domain/stamp';
import { newMarks, patchedRow, stampsOf } from '@/lib/domain/stamping';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { newChance } from '../../support/chance';
import { idOf, touchpointRow } from '../../support/one-row';

export const FIELDS = ['title', 'note', 'deletedAt'] as const;
type Field = (typeof FIELDS)[number];

/** One value that was once written; the account knows for itself what became of it, without stamps of other devices. */
interface Edit {
  rowId: string;
  field: Field;
  value: unknown;
  stamp: Stamp;
  /** A person saw this value and wrote another one over it, or decided against it. */
  answered: boolean;
}

interface Device {
  name: string;
  skew: number;
  clock: Stamp | null;
  rows: Map<string, Touchpoint>;
}

export interface World {
  devices: Device[];
  edits: Edit[];
}

export interface Chance {
  /** 0 up to, without, `below`. */
  integer(below: number): number;
  one<T>(of: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

export function chanceOf(seed: number): Chance {
  const random = newChance(seed);
  const integer = (below: number) => Math.floor(random() * below);
  return {
    integer,
    one: (of) => of[integer(of.length)] as (typeof of)[number],
    shuffled: (list) =>
      list
        .map((item) => ({ item, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}

/** A life of `steps` steps: edits, deletions, answers to conflicts, and states sent late, twice and out of order. */
export function liveHistory(chance: Chance, steps: number): World {
  const world: World = {
    devices: ['AAAA0001', 'BBBB0002', 'CCCC0003'].map((name) => newDevice(name, chance)),
    edits: [],
  };
  const post: Touchpoint[][] = [];
  let now = Date.UTC(2026, 10, 12);
  for (let step = 0; step < steps; step += 1) {
    now += chance.integer(3) === 0 ? 0 : chance.integer(5_000);
    const device = chance.one(world.devices);
    const row = device.rows.size > 0 ? chance.one([...device.rows.values()]) : undefined;
    const action = chance.integer(10);
    if (!row || action === 0) addRow(world, device, now);
    else if (action < 5) edit(world, device, row, chance, now, step);
    else if (action === 5) answer(world, device, row);
    else if (action === 6) post.push([...device.rows.values()]);
    else if (post.length > 0) receive(device, chance.one(post));
  }
  return world;
}

/** Everybody hears of everything, in an order of its own. */
export function meet(world: World, chance: Chance): void {
  const states = world.devices.map((device) => [...device.rows.values()]);
  for (const device of world.devices) {
    for (const state of chance.shuffled([...states, ...states])) receive(device, chance.shuffled(state));
  }
}

/** What should be left of a row's field: all that nobody answered. */
export function unanswered(world: World, rowId: string, field: Field): Map<Stamp, unknown> {
  const open = world.edits.filter((one) => one.rowId === rowId && one.field === field && !one.answered);
  return new Map(open.map(({ stamp, value }) => [stamp, value]));
}

/** What is left: the value of the field and its conflicts. */
export function left(row: Touchpoint, field: Field): Map<Stamp, unknown> {
  const entries = row.conflicts.filter((conflict) => conflict.field === field);
  const stamp = row.stamps[field];
  return new Map<Stamp, unknown>([
    ...entries.map((one) => [one.stamp, one.value] as const),
    ...(stamp ? [[stamp, row[field]] as const] : []),
  ]);
}

function newDevice(name: string, chance: Chance): Device {
  return { name, skew: chance.one([0, 0, 50, -86_400_000, 365 * 86_400_000]), clock: null, rows: new Map() };
}

function stampOf(device: Device, now: number): Stamp {
  device.clock = nextStamp(device.clock, now + device.skew, device.name);
  return device.clock;
}

function addRow(world: World, device: Device, now: number): void {
  const rowId = idOf('tp', world.edits.length);
  const {
    id,
    createdAt,
    deletedAt,
    author,
    stamps: _,
    seen: __,
    conflicts: ___,
    ...fields
  } = touchpointRow({ id: rowId });
  const stamp = stampOf(device, now);
  device.rows.set(id, { ...fields, id, createdAt, deletedAt, author, ...newMarks(fields, stamp) });
  for (const field of ['title', 'note'] as const) {
    world.edits.push({ rowId, field, value: fields[field], stamp, answered: false });
  }
}

function edit(world: World, device: Device, row: Touchpoint, chance: Chance, now: number, step: number): void {
  const field = chance.one(FIELDS);
  const value = field === 'deletedAt' ? (row.deletedAt === null ? now : null) : `${device.name} ${step}`;
  write(world, device, row, field, value, now);
}

function write(world: World, device: Device, row: Touchpoint, field: Field, value: unknown, now: number): void {
  const before = row.stamps[field];
  const stamp = stampOf(device, now);
  for (const one of world.edits) {
    if (one.rowId === row.id && one.field === field && one.stamp === before) one.answered = true;
  }
  device.rows.set(row.id, patchedRow('touchpoints', row, { [field]: value }, stamp));
  world.edits.push({ rowId: row.id, field, value, stamp, answered: false });
}

function answer(world: World, device: Device, row: Touchpoint): void {
  const [conflict] = openConflicts(row);
  if (!conflict) return;
  const settled = settledRow(row, conflict.field, conflict.value);
  const open = new Set(settled.conflicts.map(({ field, stamp }) => `${field} ${stamp}`));
  for (const { field, stamp } of row.conflicts.filter((one) => !open.has(`${one.field} ${one.stamp}`))) {
    for (const one of world.edits) {
      if (one.rowId === row.id && one.field === field && one.stamp === stamp) one.answered = true;
    }
  }
  device.rows.set(row.id, settled);
}

function receive(device: Device, state: readonly Touchpoint[]): void {
  for (const theirs of state) {
    const mine = device.rows.get(theirs.id);
    device.rows.set(theirs.id, mine ? mergeRow('touchpoints', mine, theirs) : theirs);
    for (const stamp of stampsOf(theirs)) if (device.clock === null || stamp > device.clock) device.clock = stamp;
  }
}
