// Vanilla page: makes the page of a bare way from what our own page draws, so that both show the same.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { benchExtension } from './bench-extension';

/**
 * Writes `vanilla` anew: the frame of our page `ours`, as it is open in `page`, with its styles; what `selector` finds is
 * emptied, and stands whole in a template for the script to clone from.
 */
export async function writeVanilla(vanilla: string, ours: string, page: Page, selector: string): Promise<void> {
  const drawn = await page.evaluate((part) => {
    const body = document.body.cloneNode(true) as HTMLElement;
    const filled = body.querySelector(part);
    if (!filled) throw new Error(`${part} is not drawn`);
    const whole = filled.outerHTML;
    filled.replaceChildren();
    return { whole, frame: body.innerHTML };
  }, selector);
  const links = read(ours).match(/<link rel="stylesheet"[^>]*>/g);
  if (!links) throw new Error(`${ours} has no styles`);
  const filled = read(vanilla)
    .replaceAll(/<link rel="stylesheet"[^>]*>/g, '')
    .replace('</head>', `${links.join('')}</head>`)
    .replace(/<body>[\s\S]*<\/body>/, () => `<body>${drawn.frame}<template>${drawn.whole}</template></body>`);
  fs.writeFileSync(path.join(benchExtension, vanilla), filled);
}

const read = (file: string): string => fs.readFileSync(path.join(benchExtension, file), 'utf8');
