// Panel close: the panel is closed while something is being saved; what was asked for and typed is saved all the same.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { snapshotButton, startWalkthrough, takeSnapshot } from '../support/shopper';
import { startSite } from '../support/site';
import { coversOf } from '../support/stop-worker';
import { readStored, type Stored } from '../support/stored';
import { argsOf, checkBackend } from './backend';
import type { Fault, Outcome } from './fault';
import { hashesOf, judge } from './judge';
import { newProfile, openSession, removeProfile, type Session } from './session';

/** Milliseconds after the press, or the last key, within which the panel closes: a save takes less. */
const CLOSED_WITHIN = 500;

export const panelClose: Fault = {
  perBench: 20,
  usual: 20,
  deadline: 60_000,
  async open(backend) {
    const site = await startSite();
    const profile = newProfile();
    const session = await openSession(profile, `${site.shop}/account`, { args: argsOf(backend) });
    await startWalkthrough(session.panel);
    await takeSnapshot(session.panel);
    checkBackend(profile, backend);
    return {
      trial: ({ number, chance }) =>
        chance() < 0.5 ? closeAtSnapshot(session, chance) : closeAtNote(session, number, chance),
      async close() {
        await session.kill();
        await site.close();
        removeProfile(profile);
      },
    };
  },
};

const closeAtSnapshot = async (session: Session, chance: () => number): Promise<Outcome> => {
  const { page, panel } = session;
  const before = await readStored(panel);
  await snapshotButton(panel).click();
  await sleep(chance() * CLOSED_WITHIN);
  await closeAndOpen(session, chance);
  const after = await settled(session.panel, before.touchpoints.length + 1);
  const violations = judge(after, hashesOf(before));
  const more = after.touchpoints.length - before.touchpoints.length;
  if (more !== 1) violations.push(`${more} snapshots were saved, not 1`);
  if ((await coversOf(page)) > 0) violations.push('the page stays covered');
  return { violations, figures: { 'snapshots saved': more } };
};

/** What is stored when `count` touchpoints are, and no capture is under way: it may wait for its turn and try again. */
const settled = async (panel: Page, count: number): Promise<Stored> => {
  let stored = await readStored(panel);
  const isDone = () => stored.journal.length === 0 && stored.touchpoints.length >= count;
  for (const end = performance.now() + 10_000; !isDone() && performance.now() < end; await sleep(50))
    stored = await readStored(panel);
  return stored;
};

const closeAtNote = async (session: Session, number: number, chance: () => number): Promise<Outcome> => {
  const before = await readStored(session.panel);
  const field = thinking(session.panel);
  const text = `${await field.inputValue()} Word ${number}.`;
  await field.press('End');
  await session.panel.keyboard.type(` Word ${number}.`);
  await sleep(chance() * CLOSED_WITHIN);
  await closeAndOpen(session, chance);
  const after = await readStored(session.panel);
  const violations = judge(after, hashesOf(before));
  if (!after.touchpoints.some((row) => row.thinking === text)) violations.push('words that were typed are lost');
  return { violations, figures: { 'notes saved': violations.length === 0 ? 1 : 0 } };
};

const thinking = (panel: Page) => panel.getByLabel('Thinking', { exact: true });

/** By itself, as its cross does it, or from outside, as a window that closes takes it along; then it is opened again. */
const closeAndOpen = async (session: Session, chance: () => number): Promise<void> => {
  const { page, panel } = session;
  const closed = panel.waitForEvent('close');
  if (chance() < 0.5) await panel.evaluate(() => window.close()).catch(() => undefined);
  else await panel.close();
  await closed;
  await expect.poll(() => page.evaluate(() => outerWidth - innerWidth)).toBeLessThan(200);
  await session.openPanel(page);
};
