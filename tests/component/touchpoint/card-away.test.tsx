// Card away: files, the clock and the wait of the touchpoint in the card, each by keyboard and named.
import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CardAway } from '@/components/touchpoint/CardAway';
import type { Attachment } from '@/lib/domain/attachment';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { attachmentRow, idOf, START } from '@/tests/support/rows';
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

const call = { ...(storyRun().touchpoints[4] as Touchpoint), channel: 'phone' as const, facts: null, time: null };
const NOTE = attachmentRow({
  id: idOf('att', 1),
  kind: 'voice-note',
  name: 'voice-note.webm',
  type: 'audio/webm',
  duration: 65_000,
});
const BILL = attachmentRow({ id: idOf('att', 2), name: 'bill.pdf', type: 'application/pdf', size: 120_000 });
const FOREIGN = attachmentRow({ id: idOf('att', 3), name: 'page.html', type: 'text/html' });

let fake: FakePanel;
beforeEach(() => {
  fake = newFakePanel();
});
const show = (partial: Partial<Touchpoint> = {}, files: readonly Attachment[] = []) => {
  fake.panel = { ...fake.panel, files: { ...fake.panel.files, list: signal(files) } };
  return <CardAway panel={fake.panel} touchpoint={{ ...call, ...partial }} />;
};

test('files say what they are and are heard, saved and removed; only sounds and pictures are opened', async () => {
  const root = await mount(show({}, [NOTE, BILL, FOREIGN]));
  expect(root.textContent).toContain('Voice note');
  expect(root.textContent).toContain('1:05 · ');
  expect(root.textContent).toContain('120 kB');
  await userEvent.click(named('button', 'Play Voice note'));
  await userEvent.click(named('button', 'Save bill.pdf'));
  await userEvent.click(named('button', 'Remove page.html'));
  expect(fake.calls).toEqual([
    ['files.open', NOTE.id],
    ['files.save', BILL],
    ['files.remove', FOREIGN],
  ]);
  expect(document.querySelectorAll('[aria-label^="Play"], [aria-label^="Show"]')).toHaveLength(1);
});

test('a file that is chosen goes to this touchpoint', async () => {
  await mount(show());
  const file = new File(['%PDF-1.7'], 'bill.pdf');
  await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, file);
  expect(fake.calls).toEqual([['files.add', expect.objectContaining({ id: call.id }), [file]]]);
});

test('the clock starts, shows what it counts, and stops', async () => {
  await mount(show());
  await userEvent.click(named('button', 'On hold'));
  await mount(show({ clock: { elapsed: 60_000, runningSince: START } }));
  await userEvent.click(named('button', 'Stop 2:01'));
  expect(fake.calls).toEqual([
    ['startClock', call.id],
    ['stopClock', expect.objectContaining({ id: call.id })],
  ]);
});

test('a page has no clock; the browser knows how long it took', async () => {
  const root = await mount(show({ channel: 'web' }));
  expect(root.textContent).not.toContain('On hold');
});

test('a measured time says so', async () => {
  const root = await mount(show({ time: { duration: 192_000, source: 'measured' } }));
  expect(root.textContent).toContain('Took 3 min 12 sec measured');
});

test('a wait is asked for in words, with a reminder', async () => {
  await mount(show());
  await userEvent.click(named('button', 'Waiting for…'));
  await vi.waitFor(() => expect(document.querySelector('dialog:modal')).toBeTruthy());
  await userEvent.click(named('button', 'Start waiting'));
  await vi.waitFor(() =>
    expect(document.querySelector('[role=alert]')?.textContent).toBe('Say in a word or two what is waited for.'),
  );
  await userEvent.click(named('button', 'Parcel'));
  await userEvent.click(named('button', 'In 1 hour'));
  await userEvent.click(named('button', 'Start waiting'));
  expect(fake.calls).toEqual([
    ['wait', expect.objectContaining({ id: call.id }), 'Parcel', fake.panel.now.value + 3_600_000],
  ]);
});

test('a reminder has a time of its own, and tomorrow is in the morning', async () => {
  await mount(show());
  await userEvent.click(named('button', 'Waiting for…'));
  await vi.waitFor(() => expect(document.querySelector('dialog:modal')).toBeTruthy());
  await userEvent.fill(named('textbox', 'What is it?'), 'Refund');
  await userEvent.click(named('button', 'Tomorrow'));
  const morning = new Date(fake.panel.now.value);
  morning.setDate(morning.getDate() + 1);
  morning.setHours(9, 0, 0, 0);
  await userEvent.click(named('button', 'Start waiting'));
  expect(fake.calls[0]?.[3]).toBe(morning.getTime());
});

test('what is waited for already is not asked for again', async () => {
  const root = await mount(show({ waiting: { what: 'Parcel', since: START, remindAt: null, endedAt: null } }));
  expect(root.textContent).not.toContain('Waiting for…');
});

testAccess((language) => mount(show({ clock: { elapsed: 0, runningSince: START } }, [NOTE, BILL, FOREIGN]), language));
