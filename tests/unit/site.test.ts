// The sample shop answers on every page of its story, stays on this machine, and refuses post codes as it should.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileTitle } from '../fixtures/site/oddities.mjs';
import { startSite } from '../fixtures/site/start-site.mjs';
import { story } from '../fixtures/site/story.mjs';

let site: Awaited<ReturnType<typeof startSite>>;
beforeAll(async () => {
  site = await startSite({ slowMs: 20 });
});
afterAll(() => site.close());

const paths = [...new Set(story.map((step) => `${step.origin} ${step.path}`)), 'card /fields'];

const addressOf = (page: string) => {
  const [origin, path] = page.split(' ') as ['shop' | 'pay' | 'card', string];
  return site[origin] + path;
};

const read = async (url: string) => {
  const response = await fetch(url);
  return { status: response.status, html: await response.text() };
};

const titleOf = (html: string) => /<title>(.*?)<\/title>/s.exec(html)?.[1];

/** What a browser loads by itself, or follows at a click. */
const addressesIn = (html: string, base: string) =>
  [...html.matchAll(/<(?:script|link|img|iframe|a|form)\b[^>]*?\s(?:src|href|action)="([^"]*)"/g)].map(
    ([, address = '']) => new URL(address.replaceAll('&amp;', '&'), base),
  );

const send = (path: string, fields: Record<string, string>) =>
  fetch(site.shop + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });

const address = { name: 'Mara Lind', street: 'Ackerstraße 14', city: 'Berlin', phone: '+49 30 5550 1234' };

describe('every page of the story', () => {
  test('there are at least thirteen, each with its own title', async () => {
    const titles = await Promise.all(paths.map(async (page) => titleOf((await read(addressOf(page))).html)));
    expect(new Set(titles).size).toBe(paths.length);
    expect(paths.length).toBeGreaterThan(13);
  });

  test.each(paths)('%s answers, and loads and links nothing from elsewhere', async (page) => {
    const { status, html } = await read(addressOf(page));
    expect(status).toBe(200);
    const addresses = addressesIn(html, addressOf(page));
    expect(addresses.length).toBeGreaterThan(2);
    const own = new Set([site.shop, site.pay, site.card]);
    expect(addresses.filter((url) => !own.has(url.origin)).map(String)).toEqual([]);
    expect(html).not.toMatch(/Lorem|dummyimage|Start Bootstrap Template|AdminLTE \d/);
  });

  test('every address on every page answers', async () => {
    const pages = await Promise.all(
      paths.map(async (page) => addressesIn((await read(addressOf(page))).html, addressOf(page))),
    );
    const unique = [...new Set(pages.flat().map((url) => url.origin + url.pathname))];
    const answers = await Promise.all(unique.map(async (url) => ({ url, status: (await fetch(url)).status })));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });

  test('the page before each step has what the step clicks, once', async () => {
    const steps = story.map((step, index) => ({ ...step, before: story[index - 1] }));
    for (const { click, before } of steps) {
      if (!click || !before || before.path.startsWith('/finder')) continue;
      const { html } = await read(site[before.origin] + before.path);
      const names = [...html.matchAll(/<(a|button)\b([^>]*)>(.*?)<\/\1>/gs)].map(
        ([, , attributes = '', content = '']) =>
          /aria-label="([^"]*)"/.exec(attributes)?.[1] ??
          content
            .replace(/<[^>]*>/g, ' ')
            .replace(/\s+/g, ' ')
            .trim(),
      );
      expect(
        names.filter((name) => name === click),
        `${click} on ${before.path}`,
      ).toHaveLength(1);
    }
  });
});

describe('the address form', () => {
  test.each(['D-10115', '10 115', '', '1011', '101155'])(
    'refuses the post code "%s" without a reason',
    async (code) => {
      const answer = await send('/checkout/address', { ...address, code });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/checkout/address?refused']);
      const { html } = await read(`${site.shop}/checkout/address?refused`);
      expect(html).toContain('>Invalid input.<');
      expect(html).toContain(`placeholder="Post code" value="${code}"`);
    },
  );

  test('accepts five digits', async () => {
    const answer = await send('/checkout/address', { ...address, code: '10115' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/checkout/delivery']);
  });

  test('shows markup that was typed as text', async () => {
    await send('/checkout/address', { ...address, code: '"><script>' });
    expect((await read(`${site.shop}/checkout/address`)).html).toContain('value="&quot;&gt;&lt;script&gt;"');
  });
});

describe('pages for tests', () => {
  test('colour tabs say their colour in the title', async () => {
    expect(titleOf((await read(`${site.shop}/tab/red`)).html)).toBe('red rgb(200,0,0)');
    expect(titleOf((await read(`${site.shop}/tab/green`)).html)).toBe('green rgb(0,160,0)');
  });

  test('the hostile title is 10,000 characters long and stays a title', async () => {
    expect(hostileTitle).toHaveLength(10_000);
    expect((await read(`${site.shop}/hostile-title`)).html).not.toContain('<script>throw');
  });

  test('the PDF points at its own objects', async () => {
    const { html: pdf } = await read(`${site.shop}/file.pdf`);
    const table = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
    expect(pdf.slice(table, table + 4)).toBe('xref');
    const first = Number(/0000000000 65535 f \n(\d{10})/.exec(pdf)?.[1]);
    expect(pdf.slice(first)).toMatch(/^1 0 obj/);
  });

  test('unknown paths, and files outside the served packages, are not found', async () => {
    for (const path of ['/nothing', '/npm/vitest/package.json', '/npm/jquery/dist/%2e%2e/%2e%2e/wxt/package.json']) {
      expect((await read(site.shop + path)).status, path).toBe(404);
    }
  });
});
