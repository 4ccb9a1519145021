// Panel screen: start without a form, walk, rate by keys wherever nothing is being typed.
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PanelScreen } from '@/components/walkthrough/PanelScreen';
import type { Language } from '@/lib/text/text';
import { walkthroughRow } from '@/tests/support/rows';
import { atPanelWidth, type FakePanel, mount, named, newFakePanel, storyRun, testAccess } from './fake-panel';

atPanelWidth();

let fake: FakePanel;
const show = (language: Language = 'en') =>
  mount(<PanelScreen panel={fake.panel} appearance={fake.appearance} />, language);
beforeEach(() => {
  fake = newFakePanel();
});

test('a phone-sized window is opened from the menu, said while it is open, and closed again', async () => {
  await show();
  await userEvent.click(named('button', 'More ways to snapshot'));
  await userEvent.click(named('menuitem', 'Walk as on a phone…'));
  expect(fake.calls).toEqual([['phone.start']]);
  fake.panel.phone = { ...fake.panel.phone, open: signal(true) };
  await show();
  expect(document.body.textContent).toContain('Walking in a phone-sized window');
  await userEvent.click(named('button', 'Close it'));
  expect(fake.calls.at(-1)).toEqual(['phone.stop']);
});

describe('while walking', () => {
  const currentId = () => fake.panel.data.current.value?.id;

  test('keys 1 to 5 rate the touchpoint in the card, 0 takes it back', async () => {
    await show();
    await userEvent.keyboard('150');
    expect(fake.calls).toEqual([
      ['rate', currentId(), 'emotion', -2],
      ['rate', currentId(), 'emotion', 2],
      ['rate', currentId(), 'emotion', null],
    ]);
  });

  test('keys that are typed into a field rate nothing, nor do keys with Ctrl', async () => {
    await show();
    await userEvent.click(named('textbox', 'Doing'));
    await userEvent.keyboard('5');
    named('combobox', 'Channel').focus();
    await userEvent.keyboard('5');
    named('button', /Snapshot/).focus();
    await userEvent.keyboard('{Control>}5{/Control}x');
    expect(fake.calls.filter(([name]) => name === 'rate')).toEqual([]);
  });

  test('a face that has the focus is rated by keys too', async () => {
    await show();
    document.querySelector<HTMLInputElement>('input[type=radio]')?.focus();
    await userEvent.keyboard('4');
    expect(fake.calls).toContainEqual(['rate', currentId(), 'emotion', 1]);
  });

  test('a snapshot is one press, and its ways are in a menu', async () => {
    await show();
    await userEvent.click(named('button', /^Snapshot/));
    await userEvent.click(named('button', 'More ways to snapshot'));
    await userEvent.click(named('menuitem', 'Snapshot and rate it bad'));
    expect(fake.calls).toEqual([['snapshot'], ['snapshot', -1]]);
  });

  test('the header says what runs, as whom, for how long, and whether it is saved', async () => {
    const root = await show();
    const header = root.querySelector('header')?.textContent;
    expect(header).toContain('Recording');
    expect(header).toContain('12 touchpoints');
    expect(header).toContain('saved');
    expect(named('timer', 'Time walked 1:01').textContent).toBe('1:01');
  });

  test('a pause offers to resume, and no snapshot', async () => {
    const run = storyRun();
    fake = newFakePanel({ ...run, walkthrough: { ...run.walkthrough, recording: 'paused' } });
    const root = await show();
    expect(root.textContent).toContain('Nothing is recorded while the walkthrough is paused.');
    expect(root.textContent).not.toContain('More ways');
    await userEvent.click(named('button', 'Resume'));
    expect(fake.calls.map(([name]) => name)).toEqual(['resume']);
  });

  test('a finished run offers its map', async () => {
    const run = storyRun();
    fake = newFakePanel({ ...run, walkthrough: { ...run.walkthrough, recording: 'finished' } });
    await show();
    await userEvent.click(named('button', /^See the map/));
    expect(fake.calls.map(([name]) => name)).toEqual(['seeMap']);
  });

  describe('a touchpoint away from the browser', () => {
    const open = async () => {
      await userEvent.click(named('button', '+ Elsewhere'));
      await vi.waitFor(() => expect(document.querySelector('dialog:modal')).toBeTruthy());
    };
    const title = () => named<HTMLTextAreaElement>('textbox', 'What happened?');
    const type = async () => {
      await show();
      await open();
      await userEvent.fill(title(), 'Called support');
    };
    const isClosed = () => vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());

    test('keeps what was typed when it is left by Esc', async () => {
      await type();
      await userEvent.keyboard('{Escape}');
      await isClosed();
      await open();
      expect(title().value).toBe('Called support');
    });

    test.each(['Cancel', 'Add the touchpoint'])('begins anew after %s', async (button) => {
      await type();
      await userEvent.click(named('button', button));
      await isClosed();
      await open();
      expect(title().value).toBe('');
    });
  });

  describe('is within reach', () => testAccess(show));
});

describe('before the first run', () => {
  beforeEach(() => {
    fake = newFakePanel(null);
    const earlier = [walkthroughRow({ name: 'Buying beans' })];
    Object.assign(fake.panel.data, { earlier: { value: earlier } });
  });

  test('one press starts, without any form', async () => {
    const root = await show();
    expect(root.querySelectorAll('main input, main textarea')).toHaveLength(0);
    await userEvent.tab();
    expect(document.activeElement).toBe(named('button', 'Start a walkthrough'));
    await userEvent.keyboard('{Enter}');
    expect(fake.calls).toEqual([['start']]);
  });

  test('earlier runs can be taken up or seen, each by its name', async () => {
    await show();
    await userEvent.click(named('button', 'Go on Buying beans'));
    await userEvent.click(named('button', 'Map Buying beans'));
    const { id } = walkthroughRow();
    expect(fake.calls).toEqual([
      ['reopen', id],
      ['seeMap', id],
    ]);
  });

  test('language and theme are at hand', async () => {
    await show();
    await userEvent.selectOptions(named('combobox', 'Language'), 'zh');
    expect(fake.calls).toEqual([['choose', { language: 'zh' }]]);
  });

  describe('is within reach', () => testAccess(show));
});

test('nothing is shown while the first read is under way', async () => {
  fake = newFakePanel(null);
  fake.run.value = undefined;
  const root = await show();
  expect(root.textContent).toBe('');
});

test.each(['en', 'zh'] as const)(
  'no word is cut off where Firefox opens its sidebar, 252 px wide: %s',
  async (language) => {
    await page.viewport(252, 800);
    const root = await show(language);
    const cut = [...root.querySelectorAll<HTMLElement>('button, legend, label, p, h1, h2, small, span')].filter(
      (element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const seen = width > 1 && !element.closest('.visually-hidden');
        return (
          seen && (left < 0 || right > 252 || element.scrollWidth > element.clientWidth + 1) && element.clientWidth > 0
        );
      },
    );
    expect(cut.map((element) => element.outerHTML)).toEqual([]);
  },
);
