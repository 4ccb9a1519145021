// Reference: the browser's own picture of a whole page at the same width, and what it cannot be trusted with.
import type { CDPSession, Page } from '@playwright/test';

export interface Reference {
  /** PNG, base64. */
  picture: string;
  /** Milliseconds of the same picture as JPEG, which is what ours is made of. */
  ms: number;
  /** Why it is no fair picture of the page; empty where it is. */
  unfair: string[];
}

/** What of a page the browser's own picture shows otherwise than a reader sees it. */
const doubtsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const doubts = new Set<string>();
    for (const element of document.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      const { height } = element.getBoundingClientRect();
      if (style.backgroundAttachment === 'fixed' && style.backgroundImage !== 'none') doubts.add('fixed background');
      if (style.position === 'fixed' && height >= innerHeight * 0.9 && element.checkVisibility())
        doubts.add('fixed, as high as the view');
    }
    if (document.getAnimations().some((animation) => animation.playState === 'running')) doubts.add('moves');
    if ([...document.querySelectorAll('video')].some((video) => !video.paused)) doubts.add('video plays');
    return [...doubts];
  });

/**
 * `grow`: CSS pixels by which the view is made higher first, so that a box inside the page shows all, or so that a page
 * which answers to being resized has come to rest before its picture is taken.
 */
export async function takeReference(page: Page, grow: number): Promise<Reference> {
  const session = await page.context().newCDPSession(page);
  try {
    const unfair = await doubtsOf(page);
    // The browser changes the view's size for its picture, and would picture what glides into its new place on the way.
    await page.addStyleTag({ content: '*, ::before, ::after { transition: none !important }' });
    const { cssContentSize: natural } = await session.send('Page.getLayoutMetrics');
    if (grow > 0) await growView(page, session, grow);
    const { cssContentSize } = await session.send('Page.getLayoutMetrics');
    const width = Math.min(natural.width, cssContentSize.width);
    const clip = { x: 0, y: 0, width, height: Math.min(cssContentSize.height, 30_000), scale: 1 };
    const shot = { captureBeyondViewport: true, clip } as const;
    const start = performance.now();
    await session.send('Page.captureScreenshot', { ...shot, format: 'jpeg', quality: 90 });
    const ms = performance.now() - start;
    const { data } = await session.send('Page.captureScreenshot', { ...shot, format: 'png' });
    return { picture: data, ms, unfair };
  } finally {
    await session.detach();
  }
}

async function growView(page: Page, session: CDPSession, grow: number): Promise<void> {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height: height + grow,
    deviceScaleFactor: 0,
    mobile: false,
  });
  await page.waitForTimeout(800);
}
