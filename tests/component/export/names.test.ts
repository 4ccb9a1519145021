// Names: with the names of people left out, no file of any format has one, neither as text, nor packed, nor in an address.
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '@/lib/db/database';
import { ALL_CONTENTS } from '@/lib/domain/export-contents';
import { EXPORT_IDS } from '@/lib/domain/export-format';
import { loadExporter } from '@/lib/export/exporters';
import { loadExportSource } from '@/lib/export/source';
import { loadText } from '@/lib/text/text';
import { actionRow, opportunityRow } from '../../support/decision-rows';
import { idOf, MAP_ID } from '../../support/rows';
import { storeMap } from '../../unit/export/stored-map';
import { OPTIONS, quietRun } from './drawn-source';

const NAME = 'Zdenka Quirrel';

let db: Database;
beforeAll(async () => {
  db = await storeMap({ touchpoints: 6 });
  await db.walkthroughs.toCollection().modify((run) => {
    Object.assign(run, { shopper: NAME, name: `The walk of ${NAME}`, author: NAME });
  });
  await db.maps.toCollection().modify((map) => {
    Object.assign(map, { name: `What ${NAME} met`, owner: NAME });
  });
  await db.touchpoints.toCollection().modify((touchpoint) => {
    Object.assign(touchpoint, {
      note: `${NAME} waited.`,
      quote: `I am ${NAME}`,
      url: `https://shop.example/?who=${encodeURIComponent(NAME)}`,
      evidence: 'validated',
      validatedBy: NAME,
      validatedAt: 1,
    });
  });
  await db.opportunities.add(opportunityRow({ text: `Call ${NAME} back` }));
  await db.actions.add(actionRow({ opportunityId: idOf('opp', 1), text: 'Call', owner: NAME }));
});
afterAll(() => db.delete());

/** All that a file says, also what is packed in it. */
function wordsOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith('PK')) return text;
  const inside = Object.entries(unzipSync(bytes)).map(([name, part]) => `${name}\n${wordsOf(part)}`);
  return inside.join('\n');
}

const saysIt = (words: string) => /zdenka|quirrel/i.test(words);

test.each(EXPORT_IDS)('%s', async (id) => {
  const speech = { t: await loadText('en'), language: 'en' } as const;
  const exporter = await loadExporter(id);
  for (const names of [true, false]) {
    const source = await loadExportSource(db, MAP_ID, speech, '0.1.0', { ...ALL_CONTENTS, names });
    const files = await exporter.run(source, OPTIONS, quietRun());
    const words = await Promise.all(files.map(async ({ blob }) => wordsOf(new Uint8Array(await blob.arrayBuffer()))));
    // Pixels say it to eyes alone.
    expect(saysIt(words.join('\n')), `names ${names}`).toBe(names && id !== 'png');
  }
});
