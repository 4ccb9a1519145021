// Private places: what stands in odd places is found, and what nobody sees there gives no box.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { COVER_KINDS, type CoverKind } from '@/lib/domain/covering';
import { findPrivateAreas } from '@/lib/page/private-areas';

let stage: HTMLElement;
beforeEach(async () => {
  await page.viewport(800, 600);
  stage = document.body.appendChild(document.createElement('div'));
});
afterEach(() => stage.remove());

const covering = (kinds: readonly CoverKind[], names: readonly string[] = []) => ({ kinds, selectors: [], names });
const found = (html: string, kinds: readonly CoverKind[] = COVER_KINDS, names: readonly string[] = []) => {
  stage.innerHTML = html;
  return findPrivateAreas(window, covering(kinds, names));
};

describe('a box', () => {
  test.each([
    ['a file that was chosen is named', '<input type="file" id="file">'],
    ['a button says an address', '<input type="button" value="ines@shop.test">'],
    ['a choice says an address', '<select><option>Size 38</option><option selected>ines@shop.test</option></select>'],
    [
      'a list of choices says one further down',
      '<select size="3"><option>a</option><option>+49 341 1234567</option></select>',
    ],
    ['a field is called an address', '<label>Delivery address <select><option>Hauptstr. 5</option></select></label>'],
    ['an element was made into a field', '<div role="textbox">Dear shop</div>'],
    ['a link calls a number', '<a href="tel:+49341">34 12</a>'],
    [
      'a style draws an attribute',
      '<style>.x::after{content:attr(data-to)}</style><i class="x" data-to="ines@shop.test"></i>',
    ],
    [
      'a label is parted from its value by style only',
      '<p><span style="float:left">Phone</span><span>0341 1234567</span></p>',
    ],
    ['a value stands beside its label', '<dl><dt>Account number</dt><dd>12345678</dd></dl>'],
    [
      'a value stands under the head of its column',
      '<table><tr><th>x</th><th>Konto-Nr.</th></tr><tr><td>y</td><td>532013000</td></tr></table>',
    ],
    ['a text is drawn', '<svg><text y="20">ines@shop.test</text></svg>'],
  ])('where %s', (_, html) => {
    stage.innerHTML = html;
    const file = stage.querySelector<HTMLInputElement>('#file');
    const files = new DataTransfer();
    files.items.add(new File(['x'], 'Ines Weber.pdf'));
    if (file) file.files = files.files;
    expect(findPrivateAreas(window)).toHaveLength(1);
  });

  test('for each digit of a code and each group of a card that are drawn apart', () => {
    const digits = [...'482913'].map((digit) => `<div>${digit}</div>`).join('');
    expect(found(`<p>Your verification code</p><div>${digits}</div>`)).toHaveLength(6);
    expect(found(`<p>Floor</p><div>${digits}</div>`)).toEqual([]);
    expect(found('<div><div>4111</div><div>1111</div><div>1111</div><div>1111</div></div>', [])).toHaveLength(4);
    expect(found('<div><div>4111</div><div>1111</div><div>1111</div><div>1112</div></div>')).toEqual([]);
  });

  test('for words of editable text that reach beyond it', () => {
    const areas = found(
      '<div contenteditable style="width: 40px; height: 10px; white-space: nowrap">Dear shop, this is Ines</div>',
    );
    expect(Math.max(...areas.map(({ x, width }) => x + width))).toBeGreaterThan(100);
  });

  test('for names of the list alone', () => {
    const html = '<p>Ask Ines Weber or Tom.</p><input value="Ines Weber">';
    expect(found(html, ['names'], ['Ines Weber'])).toHaveLength(2);
    expect(found(html, ['names'])).toEqual([]);
    expect(found(html, ['emails'], ['Ines Weber'])).toEqual([]);
  });

  test('for secrets in fields and text, whatever was chosen', () => {
    const html = `<label>Passwort <input type="text" value="rose"></label><p>Password: rose-17!</p><p>Code de vérification : 482913</p>
      <form>${'<input maxlength="1" value="4">'.repeat(6)}</form><p>ines@shop.test</p><input value="Ines">`;
    expect(found(html, [])).toHaveLength(1 + 1 + 1 + 6);
  });

  test('over everything where there are more of them than can be checked', () => {
    const many = `<p style="font-size: 4px; line-height: 5px">${'<i>a@b.io </i>'.repeat(2_100)}</p>`;
    expect(found(many, ['emails'])).toEqual([{ x: 0, y: 0, width: 800, height: 600 }]);
  });
});

describe('no box', () => {
  const rows = Array.from({ length: 40 }, (_, index) => `<p>person${index}@shop.test</p>`).join('');

  test('for what is scrolled out of sight inside the page', () => {
    const areas = found(`<div id="box" style="height: 100px; overflow: auto">${rows}</div><p>Footer</p>`);
    const { top, bottom } = (document.getElementById('box') as HTMLElement).getBoundingClientRect();
    expect(areas.length).toBeGreaterThan(1);
    for (const { y, height } of areas) expect([y >= top, y + height <= bottom + 0.01]).toEqual([true, true]);
  });

  test('is left out for what is positioned, which may lie outside of what is around it', () => {
    const html =
      '<div style="height: 20px; overflow: hidden"><p style="position: absolute; top: 200px">ines@shop.test</p></div>';
    expect(found(html)).toHaveLength(1);
  });

  test.each([
    ['an example of what to type', '<input placeholder="name@example.com"><input placeholder="your@mail.test">'],
    ['a result that repeats nothing', '<form><input value="" name="a"><output>42</output></form>'],
    ['an attribute that nothing draws', '<i data-to="ines@shop.test">Write</i>'],
    ['words that speak of passwords', '<p>Password forgotten?</p><p>Password</p><p>Forgot your password?</p>'],
    ['an order number in its column', '<table><tr><th>Order no.</th></tr><tr><td>0341 1234567</td></tr></table>'],
  ])('for %s', (_, html) => expect(found(html)).toEqual([]));
});
