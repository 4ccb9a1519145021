// Store bars: each says what happened and offers its ways out, one at a time, in both languages and themes.
import { type Signal, signal } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { StoreBars } from '@/components/safekeeping/StoreBars';
import type { ReadOnlyCause, StoreHealth } from '@/lib/state/store-health';
import type { Language } from '@/lib/text/text';
import { atPanelWidth, mount, named, testAccess } from '../walkthrough/fake-panel';

atPanelWidth();

function newFakeHealth() {
  const readOnly: Signal<ReadOnlyCause | null> = signal(null);
  const spaceLeft: Signal<number | null> = signal(null);
  const [outdated, busy] = [signal(false), signal(false)];
  const problem: Signal<string | null> = signal(null);
  const calls = { saveEverything: vi.fn(), tryAgain: vi.fn(), dismissSpace: vi.fn(), reload: vi.fn() };
  return { readOnly, spaceLeft, outdated, busy, problem, ...calls } satisfies StoreHealth;
}

let health: ReturnType<typeof newFakeHealth>;
beforeEach(() => {
  health = newFakeHealth();
});
const show = (language: Language = 'en') => mount(<StoreBars health={health} />, language);
const press = (name: string) => userEvent.click(named('button', name));
const roomMade = () => document.documentElement.style.getPropertyValue('--bars');
const bar = () => named('region', 'State of the store');

describe('the bars', () => {
  test('take no room while all is well', async () => {
    await show();
    expect(bar().offsetHeight).toBe(0);
    await vi.waitFor(() => expect(roomMade()).toBe('0px'));
  });

  test('say that nothing is saved, with a file and another try', async () => {
    health.readOnly.value = 'storage-full';
    health.spaceLeft.value = 0;
    await show();
    expect(bar().textContent).toContain('The disk is full, so nothing new is saved for now.');
    expect(bar().querySelectorAll('button')).toHaveLength(2);
    await press('Save everything in a file');
    expect(health.saveEverything).toHaveBeenCalledOnce();
    await press('Try saving again');
    expect(health.tryAgain).toHaveBeenCalledOnce();
  });

  test('warn of little space, and go when they are closed', async () => {
    health.spaceLeft.value = 500 * 1024 * 1024;
    await show();
    expect(bar().textContent).toContain('Little space is left');
    await press('Close');
    expect(health.dismissSpace).toHaveBeenCalledOnce();
  });

  test('ask for a reload before anything else', async () => {
    health.outdated.value = true;
    health.readOnly.value = 'store-timeout';
    await show();
    expect(bar().querySelectorAll('button')).toHaveLength(1);
    await press('Reload');
    expect(health.reload).toHaveBeenCalledOnce();
  });

  test('tell the page how much room they take', async () => {
    health.readOnly.value = 'store-write-failed';
    await show();
    await vi.waitFor(() => expect(roomMade()).toBe(`${bar().getBoundingClientRect().height}px`));
    expect(bar().offsetHeight).toBeGreaterThan(40);
  });
});

testAccess((language) => {
  health.readOnly.value = 'store-write-failed';
  health.problem.value = 'No.';
  return show(language);
});
