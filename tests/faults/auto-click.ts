// Auto-click: links that lead on at once are clicked under auto-capture; each picture shows the page before, and all lead on.
import { setTimeout as sleep } from 'node:timers/promises';
import { linkName, misread, readChain, startLinkChain } from '../support/link-chain';
import { HURRIED, startWalkthrough, switchOn } from '../support/shopper';
import { argsOf, checkBackend } from './backend';
import type { Fault } from './fault';
import { newProfile, openSession, removeProfile } from './session';

const LINKS = 100;
/** Milliseconds that a click may be later than that of somebody in a hurry. */
const AT_EASE = 300;
/** Milliseconds in which a picture is saved after its click was let through. */
const SAVED_WITHIN = 3_000;

export const autoClick: Fault = {
  perBench: LINKS,
  usual: LINKS,
  deadline: 60_000,
  async open(backend) {
    const site = await startLinkChain(LINKS);
    const addressOf = (n: number) => `${site.origin}/page/${n}`;
    const profile = newProfile();
    const session = await openSession(profile, addressOf(0), { args: argsOf(backend) });
    await startWalkthrough(session.panel);
    await switchOn(session.panel, ['Before each click']);
    checkBackend(profile, backend);
    let at = 0;
    return {
      async trial({ chance }) {
        const { page, panel } = session;
        const n = at;
        at += 1;
        await sleep(HURRIED + chance() * AT_EASE);
        const clicked = performance.now();
        await page.getByRole('link', { name: linkName(n) }).click();
        await page.waitForURL(addressOf(n + 1));
        const held = performance.now() - clicked;
        let found = await readChain(panel, LINKS, `/page/${n}`);
        for (const end = performance.now() + SAVED_WITHIN; found.length === 0 && performance.now() < end; ) {
          await sleep(100);
          found = await readChain(panel, LINKS, `/page/${n}`);
        }
        const violations = [
          ...found.flatMap(misread),
          ...(found.length > 1 ? [`page ${n} is there ${found.length} times`] : []),
        ];
        return {
          violations,
          figures: { 'led on': 1, pictured: found.length, 'ms until the next page': Math.round(held) },
        };
      },
      async close() {
        await session.kill();
        await site.close();
        removeProfile(profile);
      },
    };
  },
};
