// The report: one file that loads nothing, runs nothing but its viewer, and stays harmless whatever a page was called.
import { expect, test, vi } from 'vitest';
import type { ExportSource } from '@/lib/export/contract';
import { html, newHtmlExporter } from '@/lib/export/html/html';
import { newPictureEncoder } from '@/lib/export/pictures/picture-encoder';
import { drawnSource, OPTIONS, quietRun } from './drawn-source';
import { fileOf, open, parse } from './open-report';

const sha256 = async (text: string | null | undefined) => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text ?? ''));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
};

test('the policy names exactly the one style block and the one script that are there', async () => {
  const { text, name, blob } = await fileOf(await drawnSource());
  expect([name, blob.type]).toEqual(['journey.html', 'text/html']);
  const page = parse(text);
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
  const [styles, scripts] = [page.querySelectorAll('style'), page.querySelectorAll('script')];
  expect([styles.length, scripts.length]).toEqual([1, 1]);
  expect(policy).toBe(
    `default-src 'none'; img-src data:; style-src 'sha256-${await sha256(styles[0]?.textContent)}'; ` +
      `script-src 'sha256-${await sha256(scripts[0]?.textContent)}'; base-uri 'none'; form-action 'none'`,
  );
});

test('nothing comes from elsewhere and nothing is styled or run in attributes', async () => {
  const page = parse((await fileOf(await drawnSource())).text);
  for (const element of page.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^(style|on.*|srcset|action|formaction|background|ping|data)$/);
      if (name === 'src') expect(value).toMatch(/^data:image\/jpeg;base64,[\w+/]+=*$/);
      if (name.endsWith('href')) expect(value).toMatch(/^(#[\w-]+$|https?:\/\/)/);
    }
  }
  expect(page.querySelector('link, base, iframe, object, embed, form, meta[http-equiv="refresh"]')).toBeNull();
  expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import|expression\(/);
});

test('it opens without an error, and every picture is there', async () => {
  const source = await drawnSource();
  const { page, trouble } = await open((await fileOf(source)).text);
  const images = [...page.querySelectorAll('img')];
  expect(images).toHaveLength(source.mapRows.snapshots.size * 2);
  for (const image of images) {
    image.loading = 'eager';
    await image.decode();
    expect(image.naturalWidth).toBeGreaterThan(100);
  }
  expect(trouble).toEqual([]);
});

test('its styles reach it: the grid is a grid, the curve is drawn', async () => {
  const { page, view } = await open((await fileOf(await drawnSource())).text);
  const shot = page.querySelector('.r-map img');
  if (!shot) throw new Error('no thumbnail');
  expect(shot.getBoundingClientRect().height).toBeCloseTo(96, 0);
  const felt = page.querySelector('.r-map td svg path[class*="felt"]');
  expect(felt && view.getComputedStyle(felt).strokeWidth).toBe('2.6px');
  const scroll = page.querySelector('.r-scroll');
  expect(scroll?.scrollWidth).toBeGreaterThan(scroll?.clientWidth ?? Infinity);
  expect(page.documentElement.scrollWidth).toBe(page.documentElement.clientWidth);
});

test('every class of the map has its rule: no style sheet of its components was forgotten', async () => {
  const page = parse((await fileOf(await drawnSource({ runs: 3 }))).text);
  const css = page.querySelector('style')?.textContent ?? '';
  const used = new Set([...page.querySelectorAll('.r-map *, #table *')].flatMap((element) => [...element.classList]));
  const scoped = [...used].filter((name) => name.includes('__'));
  expect(scoped.length).toBeGreaterThan(20);
  expect(scoped.filter((name) => !css.includes(`.${CSS.escape(name)}`))).toEqual([]);
});

test('the page above does hear of trouble', async () => {
  const { text } = await fileOf(await drawnSource({ touchpoints: 1 }));
  const evil = text.replace('</main>', '<img src="http://127.0.0.1:9/x.png"><script>parent.hacked = 1</script></main>');
  const { trouble } = await open(evil);
  expect(trouble.join()).toMatch(/csp img-src.*csp script-src|csp script-src.*csp img-src/);
  expect('hacked' in window).toBe(false);
});

test('without a script each picture of the map leads to its evidence, and that to its neighbours', async () => {
  const source = await drawnSource();
  const page = parse((await fileOf(source)).text);
  for (const link of page.querySelectorAll('.r-map a')) {
    const target = page.querySelector(`article${link.getAttribute('href')}`);
    expect(target?.querySelector('h3')?.textContent).toBeTruthy();
    expect(link.textContent).toContain(target?.querySelector('h3')?.lastChild?.textContent);
  }
  expect(page.querySelectorAll('.r-map a').length).toBe(source.map.columns.length);
  const steps = [...page.querySelectorAll('#evidence-3 .r-steps a')].map((a) => a.getAttribute('href'));
  expect(steps).toEqual(['#evidence-2', '#map', '#evidence-4']);
  expect(page.querySelectorAll('#evidence-1 .r-steps a')).toHaveLength(2);
});

test('with the script a picture opens large, and arrow keys lead on', async () => {
  const { page, view, trouble } = await open((await fileOf(await drawnSource())).text);
  const viewer = page.querySelector('dialog');
  const press = (key: string) =>
    viewer?.dispatchEvent(new view.window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const title = () => viewer?.querySelector('h3')?.textContent;
  page.querySelector<HTMLElement>('#evidence-2 a[data-view-large]')?.click();
  expect(viewer?.open).toBe(true);
  expect([title(), viewer?.querySelector('output')?.textContent]).toEqual(['Compares models', '2 of 12']);
  press('ArrowRight');
  expect(title()).toBe('Reads a review');
  press('Home');
  press('ArrowLeft');
  expect(title()).toBe('Sees the ad');
  expect(viewer?.querySelectorAll('.r-viewer-card [id]')).toHaveLength(0);
  viewer?.close();
  // From the map as well; the picture's place in the page stays where it was.
  page.querySelectorAll<HTMLElement>('.r-map a')[4]?.click();
  expect([viewer?.open, title()]).toEqual([true, '★Moment of truthEnters the address']);
  expect(trouble).toEqual([]);
});

test('pictures shrink step by step until the file is under its limit, and the person is told', async () => {
  const source = await drawnSource({ touchpoints: 6, noise: true });
  const whole = await fileOf(source);
  expect(whole.notes).toEqual([]);
  const limit = Math.round(whole.blob.size / 5);
  const small = await fileOf(source, newHtmlExporter(limit));
  expect(small.blob.size).toBeLessThanOrEqual(limit);
  expect(small.blob.size).toBeGreaterThan(limit / 6);
  const [note] = small.notes;
  if (note?.kind !== 'scaled') throw new Error('not told');
  const { page } = await open(small.text);
  for (const image of page.querySelectorAll<HTMLImageElement>('.r-evidence img')) {
    image.loading = 'eager';
    await image.decode();
    expect(image.naturalWidth).toBeLessThanOrEqual(note.width);
  }
});

test('pictures of whole pages, tall as they are, keep the file under its limit as well', async () => {
  const source = await drawnSource({ touchpoints: 4, width: 500, height: 9_000, noise: true });
  const words = (await fileOf(source)).text.replace(/data:image[^"]*/g, '');
  const limit = new Blob([words]).size + 60_000;
  const { blob, notes } = await fileOf(source, newHtmlExporter(limit));
  expect(blob.size).toBeLessThanOrEqual(limit);
  expect(notes).toHaveLength(1);
});

test('words that alone are too much are said to be too much; no broken file is made', async () => {
  const source = await drawnSource({ touchpoints: 3 });
  await expect(fileOf(source, newHtmlExporter(50_000))).rejects.toMatchObject({ code: 'report-too-large' });
});

test('a lost picture is told in its place and in the dialog', async () => {
  const source = await drawnSource({ touchpoints: 4 });
  const [lost] = source.mapRows.snapshots.keys();
  const { text, notes } = await fileOf({
    ...source,
    picture: async (id) => (id === lost ? undefined : source.picture(id)),
  });
  expect(notes).toEqual([{ kind: 'missing', count: 1 }]);
  expect(parse(text).querySelector('.r-shot-none')?.textContent).toBe('The picture could not be read.');
});

test('a picture that cannot be decoded is told in its place as well', async () => {
  const source = await drawnSource({ touchpoints: 4, noise: true });
  const [broken] = source.mapRows.snapshots.keys();
  const picture = async (id: string) => (id === broken ? new Blob(['no picture']) : source.picture(id));
  const { text, notes } = await fileOf({ ...source, picture }, newHtmlExporter(900_000));
  expect(notes).toContainEqual({ kind: 'missing', count: 1 });
  const page = parse(text);
  expect(page.querySelector('.r-shot-none')?.textContent).toBe('The picture could not be read.');
  expect(page.querySelectorAll('img[src=""]')).toHaveLength(0);
});

test('an encoder whose worker broke says so at once, also to whoever asks later', async () => {
  const post = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker) {
    this.dispatchEvent(new ErrorEvent('error', { message: 'broken' }));
  });
  const encoder = newPictureEncoder(2);
  await expect(encoder.scale(new Blob(), 10, 1)).rejects.toMatchObject({ code: 'export-failed' });
  post.mockImplementation(() => undefined);
  await expect(encoder.scale(new Blob(), 10, 1)).rejects.toMatchObject({ code: 'export-failed' });
  post.mockRestore();
  encoder.close();
});

test('it speaks the language of the person', async () => {
  const page = parse((await fileOf(await drawnSource({ language: 'zh', touchpoints: 5 }))).text);
  expect(page.documentElement.lang).toBe('zh-Hans');
  expect(page.querySelector('#evidence h2')?.textContent).toBe('证据');
  expect(page.querySelector('h1')?.textContent).toBe('购买一台咖啡机');
});

test('its preview names the chapters that it will have', async () => {
  const source = await drawnSource();
  const preview = await html.preview?.(source, OPTIONS, new AbortController().signal);
  if (preview?.kind !== 'pages') throw new Error('no pages');
  expect(preview.pages.map(({ title }) => title)).toEqual([
    'Buying a coffee machine',
    'Filter',
    'Map',
    'Evidence',
    'Table',
  ]);
  expect(preview.pages[3]?.lines).toEqual(['12 touchpoints', `${source.mapRows.snapshots.size} pictures`]);
});

test('cancelling stops between two pictures', async () => {
  const source = await drawnSource({ touchpoints: 16 });
  const abort = new AbortController();
  let reads = 0;
  const counting: ExportSource = {
    ...source,
    picture: (id) => {
      reads += 1;
      if (reads === source.mapRows.snapshots.size + 3) abort.abort();
      return source.picture(id);
    },
  };
  await expect(html.run(counting, OPTIONS, quietRun(abort.signal))).rejects.toMatchObject({ name: 'AbortError' });
  // Those that were begun together are ended; no other is begun.
  expect(reads).toBeLessThan(source.mapRows.snapshots.size + 3 + 4);
});
