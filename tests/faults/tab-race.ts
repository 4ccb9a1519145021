// Tab race: tabs are switched and pages change while pictures are taken; no picture may stand under another's address.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { snapshotButton, startWalkthrough } from '../support/shopper';
import { readStored } from '../support/stored';
import { argsOf, checkBackend } from './backend';
import { COLOUR_NAMES, type Colour, misshown, pathOf, readShown, startColourSite } from './colour-site';
import type { Fault } from './fault';
import { judge } from './judge';
import { newProfile, openSession, removeProfile, type Session } from './session';

/** Milliseconds after the page was covered within which the first move comes: a picture is taken and checked in less. */
const FIRST_MOVE = 30;
/** Milliseconds between moves: away and back must fit between two looks of the guard. */
const NEXT_MOVE = 60;
/** Milliseconds that a page may take to be covered; one that was left before never is. */
const COVERED_WITHIN = 400;
/** Milliseconds that three tries in a busy browser may take. */
const ANSWER_WITHIN = 30_000;

export const tabRace: Fault = {
  perBench: 50,
  usual: 100,
  deadline: 60_000,
  async open(backend) {
    const site = await startColourSite();
    const profile = newProfile();
    const session = await openSession(profile, site.origin + pathOf('red'), { args: argsOf(backend) });
    const { browser, page } = session;
    await startWalkthrough(session.panel);
    checkBackend(profile, backend);
    const second = await browser.context.newPage();
    const covered = newSignal();
    for (const tab of [page, second]) await tab.exposeFunction('walkmapTestCovered', covered.give);
    await page.reload();
    await second.goto(site.origin + pathOf('green'));
    // Both tabs are granted, as after a day of walking: nothing but the guard keeps the wrong one out.
    await session.openPanel(second);
    const stored = new Map<string, null>();
    const close = async () => {
      await session.kill();
      await site.close();
      removeProfile(profile);
    };
    return {
      async trial({ number, chance }) {
        const tabs = number % 2 === 0 ? ([page, second] as const) : ([second, page] as const);
        const answer = await race(session, tabs, covered, chance, (colour) => site.origin + pathOf(colour));
        if (!answer.touchpointId) return { violations: [], figures: { [`dropped as ${answer.code}`]: 1 } };
        stored.set(answer.touchpointId, null);
        const violations = misshown(await readShown(session.panel, answer.touchpointId));
        violations.push(...judge(await readStored(session.panel), stored));
        return { violations, figures: { stored: 1, wrong: violations.length === 0 ? 0 : 1 } };
      },
      close,
    };
  },
};

interface Signal {
  give(): void;
  /** Resolves when it is given next. */
  next(): Promise<void>;
}

const newSignal = (): Signal => {
  const waiting: (() => void)[] = [];
  return {
    give: () => {
      for (const resume of waiting.splice(0)) resume();
    },
    next: () => new Promise((resolve) => waiting.push(resolve)),
  };
};

type Tabs = readonly [front: Page, other: Page];

/** Takes a snapshot of the front tab and moves things about meanwhile; gives the worker's answer. */
const race = async (
  session: Session,
  tabs: Tabs,
  covered: Signal,
  chance: () => number,
  addressOf: (colour: Colour) => string,
) => {
  const [front] = tabs;
  const button = snapshotButton(session.panel);
  await front.bringToFront();
  await expect(button).toBeEnabled();
  const already = session.heard.length;
  const press = button.click();
  // Now and then at once: the tab may change before anything was looked at.
  if (chance() < 0.8) await Promise.race([covered.next(), sleep(COVERED_WITHIN)]);
  await sleep(chance() * FIRST_MOVE);
  const moves = chance() < 0.5 ? awayAndBack(tabs) : drawMoves(tabs, chance, addressOf);
  const done: Promise<unknown>[] = [];
  for (const move of moves) {
    // A move that a page cannot do while it is being left is no move.
    done.push(move().catch(() => undefined));
    await sleep(chance() * NEXT_MOVE);
  }
  await press;
  await Promise.all(done);
  await expect.poll(() => session.heard.length, { timeout: ANSWER_WITHIN, intervals: [20] }).toBeGreaterThan(already);
  await Promise.all(tabs.map((tab) => tab.waitForLoadState()));
  return session.heard[already] ?? { name: 'snapshot.take', ok: false, code: 'no-answer' };
};

type Move = () => Promise<unknown>;

/** What a look at the front tab before and after does not see. */
const awayAndBack = ([front, other]: Tabs): Move[] => [() => other.bringToFront(), () => front.bringToFront()];

/** One to three moves: another tab, the first tab again, a route, a route and back, a page, the same page anew. */
const drawMoves = ([front, other]: Tabs, chance: () => number, addressOf: (colour: Colour) => string): Move[] =>
  Array.from({ length: 1 + Math.floor(chance() * 3) }, () => {
    const colour = COLOUR_NAMES[Math.floor(chance() * COLOUR_NAMES.length)] ?? 'red';
    const back = chance() * NEXT_MOVE;
    const moves: Move[] = [
      () => other.bringToFront(),
      () => front.bringToFront(),
      () => front.evaluate(goTo, { colour, back: null }),
      () => front.evaluate(goTo, { colour, back }),
      () => front.goto(addressOf(colour), { waitUntil: 'commit' }),
      () => front.reload({ waitUntil: 'commit' }),
    ];
    return moves[Math.floor(chance() * moves.length)] ?? (() => other.bringToFront());
  });

const goTo = ({ colour, back }: { colour: string; back: number | null }) => {
  const { walkmapGo } = globalThis as unknown as { walkmapGo(colour: string): void };
  walkmapGo(colour);
  if (back !== null) setTimeout(() => history.back(), back);
};
