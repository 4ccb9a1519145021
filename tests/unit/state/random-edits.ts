// Random edits: a person at a map who does one of everything that can be done, through the page's real actions.
import { signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { loadMapRows, type MapRows } from '@/lib/db/maps';
import { typedWrites } from '@/lib/db/typed-writes';
import { UNDOABLE_TABLES } from '@/lib/domain/change';
import { CHANNELS } from '@/lib/domain/channel';
import { FINDING_KINDS } from '@/lib/domain/finding';
import { MAP_KINDS } from '@/lib/domain/journey-map';
import { isCardLane, isFirstLane, LANE_KINDS } from '@/lib/domain/lane';
import type { Beside } from '@/lib/domain/order';
import { mayRate } from '@/lib/domain/override-rating';
import { DRAWN_LINKS } from '@/lib/domain/place-links';
import { type PlacedMap, placeMap } from '@/lib/domain/place-map';
import { EMOTIONS } from '@/lib/domain/scale';
import { STAGE_TEMPLATES, type StageTemplateId } from '@/lib/domain/stage';
import { type MapPageEdit, newMapPageEdit } from '@/lib/state/map-page-edit';
import { newColumnSelection } from '@/lib/state/map-selection';
import { newToasts } from '@/lib/state/toasts';
import { newUndoList, type UndoList } from '@/lib/state/undo';
import { loadText } from '@/lib/text/text';
import { MAP_ID, mapRows } from '../../support/rows';

export async function fillStore(db: Database): Promise<void> {
  const rows = mapRows({ touchpoints: 5, runs: 2 });
  await db.maps.add(rows.map);
  await db.walkthroughs.bulkAdd(rows.walkthroughs);
  await db.stages.bulkAdd(rows.stages);
  await db.steps.bulkAdd(rows.steps);
  await db.touchpoints.bulkAdd(rows.touchpoints);
  await db.findings.bulkAdd(rows.findings);
  await db.lanes.bulkAdd(rows.lanes);
}

export type Rows = Record<string, Record<string, unknown>>;

/** All rows, by table and id, without what an edit leaves beside its value; those of the trash as well. */
export async function storedRows(db: Database): Promise<Rows> {
  const rows: Rows = {};
  for (const table of UNDOABLE_TABLES) {
    for (const { stamps: _, seen: __, ...row } of await db.table(table).toArray()) rows[`${table}/${row.id}`] = row;
  }
  return rows;
}

/** Those of them that are not in the trash. */
export async function livingRows(db: Database): Promise<Rows> {
  return Object.fromEntries(Object.entries(await storedRows(db)).filter(([, { deletedAt }]) => deletedAt === null));
}

export interface Person {
  edit: MapPageEdit;
  undo: UndoList;
  /** All that a person may do. */
  kinds: readonly string[];
  /** Does one thing, chosen by chance, and tells what. */
  act(): Promise<string>;
  /** Sees what is stored now; until then the person acts on what was there before, as on a slow screen. */
  look(): Promise<void>;
  /** What the toasts said and nobody expected. */
  errors(): string[];
}

export async function newPerson(db: Database, chance: () => number, templates = true): Promise<Person> {
  const t = await loadText('en');
  const toasts = newToasts();
  const undo = newUndoList();
  let shown: { rows: MapRows; whole: PlacedMap; placed: PlacedMap };
  const look = async () => {
    const rows = await loadMapRows(db, MAP_ID);
    if (!rows) throw new Error('no map');
    const whole = placeMap(rows);
    shown = { rows, whole, placed: whole };
  };
  await look();
  const edit = newMapPageEdit({
    db,
    typed: typedWrites(db),
    undo,
    toasts,
    text: () => t,
    shown: () => shown,
    openEvidence: () => undefined,
    selection: newColumnSelection(signal(undefined)),
  });
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(chance() * all.length)];
  const one = <T>(all: readonly T[], act: (chosen: T) => Promise<unknown>) => {
    const chosen = pick(all);
    return chosen === undefined ? Promise.resolve() : act(chosen);
  };
  let words = 0;
  const word = () => {
    words += 1;
    return `words ${words} ${Math.floor(chance() * 1000)}`;
  };
  const beside = (all: readonly { id: string }[]): Beside => ({
    id: pick(all)?.id ?? '',
    side: chance() < 0.5 ? 'before' : 'after',
  });
  const by = () => (chance() < 0.5 ? -1 : 1);
  const columns = () => shown.whole.columns;
  /** One column, or with it some others. */
  const some = (id: string) => [
    id,
    ...(chance() < 0.3 ? columns().filter(() => chance() < 0.3) : []).map((one) => one.id),
  ];
  const { stages, lanes } = { stages: () => shown.rows.stages, lanes: () => shown.rows.lanes };
  const targets = () => [...columns().flatMap((column) => column.touchpoints), ...columns()];
  const kinds: Record<string, () => Promise<unknown>> = {
    title: () => one(columns(), ({ id }) => edit.setText([id], 'title', word())),
    doing: () =>
      one(columns(), ({ touchpoints }) =>
        edit.setText(
          touchpoints.map((row) => row.id),
          'doing',
          word(),
        ),
      ),
    channel: () => one(targets(), ({ id }) => edit.setText([id], 'channel', pick(CHANNELS) ?? 'web')),
    finding: () => one(shown.rows.findings, ({ id }) => edit.setText([id], 'text', word())),
    takeBack: () => one(columns(), ({ id }) => edit.takeBack([id], 'title')),
    addFinding: () =>
      one(shown.rows.touchpoints, ({ id }) => edit.addFinding(id, pick(FINDING_KINDS) ?? 'pain', word())),
    rename: () => edit.rename(word()),
    stageName: () => one(stages(), (stage) => edit.changeStage(stage, { name: word() })),
    stageGoal: () => one(stages(), (stage) => edit.changeStage(stage, { goal: word() })),
    addStage: () => edit.addStage(chance() < 0.2 ? null : beside(stages())),
    moveStage: () => one(stages(), ({ id }) => edit.moveStage(id, beside(stages()))),
    removeStage: () => one(stages(), ({ id }) => edit.removeStage(id)),
    moveToStage: () => one(columns(), ({ id }) => edit.moveToStage(some(id), pick(stages())?.id ?? null)),
    moveBeside: () => one(columns(), ({ id }) => edit.moveBeside(some(id), beside(columns()))),
    moveBy: () => one(columns(), ({ id }) => edit.moveBy(some(id), by())),
    join: () => one(columns(), ({ id }) => edit.join(some(id), pick(columns())?.id ?? id)),
    takeOff: () => one(columns(), ({ id, touchpoints }) => edit.takeOff(id, pick(touchpoints)?.id ?? null)),
    takeApart: () => one(columns(), ({ id }) => edit.takeOff(id, null)),
    addLane: () => edit.addLane(beside(lanes())),
    addLaneOf: () => edit.addLaneOf(pick(LANE_KINDS.filter((kind) => !isFirstLane(kind))) ?? 'quote'),
    renameLane: () => one(lanes(), (lane) => edit.renameLane(lane, lane.kind === 'text' || by() > 0 ? word() : '')),
    moveLane: () => one(lanes(), ({ id }) => edit.moveLane(id, beside(lanes()))),
    hideLane: () => one(lanes(), (lane) => edit.changeLane(lane, lane.hidden ? 'show' : 'hide')),
    removeLane: () =>
      one(
        lanes().filter((lane) => !isFirstLane(lane.kind)),
        (lane) => edit.changeLane(lane, 'remove'),
      ),
    addCard: () =>
      one(
        lanes().filter((lane) => isCardLane(lane.kind)),
        (lane) => one(shown.rows.touchpoints, ({ id }) => edit.addCard(lane.id, id, word())),
      ),
    setCard: () => one(shown.rows.cards, (card) => edit.setCard(card, by() > 0 ? word() : '')),
    mark: () =>
      one([...targets(), ...shown.rows.findings, ...shown.rows.cards], ({ id }) =>
        by() > 0 ? edit.mark([id], by() > 0 ? 'assumed' : 'observed') : edit.validate([id], word()),
      ),
    say: () => edit.say(pick(['scenario', 'expectations', 'owner'] as const) ?? 'owner', by() > 0 ? word() : ''),
    changeKind: () => edit.changeKind(pick(MAP_KINDS) ?? 'current'),
    rate: async () => {
      // Who just changed the kind of the map is shown no control any more: the store refuses this on an old screen.
      await look();
      await one(
        shown.rows.touchpoints.filter((row) => mayRate(row, shown.rows.map.kind)),
        ({ id }) => edit.rate([id], 'emotion', pick([...EMOTIONS, null, undefined])),
      );
    },
    addStep: () => edit.addStep(by() > 0 ? beside(columns()) : { stageId: pick(stages())?.id ?? null }),
    takeOffMap: () => (chance() < 0.4 ? one(columns(), ({ id }) => edit.takeOffMap(some(id))) : Promise.resolve()),
    takeTouchpoint: () => one(shown.rows.touchpoints, ({ id }) => edit.takeTouchpointOffMap(id)),
    showAgain: () =>
      edit.showAgain(shown.rows.overrides.filter(({ field }) => field === 'hidden').map((row) => row.targetId)),
    mergeStage: () => one(stages(), ({ id }) => edit.mergeStage(id, by())),
    splitStage: () => one(columns(), ({ id }) => edit.splitStage(id)),
    collapse: () => one(stages(), (stage) => edit.collapse(stage, by() > 0)),
    addLink: () =>
      one(columns(), ({ id }) =>
        edit.addLink({ kind: pick(DRAWN_LINKS) ?? 'loop', fromId: id, toId: pick(columns())?.id ?? id }),
      ),
    labelLink: () => one(shown.rows.links, (link) => edit.labelLink(link, word())),
    removeLink: () => one(shown.rows.links, (link) => edit.removeLink(link)),
    ...(templates && {
      // Each moves everything there is: as rare as in life.
      template: () =>
        chance() > 0.1
          ? edit.rename(word())
          : edit.applyTemplate(pick(Object.keys(STAGE_TEMPLATES) as StageTemplateId[]) ?? 'decision'),
    }),
  };
  return {
    edit,
    undo,
    look,
    kinds: Object.keys(kinds),
    async act() {
      const kind = pick(Object.keys(kinds)) ?? '';
      await kinds[kind]?.();
      return kind;
    },
    errors: () => toasts.list.value.filter((toast) => toast.tone === 'error').map((toast) => toast.text),
  };
}
