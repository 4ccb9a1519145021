// Snapshot (S1): from the press in the real panel to a durable touchpoint, over a bare picture of the same page.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { attachPanel, waitUntilSettled } from '../support/panel';
import { startSite } from '../support/site';
import { clickToolbar } from '../support/toolbar';
import { type Bench, compare, interleave, type Line, type Sample } from './bench';
import { onStage, type Stage } from './stage';
import { lengthOf, noteSpans, type Span, spansOfCommit, takeSpans } from './worker-spans';

const ROUNDS = 9;

/** More than the browser's quota of two pictures a second asks for. */
const PAUSE_MS = 650;

const PATHS = ['/', '/machines', '/machines/aurora', '/account', '/terms', '/invoice'];

/** Where the time of one snapshot went, in milliseconds. */
interface Parts {
  script: number;
  encode: number;
}

export const snapshot: Bench = {
  id: 'S1',
  run: () => onStage(benchSnapshot),
};

async function benchSnapshot(stage: Stage): Promise<Line[]> {
  const { browser } = stage;
  const site = await startSite({ slowMs: 0 });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(site.shop);
    await clickToolbar(browser, page);
    const { panel, close } = await attachPanel(browser);
    await waitUntilSettled(page);
    await panel.getByRole('button', { name: 'Start a walkthrough' }).click();
    await noteSpans(browser.worker);
    const parts: Parts[] = [];
    let turn = 0;
    const freshPage = async () => {
      await page.goto(site.shop + PATHS[Math.floor(turn / 2) % PATHS.length], { waitUntil: 'networkidle' });
      turn += 1;
      await sleep(PAUSE_MS);
    };
    const { own, bare } = await interleave(ROUNDS, {
      bare: async () => {
        await freshPage();
        return stage.timed(() => barePicture(stage));
      },
      own: async () => {
        await freshPage();
        await takeSpans(browser.worker);
        return stage.timed(async () => {
          const pressed = await press(panel);
          const spans = await spansOfCommit(browser.worker);
          parts.push({ script: lengthOf(spans, 'script'), encode: lengthOf(spans, 'encode') });
          return committedAt(spans) - pressed;
        });
      },
    });
    await close();
    return report(own, bare, parts.slice(-ROUNDS));
  } finally {
    await site.close();
  }
}

/** Clicks the button as a person does; the epoch ms of that click in the panel. */
async function press(panel: Page): Promise<number> {
  const clicked = panel.evaluate(
    () =>
      new Promise<number>((resolve) => {
        addEventListener('click', ({ timeStamp }) => resolve(performance.timeOrigin + timeStamp), {
          capture: true,
          once: true,
        });
      }),
  );
  await panel
    .getByRole('button', { name: /^Snapshot/ })
    .first()
    .click();
  return clicked;
}

const barePicture = (stage: Stage): Promise<number> =>
  stage.browser.worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { captureVisibleTab(options: object): Promise<string> } };
    };
    const start = performance.now();
    const picture = await chrome.tabs.captureVisibleTab({ format: 'jpeg', quality: 90 });
    const ms = performance.now() - start;
    if (picture.length < 10_000) throw new Error('the bare picture is empty');
    return ms;
  });

function committedAt(spans: readonly Span[]): number {
  const commit = spans.findLast(({ what }) => what === 'commit');
  if (!commit || !spans.some(({ what }) => what === 'capture')) throw new Error('no snapshot was taken');
  return commit.end;
}

function report(own: readonly Sample[], bare: readonly Sample[], parts: readonly Parts[]): Line[] {
  const less = (take: (part: Parts) => number) =>
    own.map(({ ms, cpuMs }, round) => ({ cpuMs, ms: ms - take(parts[round] ?? { script: 0, encode: 0 }) }));
  const withThumbnail = less(({ script }) => script);
  const alone = less(({ script, encode }) => script + encode);
  const scripts = own.map(({ cpuMs }, round) => ({ cpuMs, ms: parts[round]?.script ?? Number.NaN }));
  return [
    compare({ id: 'S1', what: 'snapshot, press to committed, without thumbnail', own: alone, bare, atMost: 1.5 }),
    compare({ id: 'S1', what: 'snapshot, press to committed', own: withThumbnail, bare, atMost: 1.8 }),
    compare({ id: 'S1', what: '… masking, page facts and taking the covers off', own: scripts, bare }),
    compare({ id: 'S1', what: '… all together, as the shopper waits', own, bare }),
  ];
}
