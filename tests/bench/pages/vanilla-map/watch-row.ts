// Watch row: a live query of one touchpoint's emotion and nothing else.
import { liveQuery } from 'dexie';
import { newDatabase } from '@/lib/db/database';

export function watchRow(id: string, onValue: (value: number) => void): void {
  const db = newDatabase();
  liveQuery(() => db.touchpoints.get(id)).subscribe((row) => {
    if (row?.emotion) onValue(row.emotion.value);
  });
}
