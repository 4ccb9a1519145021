// Vanilla map: makes the page of the bare map from what our own page draws, so that both show the same.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { benchExtension } from './bench-extension';

/** The smallest map in which every scene of the story stands once: what the cells of larger ones are cloned from. */
export const SCENES = 12;

/** Writes `vanilla-map.html` anew: our page's frame with an empty table, and the table of `map` as a template. */
export async function writeVanillaMap(map: Page): Promise<void> {
  const drawn = await map.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    const table = body.querySelector('main table');
    if (!table) throw new Error('the map is not drawn as a table');
    const small = table.outerHTML;
    table.replaceChildren();
    return { small, frame: body.innerHTML };
  });
  const links = fs.readFileSync(path.join(benchExtension, 'map.html'), 'utf8').match(/<link rel="stylesheet"[^>]*>/g);
  if (!links) throw new Error('the map page has no styles');
  const file = path.join(benchExtension, 'vanilla-map.html');
  const page = fs.readFileSync(file, 'utf8').replace(/<template>[\s\S]*<\/template>/, '');
  const filled = page
    .replace('</head>', `${links.join('')}</head>`)
    .replace(/<body>[\s\S]*<\/body>/, () => `<body>${drawn.frame}<template>${drawn.small}</template></body>`);
  fs.writeFileSync(file, filled);
}
