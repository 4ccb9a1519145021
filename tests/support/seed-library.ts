// Seed library: fills the extension's database with many walkthroughs at once, for benches and pictures; equal seeds, equal rows.
import type { Page } from '@playwright/test';
import {
  emotionOf,
  findingRow,
  idOf,
  journeyMapRow,
  laneRows,
  ordersOf,
  pageFacts,
  projectRow,
  START,
  stageRow,
  touchpointRow,
  walkthroughRow,
} from './one-row';
import { snapshotRow } from './picture-rows';
import { STAGES, STORY } from './story';

export interface LibrarySize {
  walkthroughs: number;
  /** Touchpoints of each. */
  touchpoints: number;
  language?: 'en' | 'zh';
  seed?: number;
  /** So many of the snapshots have pixels; all have a thumbnail. */
  pictures?: number;
}

/** A row of which nobody wrote a field counts as a tombstone once it is deleted. */
const written = (field: string) => ({ [field]: `${START}-0000-AAAAAAAA` });

/**
 * Writes a project with `walkthroughs` x `touchpoints` through an open page of the extension, a map for each walkthrough.
 * Nothing derived is written: the library makes it when it opens first.
 */
export async function seedLibrary(page: Page, size: LibrarySize): Promise<void> {
  const { walkthroughs, touchpoints, language = 'en', seed = 1, pictures = 12 } = size;
  const stages = STAGES.map((stage, i) => {
    const order = ordersOf(STAGES.length)[i];
    return stageRow({ id: idOf('stage', i + 1), order, name: stage.name[language], goal: stage.goal[language] });
  });
  const story = STORY.map((scene) => ({
    title: scene.title[language],
    doing: scene.doing[language],
    thinking: scene.thinking[language],
    channel: scene.channel,
    pain: scene.pain?.[language] ?? '',
    stageId: stages[scene.stage]?.id ?? null,
  }));
  const templates = {
    run: walkthroughRow({ stamps: written('name') }),
    touchpoint: touchpointRow({ facts: pageFacts(), stamps: written('title') }),
    finding: findingRow(),
    snapshot: { ...snapshotRow(), thumbnail: undefined },
    map: journeyMapRow({ stamps: written('name') }),
    lanes: laneRows(),
    rating: emotionOf(0),
  };
  const prefixes = Object.fromEntries(
    ['run', 'tp', 'find', 'snap', 'map', 'lane'].map((kind) => [kind, idOf(kind, 0).slice(0, 11)]),
  );
  await page.evaluate(fill, {
    walkthroughs,
    seed,
    pictures,
    start: START,
    orders: ordersOf(touchpoints),
    project: projectRow({ stamps: written('name'), name: { en: 'Brewhaus', zh: '拾光咖啡' }[language] }),
    stages,
    story,
    templates,
    prefixes,
    runName: { en: 'Buying a coffee machine', zh: '购买咖啡机' }[language],
  });
}

interface Scene {
  title: string;
  doing: string;
  thinking: string;
  channel: string;
  pain: string;
  stageId: string | null;
}

interface Plan {
  walkthroughs: number;
  seed: number;
  pictures: number;
  start: number;
  orders: string[];
  project: object;
  stages: object[];
  story: Scene[];
  templates: Record<'run' | 'touchpoint' | 'finding' | 'snapshot' | 'map' | 'rating', object> & { lanes: object[] };
  prefixes: Record<string, string>;
  runName: string;
}

// Runs in the page: it may use nothing from outside itself, and no named inner function.
const fill = async (plan: Plan): Promise<void> => {
  const { orders, story, templates, prefixes } = plan;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('walkmap');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  let state = plan.seed;
  const tools = {
    chance: () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      return (state >>> 0) / 4_294_967_296;
    },
    id: (kind: string, n: number) => {
      const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
      let digits = '';
      for (let rest = n; digits.length < 14; rest = Math.floor(rest / 32)) digits = alphabet.charAt(rest % 32) + digits;
      return `${prefixes[kind]}${digits}0`;
    },
  };
  const thumbnails: Uint8Array[] = [];
  const blobs: Blob[] = [];
  for (let i = 0; i < 12; i += 1) {
    const canvas = new OffscreenCanvas(480, 300);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, 480, 300);
    context.fillStyle = `hsl(${i * 30} 35% 28%)`;
    context.fillRect(0, 0, 480, 40);
    for (let box = 0; box < 9; box += 1) {
      context.fillStyle = `hsl(${i * 30 + box * 9} 40% ${72 + ((box * i) % 4) * 5}%)`;
      context.fillRect(20 + (box % 3) * 152, 60 + Math.floor(box / 3) * 80, 136, 62 - ((i + box) % 3) * 12);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
    blobs.push(blob);
    thumbnails.push(new Uint8Array(await blob.arrayBuffer()));
  }
  const tables = [
    'projects',
    'stages',
    'walkthroughs',
    'touchpoints',
    'snapshots',
    'findings',
    'maps',
    'lanes',
    'pixels',
  ];
  let number = 0;
  for (let first = 0; first < plan.walkthroughs; first += 50) {
    const transaction = db.transaction(tables, 'readwrite', { durability: 'relaxed' });
    const put = (table: string, row: object) => void transaction.objectStore(table).put(row);
    if (first === 0) {
      put('projects', plan.project);
      for (const stage of plan.stages) put('stages', stage);
    }
    for (let run = first; run < Math.min(first + 50, plan.walkthroughs); run += 1) {
      const runId = tools.id('run', run + 1);
      const startedAt = plan.start + run * 3_600_000;
      put('walkthroughs', { ...templates.run, id: runId, name: `${plan.runName} ${run + 1}`, startedAt });
      const mapId = tools.id('map', run + 1);
      put('maps', { ...templates.map, id: mapId, name: `${plan.runName} ${run + 1}`, walkthroughIds: [runId] });
      for (const [i, lane] of templates.lanes.entries()) {
        put('lanes', { ...lane, id: tools.id('lane', run * templates.lanes.length + i + 1), mapId });
      }
      for (const [i, order] of orders.entries()) {
        number += 1;
        const { pain, ...scene } = story[Math.floor((i * story.length) / orders.length)] as Scene;
        const ids = { id: tools.id('tp', number), snapshotId: tools.id('snap', number) };
        const value = Math.round((tools.chance() + tools.chance()) * 2) - 2;
        const emotion = tools.chance() < 0.85 ? { ...templates.rating, value } : null;
        const note = `#${number}`;
        put('touchpoints', { ...templates.touchpoint, ...scene, ...ids, note, walkthroughId: runId, order, emotion });
        const turn = number % 12;
        const owned = { id: ids.snapshotId, touchpointId: ids.id };
        put('snapshots', { ...templates.snapshot, ...owned, thumbnail: thumbnails[turn], size: blobs[turn]?.size });
        if (number <= plan.pictures) put('pixels', { id: ids.snapshotId, blob: blobs[turn] });
        if (pain && tools.chance() < 0.5) {
          const of = { touchpointId: ids.id, walkthroughId: runId };
          put('findings', { ...templates.finding, ...of, id: tools.id('find', number), text: pain });
        }
      }
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  }
  // Rows that came by another door than `write` are counted anew at the next start.
  db.transaction('meta', 'readwrite').objectStore('meta').delete('tally');
  db.close();
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { remove(key: string): Promise<void> } } };
  };
  await chrome.storage.local.remove('witness');
};
