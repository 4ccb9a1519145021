// Annotator: marks are drawn by pointer and by keys alone, changed, taken back, and every one is kept.
import { signal } from '@preact/signals';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PictureEditor } from '@/components/annotate/PictureEditor';
import type { Mark } from '@/lib/domain/snapshot';
import type { Redact } from '@/lib/state/redact';
import { idOf, markRow } from '@/tests/support/rows';
import { unmount } from '../map/mount';
import { mount, named, testAccess } from '../walkthrough/fake-panel';
import { choose, drag, type Editor, openEditor, pointAt } from './open-editor';

let editor: Editor;
afterEach(async () => {
  unmount();
  await editor.close();
});

const press = (keys: string) => userEvent.keyboard(keys);

/** Waits until the store has marks that pass `check`. */
const stored = (check: (marks: Mark[]) => void) =>
  expect
    .poll(async () => {
      check(await editor.stored());
      return true;
    })
    .toBe(true);

const near = (mark: Mark | undefined, x1: number, y1: number, x2: number, y2: number) => {
  for (const [key, wanted] of Object.entries({ x1, y1, x2, y2 })) {
    expect(Math.abs((mark?.[key as 'x1'] ?? 9) - wanted), key).toBeLessThan(0.004);
  }
};

test('by keys alone: an arrow is drawn, moved, pulled, written on, recoloured, deleted and brought back', async () => {
  editor = await openEditor();
  await expect.element(page.getByRole('radio', { name: 'Select' })).toHaveFocus();
  await press('{ArrowRight}{Enter}');
  await expect.element(page.getByRole('button', { name: 'Arrow 1, red' })).toHaveFocus();
  await stored((marks) => expect(marks).toHaveLength(1));
  const before = (await editor.stored())[0] as Mark;
  await press('{ArrowRight}{ArrowRight}{Shift>}{ArrowDown}{/Shift}{Alt>}{ArrowUp}{/Alt}');
  await stored(([mark]) => near(mark, before.x1 + 0.02, before.y1 + 0.08, before.x2 + 0.02, before.y2 + 0.064));
  await press('{Enter}The button{Enter}');
  await expect.element(page.getByRole('button', { name: 'Arrow 1, red: “The button”' })).toHaveFocus();
  await stored(([mark]) => expect(mark?.text).toBe('The button'));
  named('radio', 'red').focus();
  await press('{ArrowRight}');
  await stored(([mark]) => expect(mark?.colour).toBe('amber'));
  for (const [keys, text, colour] of [
    ['{Control>}z{/Control}', 'The button', 'red'],
    ['{Control>}z{/Control}', '', 'red'],
    ['{Control>}{Shift>}z{/Shift}{/Control}', 'The button', 'red'],
    ['{Control>}y{/Control}', 'The button', 'amber'],
  ] as const) {
    await press(keys);
    await stored(([mark]) => expect([mark?.text, mark?.colour]).toEqual([text, colour]));
  }
  await expect.element(page.getByRole('button', { name: 'Arrow 1, amber: “The button”' })).toBeInTheDocument();
  named('button', 'Arrow 1, amber: “The button”').focus();
  await press('{Delete}');
  await stored((marks) => expect(marks).toEqual([]));
  expect(document.activeElement).toBe(named('radio', 'Arrow'));
  await press('{Control>}z{/Control}');
  await stored((marks) => expect(marks).toHaveLength(1));
});

test('Tab walks the marks in their order, and Esc leaves one thing at a time', async () => {
  const marks = [1, 2, 3].map((n) => markRow({ id: idOf('mark', n), order: `a${n}`, y1: n / 5, y2: n / 5 + 0.1 }));
  editor = await openEditor({ marks });
  await expect.element(page.getByRole('button', { name: 'Box 3, red' })).toBeInTheDocument();
  named('button', 'Box 1, red').focus();
  await press('{Tab}');
  await expect.element(page.getByRole('button', { name: 'Box 2, red' })).toHaveFocus();
  await press('{F2}');
  expect(document.activeElement).toBe(named('button', 'Box 2, red'));
  await press('{Enter}');
  expect(document.activeElement).toBe(named('textbox', 'Words of the mark'));
  await press('{Escape}');
  expect(document.activeElement).toBe(named('button', 'Box 2, red'));
  await press('{Escape}');
  expect(document.activeElement).toBe(named('radio', 'Select'));
  expect(editor.closed()).toBe(false);
  await press('{Escape}');
  await expect.poll(editor.closed).toBe(true);
});

test('by pointer: a box is drawn where it was drawn, moved by its line, and pulled at its corner', async () => {
  editor = await openEditor({ width: 1280, height: 900 });
  await choose('Box');
  await drag([0.5, 0.6], [0.2, 0.2]);
  await stored(([mark]) => near(mark, 0.2, 0.2, 0.5, 0.6));
  await drag([0.35, 0.2], [0.45, 0.3]);
  await stored(([mark]) => near(mark, 0.3, 0.3, 0.6, 0.7));
  await drag([0.6, 0.7], [0.8, 0.9]);
  await stored(([mark]) => near(mark, 0.3, 0.3, 0.8, 0.9));
  expect(await editor.stored()).toHaveLength(1);
  await userEvent.click(named('button', 'Undo: Box moved'));
  await stored(([mark]) => near(mark, 0.3, 0.3, 0.6, 0.7));
});

test('every tool draws its kind in the chosen colour; text and numbers are written at once', async () => {
  editor = await openEditor({ width: 1280, height: 900 });
  await choose('blue');
  for (const [index, tool] of ['Arrow', 'Ellipse', 'Highlight', 'Text', 'Number'].entries()) {
    await choose(tool);
    await drag([0.05 + index * 0.19, 0.3], [0.15 + index * 0.19, 0.5]);
    if (index >= 3) await press(`${tool}!`);
  }
  await stored((marks) => {
    expect(marks.map(({ kind, colour, text }) => [kind, colour, text])).toEqual([
      ['arrow', 'blue', ''],
      ['ellipse', 'blue', ''],
      ['highlight', 'blue', ''],
      ['text', 'blue', 'Text!'],
      ['callout', 'blue', 'Number!'],
    ]);
  });
  await expect.element(page.getByRole('button', { name: 'Number 1, blue: “Number!”' })).toBeVisible();
});

test('a crop hides, says so, and is taken off; the marks stay where they are on the picture', async () => {
  editor = await openEditor({ marks: [markRow()] });
  await choose('Crop');
  expect(document.body.textContent).toContain('Crop only hides: the whole picture is kept.');
  named('radio', 'Crop').focus();
  await press('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Shown part' })).toHaveFocus();
  await press('{Shift>}{ArrowLeft}{/Shift}');
  const crop = async () => (await editor.db.snapshots.toArray())[0]?.crop;
  await expect.poll(async () => (await crop())?.x).toBeCloseTo(0.05, 4);
  await press('{Escape}');
  await choose('Select');
  expect(pointAt(0, 0).svg.getAttribute('viewBox')).toBe('64 80 1024 640');
  await stored(([mark]) => near(mark, 0.25, 0.25, 0.75, 0.5));
  await choose('Crop');
  await userEvent.click(named('button', 'Show all of it'));
  await expect.poll(crop).toBeNull();
});

test('areas to redact are handed over and kept nowhere', async () => {
  editor = await openEditor({ width: 1280, height: 900 });
  await choose('Redact');
  await drag([0.1, 0.1], [0.3, 0.2]);
  await drag([0.5, 0.5], [0.6, 0.7]);
  await userEvent.keyboard('{Escape}');
  await userEvent.click(named('button', 'Redact 2 areas…'));
  expect(editor.redacted).toHaveLength(1);
  expect(editor.redacted[0]?.[0]?.width).toBeCloseTo(0.2, 2);
  await expect.element(page.getByRole('button', { name: /^Redact/ })).not.toBeInTheDocument();
  expect(await editor.stored()).toEqual([]);
  expect((await editor.db.redactions.toArray()).length).toBe(0);
});

test('what was covered before the picture was taken can be looked at', async () => {
  const area = { x: 0.1, y: 0.1, width: 0.2, height: 0.1 };
  editor = await openEditor({ snapshot: { covered: [area, { ...area, y: 0.4 }] } });
  const chip = named('button', '2 areas were covered before the picture was taken');
  const shown = () => pointAt(0, 0).svg.querySelectorAll('rect').length;
  expect([chip.getAttribute('aria-pressed'), shown()]).toEqual(['false', 0]);
  await userEvent.click(chip);
  expect([chip.getAttribute('aria-pressed'), shown()]).toEqual(['true', 2]);
});

test('words are saved when the page closes in the middle of them, and nothing is lost where a write fails', async () => {
  editor = await openEditor({ marks: [markRow()] });
  await expect.element(page.getByRole('button', { name: 'Box 1, red' })).toBeInTheDocument();
  named('button', 'Box 1, red').focus();
  await press('{Enter}Half a wo');
  dispatchEvent(new Event('pagehide'));
  await stored(([mark]) => expect(mark?.text).toBe('Half a wo'));
  editor.db.close();
  await press('{Escape}{Delete}');
  await expect.element(page.getByRole('button', { name: 'Box 1, red: “Half a wo”' })).toBeInTheDocument();
  await expect.element(page.getByRole('status')).toHaveTextContent(/could not be saved/);
});

test('a page that is too tall for one picture is marked up part by part', async () => {
  editor = await openEditor({ width: 1280, height: 900 });
  const opened: string[] = [];
  const redact = { asked: signal(null), working: signal(false), problem: signal(null) } as unknown as Redact;
  const open = { annotation: editor.annotation, title: 'Checkout', redact, part: 0, parts: ['first', 'second'] };
  await mount(<PictureEditor open={open} onOpen={async (id) => void opened.push(id)} onClose={() => undefined} />);
  expect(named('dialog', 'Mark up the picture').textContent).toContain('Checkout, part 1 of 2');
  expect(named('button', 'The part above').getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(named('button', 'The part below'));
  expect(opened).toEqual(['second']);
});

testAccess(async (language) => {
  const marks = (['arrow', 'box', 'text', 'callout', 'highlight'] as const).map((kind, n) =>
    markRow({ id: idOf('mark', n + 1), order: `a${n}`, kind, text: 'Words' }),
  );
  editor = await openEditor({ marks, language });
  await expect.element(page.getByRole('button', { name: /5|Words/ }).first()).toBeInTheDocument();
  return editor.root;
});
