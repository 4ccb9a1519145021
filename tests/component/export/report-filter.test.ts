// The report's filter: by whose journey and by channel, on figures, map, evidence and table alike, without any script.
import { expect, test } from 'vitest';
import { personaRow } from '../../support/plan-rows';
import { idOf } from '../../support/rows';
import { drawnSource } from './drawn-source';
import { fileOf, open } from './open-report';

/** Two runs, by Ines and by Karl; only Karl's first step has a name of its own. */
async function openTwo(still: boolean, width = 1280) {
  const source = await drawnSource({
    touchpoints: 12,
    runs: 2,
    change: (rows) => {
      rows.personas.push(
        personaRow({ id: idOf('pers', 1), name: 'Ines' }),
        personaRow({ id: idOf('pers', 2), name: 'Karl' }),
      );
      rows.walkthroughs.forEach((run, i) => {
        run.personaId = idOf('pers', i + 1);
      });
      rows.touchpoints.forEach((touchpoint, i) => {
        touchpoint.doing = i < 12 ? 'Ines does it' : 'Karl does it';
        if (i === 12) touchpoint.stepId = null;
      });
    },
  });
  const { text } = await fileOf(source);
  const opened = await open(text, width, still);
  const shown = (selector: string) =>
    [...opened.page.querySelectorAll<HTMLElement>(selector)].filter((one) => one.getClientRects().length > 0);
  const tick = (id: string) => {
    const choice = opened.page.getElementById(id) as HTMLInputElement;
    choice.checked = true;
  };
  return { ...opened, source, shown, tick };
}

test.each([true, false])('persona and channel narrow figures, map, evidence and table; still: %s', async (still) => {
  const { page, shown, tick, trouble, source } = await openTwo(still);
  const cards = '.r-evidence > article';
  const rows = '#table tbody tr';
  const said = () => shown('.r-shown span').map((one) => one.textContent);
  expect([shown(cards).length, shown(rows).length, shown('.r-tiles').length]).toEqual([24, 24, 1]);
  expect(said()).toEqual(['24 of 24 touchpoints are shown.']);
  expect(shown('.r-veil')).toHaveLength(0);

  tick('whose-p2');
  expect([shown(cards).length, shown(rows).length, shown('.r-tiles').length]).toEqual([12, 12, 1]);
  expect(shown('.r-tiles')[0]?.textContent).toMatch(/^touchpoints12/);
  expect(shown('.r-map td').some((cell) => cell.textContent?.includes('Ines'))).toBe(false);
  expect(shown('.r-map td').filter((cell) => cell.textContent?.includes('Karl'))).toHaveLength(12);
  // The step that Ines alone met.
  expect(shown('.r-veil')).toHaveLength(1);

  tick('channel-phone');
  const calls = source.mapRows.touchpoints.filter((one) => one.channel === 'phone').length / 2;
  expect(calls).toBeGreaterThan(0);
  expect([shown(cards).length, shown(rows).length]).toEqual([calls, calls]);
  expect(shown('.r-veil')).toHaveLength(source.map.columns.length - calls);
  expect(said()).toEqual([`${calls} of 24 touchpoints ${calls === 1 ? 'is' : 'are'} shown.`]);

  tick('whose-all');
  tick('channel-all');
  expect([shown(cards).length, shown(rows).length, shown('.r-veil').length]).toEqual([24, 24, 0]);
  expect(page.documentElement.scrollWidth).toBe(page.documentElement.clientWidth);
  expect(trouble).toEqual([]);
});

test('the curve is that of whoever is chosen, on columns that stay where they are', async () => {
  const { shown, tick } = await openTwo(true);
  const curve = () => shown('.r-map td svg[role="img"]').map((svg) => svg.getAttribute('aria-label'))[0];
  const left = () =>
    shown('.r-map thead tr:last-child th').map((head) => Math.round(head.getBoundingClientRect().left));
  const [all, places] = [curve(), left()];
  tick('whose-p1');
  const ines = curve();
  tick('whose-p2');
  expect(new Set([all, ines, curve()]).size).toBe(3);
  expect(left()).toEqual(places);
});

test('light and dark are chosen without a script', async () => {
  const { page, view, tick } = await openTwo(true);
  const ground = () => view.getComputedStyle(page.body).backgroundColor;
  tick('theme-light');
  expect(ground()).toBe('rgb(246, 245, 242)');
  tick('theme-dark');
  expect(ground()).toBe('rgb(22, 24, 27)');
});

test('a link to evidence that the filter hides, and the viewer, mind the filter', async () => {
  const { page, view, shown, tick } = await openTwo(false);
  const viewer = page.querySelector('dialog');
  tick('whose-p2');
  shown('.r-shot')[0]?.click();
  expect(viewer?.querySelector('output')?.textContent).toBe('1 of 12');
  const press = (key: string) =>
    viewer?.dispatchEvent(new view.window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  press('End');
  expect(viewer?.querySelector('output')?.textContent).toBe('12 of 12');
  viewer?.close();
  // The map's picture is of Ines: to show it, everybody is shown again.
  page.querySelector<HTMLElement>('.r-map a[href="#evidence-1"]')?.click();
  expect((page.getElementById('whose-all') as HTMLInputElement).checked).toBe(true);
  expect(viewer?.querySelector('output')?.textContent).toBe('1 of 24');
});

test.each([320, 390])('on a phone of %d px nothing but map and tables scrolls sideways', async (width) => {
  const { page } = await openTwo(true, width);
  expect(page.documentElement.scrollWidth).toBe(width);
  for (const card of page.querySelectorAll('.r-evidence > article, .r-tiles, .r-filter, .r-head')) {
    expect(card.getBoundingClientRect().right).toBeLessThanOrEqual(width);
  }
});
