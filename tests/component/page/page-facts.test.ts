// Page facts: form errors are read without what was typed, failed requests without their secrets, and both within limits.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EVERYTHING } from '@/lib/domain/covering';
import { LONGEST_ERROR, MOST_ERRORS } from '@/lib/page/fact-limits';
import { findFailedRequests } from '@/lib/page/failed-requests';
import { findFormErrors } from '@/lib/page/form-errors';
import { measureFacts } from '@/lib/page/measure-facts';
import { RawFacts } from '@/lib/page/prepared-page';

let stage: HTMLElement;
beforeEach(() => {
  stage = document.body.appendChild(document.createElement('main'));
});
afterEach(() => stage.remove());

const show = (html: string) => {
  stage.innerHTML = html;
};

describe('form errors', () => {
  test('a page without any has none', () => {
    show('<form><input value="Ines"></form>');
    expect(findFormErrors([])).toEqual([]);
  });

  test('are those that name an invalid field, alerts that are shown, and the browser’s own', async () => {
    show(`<form>
      <input aria-invalid="true" aria-errormessage="one"><p id="one">Enter your street</p>
      <input aria-invalid="true" aria-describedby="two"><p id="two">Enter your town</p>
      <input aria-invalid="false" aria-errormessage="three"><p id="three">Not wrong</p>
      <p role="alert">Two things are missing</p><p role="alert" hidden>Hidden</p>
      <input required name="last"><button>Go on</button></form>`);
    stage.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    await userEvent.click(stage.querySelector('button') as HTMLElement);
    const [browserSays, ...others] = findFormErrors([])?.toReversed() ?? [];
    expect(others.toReversed()).toEqual(['Enter your street', 'Enter your town', 'Two things are missing']);
    expect(browserSays).toBe(stage.querySelector<HTMLInputElement>('[name=last]')?.validationMessage);
  });

  test('are found in open shadow roots', () => {
    const host = stage.appendChild(document.createElement('shop-field'));
    host.attachShadow({ mode: 'open' }).innerHTML = '<p role="alert">Choose a size</p>';
    expect(findFormErrors([])).toEqual(['Choose a size']);
  });

  test('do not tell what was typed or chosen, an address, a number', () => {
    show(`<input value="Musterweg 7"><select><option selected>Herr Doktor</option></select>
      <p role="alert">Musterweg 7 is unknown, Herr Doktor. Write to ines@shop.example about 20391847.</p>`);
    expect(findFormErrors([])).toEqual(['… is unknown, …. Write to … about ….']);
  });

  test('are not read where a rule of the site covers them', () => {
    show('<div class="secret"><p role="alert">Wrong</p></div>');
    expect(findFormErrors(['.secret'])).toBeNull();
    expect(findFormErrors([':::'])).toBeNull();
    expect(findFormErrors(['.other'])).toEqual(['Wrong']);
  });

  test('keep within their limits', () => {
    show(Array.from({ length: 50 }, (_, i) => `<p role="alert">${'x'.repeat(i)}${'long '.repeat(500)}</p>`).join(''));
    const errors = findFormErrors([]);
    expect(errors).toHaveLength(MOST_ERRORS);
    for (const error of errors ?? []) expect(error.length).toBeLessThanOrEqual(LONGEST_ERROR);
  });
});

test('a request that failed is told by address and status, without its query', async () => {
  await fetch('/no-such-file.bin?token=secret').catch(() => undefined);
  const address = `${location.origin}/no-such-file.bin`;
  const found = () => findFailedRequests()?.filter(({ url }) => url === address);
  await expect.poll(found).toEqual([{ url: address, status: 404 }]);
  expect(findFailedRequests(performance.now())).toEqual([]);
});

test('the slowest answer to an input is measured', async () => {
  await page.viewport(800, 600);
  show('<button>Slow</button>');
  stage.querySelector('button')?.addEventListener('click', () => {
    for (const end = performance.now() + 150; performance.now() < end; );
  });
  await userEvent.click(stage.querySelector('button') as HTMLElement);
  await expect
    .poll(async () => {
      const read = measureFacts(EVERYTHING);
      await new Promise((resolve) => setTimeout(resolve, 50));
      const facts = read();
      expect(RawFacts.safeParse(facts).error).toBeUndefined();
      return facts.interactionDelay;
    })
    .toBeGreaterThanOrEqual(150);
});
