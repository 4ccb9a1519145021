// Touchpoint list: newest first; each can be opened, moved, given another picture and deleted.
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TouchpointList } from '@/components/touchpoint/TouchpointList';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Language } from '@/lib/text/text';
import {
  atPanelWidth,
  type FakePanel,
  mount,
  named,
  newFakePanel,
  storyRun,
  testAccess,
} from '../walkthrough/fake-panel';

atPanelWidth();

const run = storyRun({ touchpoints: 4 });
const at = (index: number) => run.touchpoints[index] as Touchpoint;
const replaced = vi.fn();

let fake: FakePanel;
const show = (language: Language = 'en') => {
  fake = newFakePanel(run);
  replaced.mockReset();
  shown.value = run;
  return mount(<Shown />, language);
};

const shown = signal(run);
function Shown() {
  return <TouchpointList panel={fake.panel} run={shown.value} currentId={at(3).id} onReplacePicture={replaced} />;
}

/** Opens the menu of a touchpoint and chooses `item`. */
async function choose(index: number, item: string): Promise<void> {
  await userEvent.click(named('button', `Actions for ${at(index).title}`));
  const entry = () => named<HTMLButtonElement>('menuitem', item);
  await vi.waitFor(() => expect(entry()).toBeTruthy());
  await userEvent.click(entry());
}

describe('the list', () => {
  let root: HTMLElement;
  beforeEach(async () => {
    root = await show();
  });

  /** What a screen reader says first of each button that opens a touchpoint. */
  const opened = (selector: string) =>
    [...root.querySelectorAll(selector)].map((button) =>
      button.textContent?.match(/^Open touchpoint \d+: */)?.[0].trim(),
    );

  test('has the newest first, numbered as they were walked', () => {
    expect(opened('li > button:first-child')).toEqual([4, 3, 2, 1].map((number) => `Open touchpoint ${number}:`));
    for (const [index, { title }] of run.touchpoints.entries())
      expect(named('button', new RegExp(`^Open touchpoint ${index + 1}: ${title}`))).toBeTruthy();
  });

  test('says which one the card shows', () => {
    expect(opened('[aria-current=true]')).toEqual(['Open touchpoint 4:']);
  });

  test('tells stage, channel, time and feeling of each', () => {
    expect(root.querySelectorAll('li')[3]?.textContent).toContain('Awareness · Ad · 8 sec');
    expect(root.querySelectorAll('li')[3]?.textContent).toContain('+1 Good');
  });

  test('opens one by keyboard', async () => {
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(fake.calls).toEqual([['select', at(3).id]]);
  });

  test('is one stop for Tab: arrows go through its rows and to their actions', async () => {
    const after = root.appendChild(document.createElement('button'));
    const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
    await userEvent.tab();
    expect(focused()).toMatch(/^Open touchpoint 4:/);
    await userEvent.keyboard('{ArrowUp}{ArrowDown}{ArrowDown}');
    expect(focused()).toMatch(/^Open touchpoint 2:/);
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe(`Actions for ${at(1).title}`);
    await userEvent.tab();
    expect(document.activeElement).toBe(after);
    await userEvent.tab({ shift: true });
    expect(focused()).toBe(`Actions for ${at(1).title}`);
    await userEvent.keyboard('{ArrowLeft}{End}');
    expect(focused()).toMatch(/^Open touchpoint 1:/);
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await vi.waitFor(() => expect(focused()).toBe('Move earlier'));
    await userEvent.keyboard('{ArrowDown}{Escape}');
    expect(focused()).toBe(`Actions for ${at(0).title}`);
  });

  test('gives the focus of a deleted row to the one in its place', async () => {
    await userEvent.click(named('button', `Actions for ${at(2).title}`));
    await userEvent.keyboard('{Escape}');
    const fewer = { ...run, touchpoints: run.touchpoints.filter((_, index) => index !== 2) };
    shown.value = fewer;
    await vi.waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Open touchpoint 2:/));
  });

  test('moves, replaces and deletes', async () => {
    await choose(2, 'Move earlier');
    await choose(2, 'Move later');
    await choose(2, 'Replace the picture…');
    await choose(2, 'Delete');
    expect(fake.calls).toEqual([
      ['move', at(2).id, 1],
      ['move', at(2).id, 3],
      ['remove', at(2)],
    ]);
    expect(replaced).toHaveBeenCalledExactlyOnceWith(at(2));
  });

  test.each([
    [0, 'Move earlier'],
    [3, 'Move later'],
  ])('offers no move beyond an end: %i, %s', async (index, item) => {
    await userEvent.click(named('button', `Actions for ${at(index).title}`));
    await vi.waitFor(() => expect(named('menuitem', item).getAttribute('aria-disabled')).toBe('true'));
  });

  test('a touchpoint without a title still has a name', async () => {
    const bare = { ...run, touchpoints: [{ ...at(0), title: '', emotion: null, time: null }] };
    await mount(<TouchpointList panel={fake.panel} run={bare} currentId={undefined} onReplacePicture={replaced} />);
    expect(named('button', /^Open touchpoint 1: Untitled/)).toBeTruthy();
  });
});

testAccess(show);
