// Mark up: whether a picture is being marked up, and which; its editor is loaded when it is first asked for.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { loadParts } from '@/lib/db/pictures';
import type { Id } from '@/lib/domain/id';
import type { Text } from '@/lib/text/text';
import type { Annotation } from './annotation';
import type { Redact } from './redact';
import type { TypedWrites } from './typed-writes';

export interface OpenPicture {
  annotation: Annotation;
  title: string;
  redact: Redact;
  /** A page too tall for one picture has several parts: which of them this is, and the ids of all. */
  part: number;
  parts: readonly Id[];
}

export interface MarkUp {
  readonly open: ReadonlySignal<OpenPicture | null>;
  /** `title` is what the picture is of. */
  start(snapshotId: Id, title: string): Promise<void>;
  end(): void;
}

export function newMarkUp(db: Database, typed: TypedWrites, text: () => Text): MarkUp {
  const open = signal<OpenPicture | null>(null);
  const end = () => {
    open.value?.annotation.stop();
    open.value = null;
  };
  return {
    open,
    async start(snapshotId, title) {
      const [{ newAnnotation }, { newRedact }] = await Promise.all([import('./annotation'), import('./redact')]);
      const snapshot = await db.snapshots.get(snapshotId);
      const touchpoint = snapshot && (await db.touchpoints.get(snapshot.touchpointId));
      const parts = touchpoint ? (await loadParts(db, touchpoint)).map(({ id }) => id) : [];
      const part = Math.max(0, parts.indexOf(snapshotId));
      end();
      const annotation = newAnnotation({ db, typed, snapshotId, text });
      const redact = newRedact({ db, snapshotId, toasts: annotation.toasts, text });
      open.value = { annotation, title, redact, part, parts };
    },
    end,
  };
}
