// Picking bar: says what is being picked, passes the keys on, and gives the focus back to the menu it came from.
import type { Signal } from '@preact/signals';
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PanelScreen } from '@/components/walkthrough/PanelScreen';
import type { PickerSize, PickKind } from '@/lib/page/picker/picking';
import type { Language } from '@/lib/text/text';
import { atPanelWidth, type FakePanel, mount, named, newFakePanel, testAccess } from './fake-panel';

atPanelWidth();

let fake: FakePanel;
let kind: Signal<PickKind | null>;
let size: Signal<PickerSize>;
beforeEach(() => {
  fake = newFakePanel();
  kind = fake.panel.picking.kind as Signal<PickKind | null>;
  size = fake.panel.picking.size as Signal<PickerSize>;
});

const redrawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function show(picked: PickKind, language: Language = 'en'): Promise<HTMLElement> {
  const root = await mount(<PanelScreen panel={fake.panel} appearance={fake.appearance} />, language);
  kind.value = picked;
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('application');
  return root;
}

test('both ways are in the menu of the button, and what is to be covered in that of masking', async () => {
  await mount(<PanelScreen panel={fake.panel} appearance={fake.appearance} />);
  for (const [menu, item] of [
    ['More ways to snapshot', 'Snapshot a region…'],
    ['More ways to snapshot', 'Snapshot an element…'],
    ['What is masked', 'Cover an element on this site…'],
  ] as const) {
    await userEvent.click(named('button', menu));
    await userEvent.click(named('menuitem', item));
  }
  expect(fake.calls).toEqual([
    ['pick', 'region'],
    ['pick', 'element'],
    ['pick', 'cover'],
  ]);
});

test('it has the focus, and its keys go to the page; digits rate as ever, and Tab stays the panel’s', async () => {
  await show('region');
  await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowDown}{/Shift}{Control>}{ArrowUp}{/Control}{Enter}');
  const press = (key: string, shift = false, fine = false) => ['press', { key, shift, fine }];
  expect(fake.calls).toEqual([
    press('ArrowRight'),
    press('ArrowDown', true),
    press('ArrowUp', false, true),
    press('Enter'),
  ]);
  await userEvent.keyboard('{Tab}{Tab}');
  expect(document.activeElement?.textContent).toBe('Cancel');
});

test('Esc stops it, wherever the focus is in the panel', async () => {
  await show('element');
  await userEvent.keyboard('{Escape}');
  await userEvent.click(named('textbox', 'Doing'));
  await userEvent.keyboard('{Escape}');
  await userEvent.click(named('button', 'Cancel'));
  expect(fake.calls.filter(([name]) => name === 'stop')).toHaveLength(3);
});

test('the size is said as it changes, and can be taken once there is one', async () => {
  await show('region');
  named('button', 'Take it').click();
  expect(fake.calls).toEqual([]);
  size.value = { width: 1200, height: 90 };
  await redrawn();
  expect(document.querySelector('[role=status]#picking-size')?.textContent).toBe('1,200 × 90 pixels');
  await userEvent.click(named('button', 'Take it'));
  expect(fake.calls).toEqual([['press', { key: 'Enter', shift: false, fine: false }]]);
});

test.each([
  ['region', 'More ways to snapshot'],
  ['cover', 'What is masked'],
] as const)('after a %s the focus is on the button that began it', async (picked, button) => {
  await show(picked);
  kind.value = null;
  await redrawn();
  expect(document.activeElement).toBe(named('button', button));
});

testAccess((language) => show('region', language));
