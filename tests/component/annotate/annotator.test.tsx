// Annotator: marks are drawn by pointer and by keys alone, changed, taken back, and every one is kept.
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Mark } from '@/lib/domain/snapshot';
import { unmount } from '../map/mount';
import { named } from '../walkthrough/fake-panel';
import { type Editor, openEditor } from './open-editor';

let editor: Editor;
afterEach(async () => {
  unmount();
  await editor.close();
});

const press = (keys: string) => userEvent.keyboard(keys);
/** Waits for what is stored. */
const stored = (check: (marks: Mark[]) => void) =>
  expect
    .poll(async () => editor.stored())
    .toSatisfy((marks: Mark[]) => {
      check(marks);
      return true;
    });

test('by keys alone: an arrow is drawn, moved, pulled, written on, recoloured, deleted and brought back', async () => {
  editor = await openEditor();
  named('radio', 'Select').focus();
  await press('{ArrowRight}{Enter}');
  await expect.element(page.getByRole('button', { name: 'Arrow 1, red' })).toHaveFocus();
  const before = (await editor.stored())[0] as Mark;
  await press('{ArrowRight}{ArrowRight}{Shift>}{ArrowDown}{/Shift}{Alt>}{ArrowUp}{/Alt}');
  await stored(([mark]) => {
    expect(mark?.x1).toBeCloseTo(before.x1 + 0.02, 4);
    expect(mark?.x2).toBeCloseTo(before.x2 + 0.02, 4);
    expect(mark?.y1).toBeCloseTo(before.y1 + 0.08, 4);
    expect(mark?.y2).toBeCloseTo(before.y2 + 0.064, 4);
  });
  await press('{Enter}The button{Enter}');
  await expect.element(page.getByRole('button', { name: 'Arrow 1, red: “The button”' })).toHaveFocus();
  await stored(([mark]) => expect(mark?.text).toBe('The button'));
  await press('{Control>}z{/Control}');
  await stored(([mark]) => expect(mark?.text).toBe(''));
  await press('{Control>}{Shift>}z{/Shift}{/Control}');
  await stored(([mark]) => expect(mark?.text).toBe('The button'));
  await press('{Delete}');
  await stored((marks) => expect(marks).toEqual([]));
  expect(document.activeElement).toBe(named('radio', 'Arrow'));
  await press('{Control>}z{/Control}');
  await stored((marks) => expect(marks).toHaveLength(1));
});

test('by pointer: a box is drawn where it was drawn, moved, and pulled at its corner', async () => {
  editor = await openEditor({ width: 1280, height: 900 });
  await userEvent.click(named('radio', 'Box').closest('label') as HTMLElement);
  const stage = document.querySelector('[data-stage]') as SVGSVGElement;
  const { width, height } = stage.getBoundingClientRect();
  const at = (x: number, y: number) => ({ x: Math.round(x * width), y: Math.round(y * height) });
  await userEvent.dragAndDrop(stage, stage, { sourcePosition: at(0.2, 0.2), targetPosition: at(0.5, 0.6) });
  await stored(([mark]) => {
    expect(mark?.kind).toBe('box');
    for (const [value, wanted] of [
      [mark?.x1, 0.2],
      [mark?.y1, 0.2],
      [mark?.x2, 0.5],
      [mark?.y2, 0.6],
    ] as const) {
      expect(Math.abs((value ?? 0) - wanted)).toBeLessThan(0.003);
    }
  });
});
