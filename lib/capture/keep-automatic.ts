// Keep automatic: saves what auto-capture took, or adds it to the touchpoint that shows the same already.
import type { Database } from '@/lib/db/database';
import {
  addOutline,
  commitTouchpoint,
  loadTouchpoints,
  type NewPicture,
  type NewTouchpoint,
} from '@/lib/db/touchpoints';
import { write } from '@/lib/db/write';
import { kept } from '@/lib/domain/row';
import type { Area, Snapshot } from '@/lib/domain/snapshot';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { AutoNote } from './auto-note';
import { hashDistance, NEAR } from './difference-hash';
import type { Session } from './session';

/**
 * A picture is a near-duplicate of the run's last one where both are of one address and differ in 4 of 64 bits at most:
 * no touchpoint is added then. What was done is added to the words of the one that is there, and its outline to its
 * picture, unless its words end with it already. `null`: there was nothing to keep.
 */
export async function keepAutomatic(
  { db, captureId }: Session,
  touchpoint: NewTouchpoint & { doing: string },
  picture: NewPicture,
): Promise<AutoNote | null> {
  const same = await findSame(db, touchpoint, picture);
  const at = touchpoint.at;
  if (!same) return { touchpointId: (await commitTouchpoint(db, touchpoint, picture, captureId)).id, at, added: null };
  if (touchpoint.doing === '' || same.touchpoint.doing.endsWith(touchpoint.doing)) return null;
  const added = await addDoing(db, same, touchpoint.doing, picture.outline);
  return { touchpointId: same.touchpoint.id, at, added };
}

interface Pictured {
  touchpoint: Touchpoint;
  snapshot: Snapshot;
}

async function findSame(db: Database, { walkthroughId, url }: NewTouchpoint, picture: NewPicture) {
  const touchpoints = await loadTouchpoints(db, walkthroughId);
  const touchpoint = touchpoints.toSorted((a, b) => a.at - b.at).at(-1);
  if (!touchpoint?.snapshotId || url === null || touchpoint.url !== url) return undefined;
  const snapshot = await db.snapshots.get(touchpoint.snapshotId);
  if (!snapshot?.differenceHash || !picture.differenceHash || snapshot.source !== 'visible') return undefined;
  const near = hashDistance(snapshot.differenceHash, picture.differenceHash) <= NEAR;
  return near ? { touchpoint, snapshot } : undefined;
}

async function addDoing(db: Database, { touchpoint, snapshot }: Pictured, doing: string, outline: Area | undefined) {
  return write(db, ['touchpoints', 'marks'], async (pen) => {
    const current = (await db.touchpoints.get(touchpoint.id))?.doing ?? '';
    await pen.patch('touchpoints', touchpoint.id, { doing: current ? `${current} ${doing}` : doing });
    const marks = kept(await db.marks.where('snapshotId').equals(snapshot.id).toArray());
    const last =
      marks
        .map(({ order }) => order)
        .sort()
        .at(-1) ?? null;
    const mark = outline && (await addOutline(pen, snapshot.id, outline, last));
    return { doing, markId: mark?.id ?? null };
  });
}

/** Takes back what was kept last: into the trash with a new touchpoint, off an older one with what was added. */
export async function takeBackAutomatic(db: Database, { touchpointId, added }: AutoNote): Promise<void> {
  await write(db, ['touchpoints', 'marks'], async (pen) => {
    if (added === null) {
      await pen.patch('touchpoints', touchpointId, { deletedAt: pen.now });
      return;
    }
    const { doing = '' } = (await db.touchpoints.get(touchpointId)) ?? {};
    // Words that the shopper changed since are theirs.
    if (doing.endsWith(added.doing)) {
      await pen.patch('touchpoints', touchpointId, { doing: doing.slice(0, -added.doing.length).trimEnd() });
    }
    if (added.markId) await pen.patch('marks', added.markId, { deletedAt: pen.now });
  });
}
