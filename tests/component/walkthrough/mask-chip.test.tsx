// Mask chip: says whether and what is covered, switches all of it or single kinds, by keyboard too.
import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { MaskChip } from '@/components/walkthrough/MaskChip';
import { COVER_KINDS, type CoverKind } from '@/lib/domain/covering';
import type { Language } from '@/lib/text/text';
import { atPanelWidth, mount, named, testAccess } from './fake-panel';

atPanelWidth();

const newCovering = (first: readonly CoverKind[] = COVER_KINDS) => {
  const kinds = signal(first);
  const own = signal(false);
  const calls: string[] = [];
  const covering = {
    kinds,
    own,
    toggleAll: async () => void calls.push('all'),
    toggle: async (kind: CoverKind) => {
      calls.push(kind);
      kinds.value = kinds.value.filter((one) => one !== kind);
      own.value = true;
    },
    asInSettings: async () => void calls.push('settings'),
    openSettings: async () => void calls.push('open'),
  };
  return { covering, calls };
};

const open = () => userEvent.click(named('button', 'What is masked'));

test('is pressed while anything is covered, and says how much where it is not all', async () => {
  await mount(<MaskChip covering={newCovering().covering} onCover={() => {}} />);
  expect(named('button', 'Mask data').getAttribute('aria-pressed')).toBe('true');
  await mount(<MaskChip covering={newCovering(['emails', 'names']).covering} onCover={() => {}} />);
  expect(named('button', /Mask data/).textContent).toContain('2 of 6');
  await mount(<MaskChip covering={newCovering([]).covering} onCover={() => {}} />);
  expect(named('button', 'Mask data').getAttribute('aria-pressed')).toBe('false');
});

test('its menu says what is always covered, and stays open while kinds are chosen', async () => {
  const { covering, calls } = newCovering();
  const root = await mount(<MaskChip covering={covering} onCover={() => void calls.push('pick')} />);
  await userEvent.click(named('button', 'Mask data'));
  await open();
  expect(root.textContent).toContain('are always covered');
  await userEvent.keyboard('{ArrowDown}{ArrowDown} ');
  await userEvent.click(named('menuitemcheckbox', 'Phone numbers'));
  expect(named('menuitemcheckbox', 'Phone numbers').getAttribute('aria-checked')).toBe('false');
  expect(named('menuitemcheckbox', 'Names from my list').getAttribute('aria-checked')).toBe('true');
  await userEvent.click(named('menuitemradio', 'As in the settings'));
  await open();
  await userEvent.click(named('menuitem', 'Settings and names…'));
  expect(calls).toEqual(['all', 'emails', 'phones', 'settings', 'open']);
});

describe('looked at', () => {
  testAccess(async (language: Language) => {
    const root = await mount(<MaskChip covering={newCovering(['emails']).covering} onCover={() => {}} />, language);
    root.querySelectorAll<HTMLElement>('button')[1]?.click();
    await new Promise(requestAnimationFrame);
    return root;
  });
});
