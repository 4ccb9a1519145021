// Microphone page: asks in a tab, says what to do next, and why it did not work.
import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { MicrophonePage } from '@/components/microphone/MicrophonePage';
import { newMicrophoneAsking } from '@/lib/state/microphone-asking';
import { loadText } from '@/lib/text/text';
import { atPanelWidth, mount, named, testAccess } from './fake-panel';

atPanelWidth();

const t = await loadText('en');
const stop = vi.fn();
const ask = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
beforeEach(() => {
  ask.mockReset();
  stop.mockReset();
});
const show = () => <MicrophonePage state={newMicrophoneAsking(() => t)} />;
const press = () => userEvent.click(named('button', 'Allow the microphone'));

test('once it is allowed, nothing is heard here, and the way back is said', async () => {
  ask.mockResolvedValue({ getTracks: () => [{ stop }] } as unknown as MediaStream);
  const root = await mount(show());
  await press();
  await vi.waitFor(() => expect(root.querySelector('[role=status]')?.textContent).toContain('Go back to the panel'));
  expect(stop).toHaveBeenCalledOnce();
});

test.each([
  ['NotAllowedError', 'The microphone is blocked for Walkmap.'],
  ['NotFoundError', 'No microphone was found.'],
])('%s is explained, and can be tried again', async (name, said) => {
  ask.mockRejectedValue(new DOMException('no', name));
  const root = await mount(show());
  await press();
  await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain(said));
  await press();
  expect(ask).toHaveBeenCalledTimes(2);
});

testAccess((language) => mount(show(), language));
