// Menu: a button with a list that works by keyboard as by mouse, and gives the focus back.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Menu } from '@/components/controls/Menu';
import { atPanelWidth, mount, named, testAccess } from '../walkthrough/fake-panel';

atPanelWidth();

const runs = { first: vi.fn(), off: vi.fn(), last: vi.fn() };
const menu = () => (
  <Menu
    label="Actions for Pays"
    groups={() => [
      {
        items: [
          { label: 'Move earlier', run: runs.first },
          { label: 'Move later', run: runs.off, disabled: true },
          { label: 'Delete', run: runs.last },
        ],
      },
    ]}
  >
    ⋯
  </Menu>
);
const show = () => mount(menu());
const button = () => named('button', 'Actions for Pays');
const focused = () => document.activeElement?.textContent;
const isOpen = () => document.querySelector('[popover]')?.matches(':popover-open') ?? false;

describe('the menu', () => {
  beforeEach(async () => {
    for (const run of Object.values(runs)) run.mockReset();
    await show();
  });

  test('opens by keyboard with the first action under the focus', async () => {
    await userEvent.tab();
    expect(document.activeElement).toBe(button());
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(focused()).toBe('Move earlier'));
    expect(named('menu', 'Actions for Pays')).toBeTruthy();
  });

  test('arrows go round, and what cannot be done is told and does nothing', async () => {
    await userEvent.click(button());
    await vi.waitFor(() => expect(focused()).toBe('Move earlier'));
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Move later');
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
    await userEvent.keyboard('{Enter}');
    expect(runs.off).not.toHaveBeenCalled();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Delete');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Move earlier');
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('Delete');
  });

  test('Enter does what is under the focus and closes', async () => {
    await userEvent.click(button());
    await vi.waitFor(() => expect(focused()).toBe('Move earlier'));
    await userEvent.keyboard('{End}{Enter}');
    expect(runs.last).toHaveBeenCalledOnce();
    expect(runs.first).not.toHaveBeenCalled();
    expect(isOpen()).toBe(false);
  });

  test('Esc closes, does nothing, and gives the focus back to the button', async () => {
    await userEvent.click(button());
    await vi.waitFor(() => expect(isOpen()).toBe(true));
    await userEvent.keyboard('{Escape}');
    expect(isOpen()).toBe(false);
    expect(document.activeElement).toBe(button());
    for (const run of Object.values(runs)) expect(run).not.toHaveBeenCalled();
  });

  test('a click elsewhere closes it', async () => {
    await userEvent.click(button());
    await vi.waitFor(() => expect(isOpen()).toBe(true));
    await userEvent.click(document.body, { position: { x: 300, y: 700 } });
    await vi.waitFor(() => expect(isOpen()).toBe(false));
  });
});

testAccess(async () => {
  const root = await show();
  await userEvent.click(button());
  await vi.waitFor(() => expect(isOpen()).toBe(true));
  return root;
});
