// Toasts: said to screen readers, with one thing to do about them, and a way to be rid of them.
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ToastList } from '@/components/controls/Toasts';
import type { Toast } from '@/lib/state/toasts';
import type { Language } from '@/lib/text/text';
import { atPanelWidth, mount, named, testAccess } from '../walkthrough/fake-panel';

atPanelWidth();

const undo = vi.fn();
const dismissed = vi.fn();
const TOASTS: Toast[] = [
  { id: 1, tone: 'info', text: 'Touchpoint deleted', action: { label: 'Undo', run: undo } },
  { id: 2, tone: 'error', text: 'This could not be saved. '.repeat(6), action: null },
];
const show = (language: Language = 'en') => mount(<ToastList toasts={TOASTS} onDismiss={dismissed} />, language);

describe('toasts', () => {
  test('stand in a place that is read out when it changes', async () => {
    const root = await mount(<ToastList toasts={[]} onDismiss={dismissed} />);
    const place = root.querySelector('[role=status]');
    expect(place?.getAttribute('aria-live')).toBe('polite');
    const full = await show();
    expect(full.querySelector('[role=status]')?.textContent).toContain('Touchpoint deleted');
  });

  test('their action runs once, and then they go', async () => {
    await show();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(undo).toHaveBeenCalledOnce();
    expect(dismissed).toHaveBeenCalledExactlyOnceWith(1);
  });

  test('each can be closed, in the language of the person', async () => {
    dismissed.mockReset();
    const root = await show('zh');
    const close = [...root.querySelectorAll<HTMLElement>('button')].at(-1) as HTMLElement;
    expect(close.getAttribute('aria-label')).toBe('关闭');
    await userEvent.click(close);
    expect(dismissed).toHaveBeenCalledExactlyOnceWith(2);
  });

  test('are told apart by more than their place', async () => {
    await show();
    const [info, error] = document.querySelectorAll('[role=status] > *');
    expect(error?.className).not.toBe(info?.className);
    expect(named('button', 'Undo')).toBeTruthy();
  });
});

testAccess(show);
