// Auto-capture in the panel: one line says whether it is on; its switches, its pause and its undo are at hand by key.
import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AutoCapture } from '@/components/walkthrough/AutoCapture';
import type { AutoNote } from '@/lib/capture/auto-note';
import type { Language } from '@/lib/text/text';
import { START } from '@/tests/support/rows';
import { atPanelWidth, mount, named, newFakePanel, storyRun, testAccess } from './fake-panel';

atPanelWidth();

const OFF = { onNavigation: false, onClick: false, acrossSites: false };
const ON = { onNavigation: true, onClick: true, acrossSites: false };

async function show(
  autoCapture = ON,
  { paused = false, note = null as AutoNote | null, language = 'en' as Language } = {},
) {
  const run = storyRun();
  run.walkthrough.autoCapture = autoCapture;
  const fake = newFakePanel(run);
  fake.panel.auto = { ...fake.panel.auto, paused: signal(paused), last: signal(note) };
  const root = await mount(<AutoCapture panel={fake.panel} run={run} />, language);
  const chip = root.querySelector('[popovertarget]') as HTMLElement;
  return { ...fake, run, root, chip };
}

describe('the line', () => {
  test.each([
    [OFF, false, 'Auto-capture: off'],
    [ON, false, 'Auto-capture: on'],
    [ON, true, 'Auto-capture: paused'],
    [{ ...OFF, acrossSites: true }, false, 'Auto-capture: off'],
  ])('with %j, paused: %s, says %s', async (switches, paused, words) => {
    expect((await show(switches, { paused })).chip.textContent).toBe(words);
  });

  test('folds the switches away until it is opened by key', async () => {
    const { chip, calls } = await show(OFF);
    chip.focus();
    await userEvent.keyboard('{Enter}');
    const names = ['When a page has opened', 'Before each click'];
    for (const name of names) {
      await userEvent.tab();
      expect(document.activeElement).toBe(named('checkbox', name));
      await userEvent.keyboard(' ');
    }
    expect(calls).toEqual([
      ['auto.choose', { onNavigation: true }],
      ['auto.choose', { onClick: true }],
    ]);
  });
});

test('following across sites says why it asks, and shows only what was granted', async () => {
  const { chip, calls, root } = await show();
  await userEvent.click(chip);
  const follow = named<HTMLInputElement>('checkbox', 'Follow me across sites');
  const why = root.querySelector(`#${CSS.escape(follow.getAttribute('aria-describedby') ?? '')}`);
  expect(why?.textContent).toContain('handed back');
  await userEvent.click(follow);
  expect(calls).toEqual([['auto.choose', { acrossSites: true }]]);
  expect(follow.checked).toBe(false);
});

test('it pauses and goes on', async () => {
  const { calls } = await show(ON);
  await userEvent.click(named('button', 'Pause auto-capture'));
  const { calls: later } = await show(ON, { paused: true });
  await userEvent.click(named('button', 'Go on with auto-capture'));
  expect([...calls, ...later]).toEqual([
    ['auto.pause', true],
    ['auto.pause', false],
  ]);
});

test.each([
  [null, /^Captured: /],
  [{ doing: 'Clicks “Pay”.', markId: null }, /^Added to /],
])('what was kept last (%j) is said and can be taken back', async (added, words) => {
  const [touchpoint] = storyRun().touchpoints;
  const note = { touchpointId: touchpoint?.id ?? '', at: START, added };
  const { calls, root } = await show(ON, { note });
  expect((root.querySelector('[role=status] span') as HTMLElement).innerText).toMatch(words);
  await userEvent.click(named('button', 'Undo'));
  expect(calls).toEqual([['auto.takeBack', note]]);
});

testAccess(async (language) => {
  const [touchpoint] = storyRun().touchpoints;
  const { chip, root } = await show(ON, {
    language,
    note: { touchpointId: touchpoint?.id ?? '', at: START, added: null },
  });
  await userEvent.click(chip);
  return root;
});
