// Going line and wait list: what goes on is seen whichever touchpoint is shown, and each of it is ended where it stands.
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CameDialog } from '@/components/walkthrough/CameDialog';
import { GoingLine } from '@/components/walkthrough/GoingLine';
import { WaitList } from '@/components/walkthrough/WaitList';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { VoiceState } from '@/lib/state/voice-note';
import type { OnGoing } from '@/lib/state/waits';
import { idOf, START, walkthroughRow } from '@/tests/support/rows';
import { atPanelWidth, type FakePanel, mount, named, newFakePanel, storyRun, testAccess } from './fake-panel';

atPanelWidth();

const run = storyRun();
const NOW = START + 61_000;
const other = walkthroughRow({ id: idOf('run', 9), name: 'Returning it' });
const at = (index: number, partial: Partial<Touchpoint>): Touchpoint => ({
  ...(run.touchpoints[index] as Touchpoint),
  ...partial,
});
const wait = (what: string, since: number, remindAt: number | null = null) => ({
  what,
  since,
  remindAt,
  endedAt: null,
});
const CLOCK: OnGoing = {
  run: run.walkthrough,
  touchpoint: at(1, { title: 'Called support', clock: { elapsed: 60_000, runningSince: START } }),
};
const FAR: OnGoing = {
  run: other,
  touchpoint: at(2, { title: 'At the counter', clock: { elapsed: 0, runningSince: START } }),
};
const MAIL: OnGoing = {
  run: run.walkthrough,
  touchpoint: at(3, { waiting: wait('Confirmation mail', NOW - 7_200_000, NOW - 1) }),
};
const PARCEL: OnGoing = { run: other, touchpoint: at(4, { waiting: wait('Parcel', NOW - 2 * 86_400_000) }) };

let fake: FakePanel;
const came = vi.fn();
beforeEach(() => {
  fake = newFakePanel(run);
  came.mockReset();
});
const filled = () => {
  const waits = {
    ...fake.panel.waits,
    going: signal({ clocks: [CLOCK, FAR], waits: [PARCEL, MAIL] }),
    due: signal([MAIL]),
  };
  fake.panel = { ...fake.panel, waits };
  return fake.panel;
};
const all = () => (
  <main>
    <GoingLine panel={filled()} runId={run.walkthrough.id} onCame={came} />
    <WaitList panel={fake.panel} runId={run.walkthrough.id} onCame={came} />
  </main>
);

test('nothing that goes on takes no room', async () => {
  const root = await mount(<GoingLine panel={fake.panel} runId={null} onCame={came} />);
  expect(root.children).toHaveLength(0);
});

test('clocks are shown, opened and stopped, those of another walkthrough with it', async () => {
  await mount(all());
  expect([...document.querySelectorAll('[role=timer]')].map((one) => one.textContent)).toEqual(['2:01', '1:01']);
  await userEvent.click(named('button', 'Called support'));
  await userEvent.click(named('button', 'At the counter'));
  await userEvent.click(named('button', 'Stop Called support'));
  expect(fake.calls).toEqual([
    ['select', CLOCK.touchpoint.id],
    ['reopen', other.id],
    ['select', FAR.touchpoint.id],
    ['stopClock', CLOCK.touchpoint],
  ]);
});

test('a reminder says since when, and is put off for an hour', async () => {
  const root = await mount(all());
  expect(root.querySelector('[role=status]')?.textContent).toContain('Confirmation mail for 2 hr');
  await userEvent.click(named('button', 'Later Confirmation mail'));
  expect(fake.calls).toEqual([['remindAt', MAIL.touchpoint.id, NOW + 3_600_000]]);
});

test('each wait is ended or given up; of another walkthrough its name is said', async () => {
  const root = await mount(all());
  const list = root.querySelector('ul')?.textContent;
  expect(list).toContain('Parcelfor 2 days · Returning it');
  expect(list).toContain('Confirmation mailfor 2 hr');
  await userEvent.click(named('button', 'It came Parcel'));
  await userEvent.click(named('button', 'Stop waiting for Parcel'));
  expect(came).toHaveBeenCalledWith(PARCEL);
  expect(fake.calls).toEqual([['giveUp', PARCEL.touchpoint]]);
});

test.each([
  ['Just end the wait', false],
  ['Add the touchpoint', true],
])('what came: %s', async (button, add) => {
  await mount(<CameDialog panel={fake.panel} wait={PARCEL} onClose={() => {}} />);
  expect(document.querySelector('dialog')?.textContent).toContain('(Delivery) to “Returning it”');
  await userEvent.click(named('button', button));
  expect(fake.calls).toEqual([['came', PARCEL, add]]);
});

describe('a voice note', () => {
  const show = (state: VoiceState) => {
    const voice = { ...fake.panel.voice, state: signal(state), spoken: signal(65_000), level: signal(0.5) };
    return <GoingLine panel={{ ...fake.panel, voice }} runId={null} onCame={came} />;
  };

  test('that is spoken is paused, kept or discarded', async () => {
    const root = await mount(show('recording'));
    expect(root.textContent).toContain('1:05 of 10:00');
    expect(named('meter', 'Level of the microphone').getAttribute('value')).toBe('0.5');
    await userEvent.click(named('button', 'Pause the recording'));
    await userEvent.click(named('button', 'Stop and keep'));
    await userEvent.click(named('button', 'Discard'));
    await mount(show('paused'));
    await userEvent.click(named('button', 'Go on recording'));
    expect(fake.calls.map(([name]) => name)).toEqual(['voice.pause', 'voice.stop', 'voice.discard', 'voice.resume']);
  });

  test('asks for the microphone in a tab, because the panel cannot', async () => {
    await mount(show('asks'));
    await userEvent.click(named('button', 'Ask in a tab'));
    await userEvent.click(named('button', 'Cancel'));
    expect(fake.calls.map(([name]) => name)).toEqual(['voice.ask', 'voice.dismiss']);
  });

  test('that is being saved cannot be ended twice', async () => {
    await mount(show('saving'));
    expect(document.querySelector('button')).toBeNull();
  });

  testAccess((language) => mount(show('recording'), language));
});

testAccess((language) => mount(all(), language));
