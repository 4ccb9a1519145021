// Opening a shop pack over real stores and a real file: what it says first, what it writes, and what it refuses.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OpenPackButton } from '@/components/import/OpenPackButton';
import { type Database, newDatabase } from '@/lib/db/database';
import { createProject } from '@/lib/db/library';
import { patchRow, write } from '@/lib/db/write';
import { BLANK_BRIEF, type Brief } from '@/lib/domain/brief';
import { BLANK_PERSONA } from '@/lib/domain/persona';
import { writeLibraryBundle } from '@/lib/export/bundle/library-bundle';
import { writeShopPack } from '@/lib/export/bundle/shop-pack';
import { newOpenPack } from '@/lib/state/open-pack';
import { type Language, loadText } from '@/lib/text/text';
import { checklistItem, checklistOf } from '@/tests/support/checklist';
import { walkthroughRow } from '@/tests/support/one-row';
import { findings, mount, unmount } from '../map/mount';

const RUN = { signal: new AbortController().signal, onProgress: () => {} };
const MADE = { at: Date.UTC(2026, 10, 20), appVersion: '0' };
const databases: Database[] = [];
const newStore = () => {
  const db = newDatabase(`open-pack-${crypto.randomUUID()}`);
  databases.push(db);
  return db;
};
beforeEach(() => page.viewport(360, 800));
afterEach(() => {
  unmount();
  for (const db of databases.splice(0)) db.close();
});

async function newLead(): Promise<{ db: Database; brief: Brief }> {
  const db = newStore();
  const { id: projectId } = await createProject(db, 'Spring shop', []);
  const brief = await write(db, ['personas', 'briefs'], async (pen) => {
    const persona = await pen.add('personas', { ...BLANK_PERSONA, projectId, name: 'Mia' });
    const checklist = checklistOf([checklistItem(1), checklistItem(2)]);
    return pen.add('briefs', { ...BLANK_BRIEF, projectId, personaId: persona.id, title: 'Buy a machine', checklist });
  });
  return { db, brief };
}
const packed = async ({ db, brief }: { db: Database; brief: Brief }) =>
  (await writeShopPack(db, brief.id, MADE, 'pack', RUN)).blob;

async function openPanel(language: Language = 'en') {
  const db = newStore();
  const t = await loadText(language);
  const [start, tell, backUp] = [vi.fn(async () => {}), vi.fn(), vi.fn(async () => {})];
  const state = newOpenPack({ db, text: () => t, backUp, start, tell });
  const root = await mount(<OpenPackButton state={state} />, language);
  const choose = (blob: Blob) =>
    userEvent.upload(root.querySelector('input[type=file]') as HTMLInputElement, new File([blob], 'pack.walkmap'));
  return { db, start, tell, backUp, choose };
}
const dialog = page.getByRole('dialog');
const press = (name: string) => userEvent.click(dialog.getByRole('button', { name }));

test('says what is in it and writes nothing; then takes it in, after a backup, and walks it', async () => {
  const lead = await newLead();
  const { db, start, backUp, choose } = await openPanel();
  await choose(await packed(lead));
  await expect.element(dialog).toHaveTextContent(/Buy a machine.*Spring shop.*Mia.*0 steps.*2 questions.*new here/);
  expect(await db.briefs.count()).toBe(0);
  expect(await findings()).toEqual([]);
  await press('Start walking');
  await vi.waitFor(() => expect(start).toHaveBeenCalledWith(lead.brief));
  expect(backUp).toHaveBeenCalledOnce();
  expect(await db.briefs.toArray()).toEqual([lead.brief]);
  await expect.element(dialog).not.toBeInTheDocument();
});

test('the same pack again writes nothing and needs no backup; a newer one says what it changes', async () => {
  const lead = await newLead();
  const { db, start, backUp, tell, choose } = await openPanel();
  await choose(await packed(lead));
  await press('Keep for later');
  await vi.waitFor(() => expect(tell).toHaveBeenCalledWith('“Buy a machine” is ready to walk.'));
  await choose(await packed(lead));
  await expect.element(dialog).toHaveTextContent('just as in the file');
  await press('Start walking');
  await vi.waitFor(() => expect(start).toHaveBeenCalledOnce());
  expect(backUp).toHaveBeenCalledOnce();
  await patchRow(lead.db, 'briefs', lead.brief.id, { title: 'Buy two machines' });
  await choose(await packed(lead));
  await expect.element(dialog).toHaveTextContent(/brought up to date.*Changes: 1 brief/);
  await press('Keep for later');
  await vi.waitFor(async () => expect((await db.briefs.get(lead.brief.id))?.title).toBe('Buy two machines'));
});

test('a bundle that holds more is refused, and so is a file of another kind', async () => {
  const lead = await newLead();
  await lead.db.walkthroughs.add(walkthroughRow());
  const { db, choose } = await openPanel();
  for await (const { blob } of writeLibraryBundle(lead.db, MADE, RUN)) await choose(blob);
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('This is not a shop pack');
  await press('Close');
  await choose(new Blob(['PK']));
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('This is not a Walkmap file');
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(await db.projects.count()).toBe(0);
});

test('is accessible in the dark and in Chinese', async () => {
  const lead = await newLead();
  const { choose } = await openPanel('zh');
  document.documentElement.dataset.theme = 'dark';
  await choose(await packed(lead));
  await expect.element(dialog).toHaveTextContent('2 个问题');
  expect(await findings()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
