// Random edits: a person at a map who does one of everything that can be done, through the page's real actions.
import type { Database } from '@/lib/db/database';
import { loadMapRows, type MapRows } from '@/lib/db/maps';
import { typedWrites } from '@/lib/db/typed-writes';
import { UNDOABLE_TABLES } from '@/lib/domain/change';
import { CHANNELS } from '@/lib/domain/channel';
import { FINDING_KINDS } from '@/lib/domain/finding';
import { isCardLane, isFirstLane, LANE_KINDS } from '@/lib/domain/lane';
import type { Beside } from '@/lib/domain/order';
import { type PlacedMap, placeMap } from '@/lib/domain/place-map';
import { STAGE_TEMPLATES, type StageTemplateId } from '@/lib/domain/stage';
import { type MapPageEdit, newMapPageEdit } from '@/lib/state/map-page-edit';
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

/** All rows that are not in the trash, by table and id, without what an edit leaves beside its value. */
export async function livingRows(db: Database): Promise<Record<string, Record<string, unknown>>> {
  const rows: Record<string, Record<string, unknown>> = {};
  for (const table of UNDOABLE_TABLES) {
    for (const { stamps: _, seen: __, ...row } of await db.table(table).toArray()) {
      if (row.deletedAt === null) rows[`${table}/${row.id}`] = row;
    }
  }
  return rows;
}

export interface Person {
  edit: MapPageEdit;
  undo: UndoList;
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
    moveToStage: () => one(columns(), ({ id }) => edit.moveToStage(id, pick(stages())?.id ?? null)),
    moveBeside: () => one(columns(), ({ id }) => edit.moveBeside(id, beside(columns()))),
    moveBy: () => one(columns(), ({ id }) => edit.moveBy(id, by())),
    join: () => one(columns(), ({ id }) => edit.join(id, pick(columns())?.id ?? id)),
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
    async act() {
      const kind = pick(Object.keys(kinds)) ?? '';
      await kinds[kind]?.();
      return kind;
    },
    errors: () => toasts.list.value.filter((toast) => toast.tone === 'error').map((toast) => toast.text),
  };
}
