// Annotation: the state of the picture editor; one snapshot, its marks as they are being drawn, and what can be undone.
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { live } from '@/lib/db/live';
import { addMark, cropPicture, loadMarks, patchMark } from '@/lib/db/marks';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import { cropOf, type Points } from '@/lib/domain/mark-points';
import type { Mark, MarkColour, MarkKind, Snapshot } from '@/lib/domain/snapshot';
import type { Text } from '@/lib/text/text';
import { newPixelsUrl } from './annotation-picture';
import { newDoing } from './doing';
import { newFieldSaver } from './field-saver';
import type { Picture } from './map-page-evidence';
import { newToasts, type Toasts } from './toasts';
import type { TypedWrites } from './typed-writes';
import { newUndoList, type UndoList } from './undo';

/** What the pointer and Enter draw; `redact` collects areas for somebody else to burn in. */
export type Tool = 'select' | MarkKind | 'crop' | 'redact';

/** A mark by its id, the crop, or an area that waits for redaction. */
export type ShapeKey = Id | 'crop' | `area/${number}`;

export interface Annotation {
  readonly snapshot: ReadonlySignal<Snapshot | undefined>;
  readonly picture: ReadonlySignal<Picture>;
  /** As they are seen now: what is still being moved or typed included. */
  readonly marks: ReadonlySignal<readonly Mark[]>;
  /** The crop as it is being drawn; `null` where all of the picture is shown. */
  readonly crop: ReadonlySignal<Points | null>;
  /** Waiting to be redacted; nothing of them is kept. */
  readonly areas: Signal<readonly Points[]>;
  readonly tool: Signal<Tool>;
  readonly colour: Signal<MarkColour>;
  readonly selected: Signal<ShapeKey | null>;
  /** The last thing that was done, for whoever does not see it. */
  readonly said: ReadonlySignal<string>;
  readonly undoList: UndoList;
  readonly toasts: Toasts;
  /** Draws a mark in the chosen colour and selects it. */
  add(kind: MarkKind, points: Points): void;
  /** Shows a shape at new points at once; saved after a moment of rest, and by `settle`. */
  reshape(key: ShapeKey, points: Points): void;
  settle(): void;
  /** Shows words at once; saved as every typed text is. */
  type(id: Id, text: string): void;
  recolour(id: Id, colour: MarkColour): void;
  remove(key: ShapeKey): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Saves what is under way, ends the live queries and gives back the picture. */
  stop(): void;
}

interface Places {
  db: Database;
  typed: TypedWrites;
  snapshotId: Id;
  text: () => Text;
}

/** Milliseconds of rest after which what was moved by keys is saved, as one thing to undo. */
const REST = 450;

export function newAnnotation({ db, typed, snapshotId, text }: Places): Annotation {
  const toasts = newToasts();
  const undoList = newUndoList();
  const doing = newDoing({ db, undo: undoList, toasts, text });
  const onError = (error: unknown) => void doing.act('', () => Promise.reject(error));
  const loaded = live(async () => {
    const [snapshot, marks] = await Promise.all([db.snapshots.get(snapshotId), loadMarks(db, [snapshotId])]);
    return { snapshot, marks: marks.get(snapshotId) ?? [] };
  }, onError);
  const said = signal('');
  const rows = signal<readonly Mark[]>([]);
  const snapshot = signal<Snapshot | undefined>(undefined);
  const readStored = () => {
    rows.value = loaded.value.value?.marks ?? [];
    snapshot.value = loaded.value.value?.snapshot;
  };
  const stopReading = effect(readStored);
  const tool = signal<Tool>('select');
  const colour = signal<MarkColour>('red');
  const selected = signal<ShapeKey | null>(null);
  const areas = signal<readonly Points[]>([]);
  const reshaped = signal<{ key: ShapeKey; points: Points } | null>(null);
  let resting: ReturnType<typeof setTimeout> | undefined;

  /** What is on screen already stays there only if it was saved. */
  const act = async (label: string, action: Parameters<typeof doing.act>[1]) => {
    said.value = label;
    const saved = await doing.act(label, action);
    if (!saved) readStored();
    return saved;
  };
  const saver = newFieldSaver<'marks'>(
    async (table, id, patch) => {
      const saved = await act(text()('mark.did.text'), () => typed['row.patch']({ table, id, patch }));
      if (!saved) throw new Error('not saved');
    },
    () => undefined,
  );
  const kindOf = (id: Id) => rows.value.find((mark) => mark.id === id)?.kind;
  const did = (what: 'add' | 'shape' | 'colour' | 'remove', kind: MarkKind) =>
    text()(`mark.did.${what}`, { kind: text()(`mark.kind.${kind}`) });
  const show = (id: Id, patch: Partial<Mark>) => {
    rows.value = rows.value.map((mark) => (mark.id === id ? { ...mark, ...patch } : mark));
  };
  const patch = (what: 'shape' | 'colour', id: Id, changes: Partial<Mark>) => {
    const kind = kindOf(id);
    if (!kind) return;
    show(id, changes);
    void act(did(what, kind), () => patchMark(db, id, changes));
  };
  const crop = (points: Points | null) => {
    const area = points && cropOf(points);
    if (snapshot.value) snapshot.value = { ...snapshot.value, crop: area };
    void act(text()(area ? 'mark.did.crop' : 'mark.did.uncrop'), () => cropPicture(db, snapshotId, area));
  };
  const settle = () => {
    clearTimeout(resting);
    const waiting = reshaped.value;
    if (!waiting) return;
    const { key, points } = waiting;
    if (key === 'crop') crop(points);
    else if (!isArea(key)) patch('shape', key, points);
    reshaped.value = null;
  };
  const finish = () => {
    settle();
    return saver.flush();
  };
  const { picture, stop: stopPicture } = newPixelsUrl(db, snapshot);
  const onHide = () => void finish();
  addEventListener('pagehide', onHide);

  return {
    snapshot,
    picture,
    marks: computed(() =>
      rows.value.map((mark) => {
        const points = reshaped.value?.key === mark.id ? reshaped.value.points : {};
        const words = saver.draft('marks', mark.id, 'text');
        return { ...mark, ...points, ...(typeof words === 'string' && { text: words }) };
      }),
    ),
    crop: computed(() => {
      if (reshaped.value?.key === 'crop') return reshaped.value.points;
      const area = snapshot.value?.crop;
      return area ? { x1: area.x, y1: area.y, x2: area.x + area.width, y2: area.y + area.height } : null;
    }),
    areas,
    tool,
    colour,
    selected,
    said,
    undoList,
    toasts,
    add(kind, points) {
      settle();
      const id = db.platform.newId();
      const mark = { id, snapshotId, kind, ...points, colour: colour.value };
      rows.value = [...rows.value, { ...UNSAVED, ...mark }];
      selected.value = id;
      void act(did('add', kind), () => addMark(db, mark));
    },
    reshape(key, points) {
      if (reshaped.value && reshaped.value.key !== key) settle();
      clearTimeout(resting);
      if (isArea(key)) {
        areas.value = areas.value.map((area, index) => (key === `area/${index}` ? points : area));
        return;
      }
      reshaped.value = { key, points };
      resting = setTimeout(settle, REST);
    },
    settle,
    type: (id, words) => saver.type('marks', id, 'text', cutText(words, 500)),
    recolour(id, next) {
      colour.value = next;
      patch('colour', id, { colour: next });
    },
    remove(key) {
      settle();
      if (key === 'crop') crop(null);
      else if (isArea(key)) areas.value = areas.value.filter((_, index) => key !== `area/${index}`);
      else {
        const kind = kindOf(key);
        if (!kind) return;
        rows.value = rows.value.filter((mark) => mark.id !== key);
        void saver.flush();
        void act(did('remove', kind), () => patchMark(db, key, { deletedAt: db.platform.now() }));
      }
      if (selected.value === key) selected.value = null;
    },
    async undo() {
      void finish();
      const label = undoList.canUndo.value?.label;
      if (await doing.undo()) said.value = label ? text()('doing.undo.named', { what: label }) : said.value;
    },
    async redo() {
      void finish();
      const label = undoList.canRedo.value?.label;
      if (await doing.redo()) said.value = label ? text()('doing.redo.named', { what: label }) : said.value;
    },
    stop() {
      void finish();
      removeEventListener('pagehide', onHide);
      stopReading();
      stopPicture();
      loaded.stop();
    },
  };
}

const isArea = (key: ShapeKey): key is `area/${number}` => key.startsWith('area/');

/** A mark until the store has told of it; it lies over the others. */
const UNSAVED = {
  text: '',
  order: 'zzzz',
  createdAt: 0,
  deletedAt: null,
  author: null,
  stamps: {},
  seen: {},
  conflicts: [],
} satisfies Partial<Mark>;
