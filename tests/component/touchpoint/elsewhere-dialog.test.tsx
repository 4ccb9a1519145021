// Elsewhere dialog: a touchpoint away from the browser is asked for in words, checked, and added or explained.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ElsewhereDialog } from '@/components/touchpoint/ElsewhereDialog';
import type { Channel } from '@/lib/domain/channel';
import type { Language } from '@/lib/text/text';
import { PIXEL } from '@/tests/support/rows';
import { atPanelWidth, type FakePanel, mount, named, newFakePanel, testAccess } from '../walkthrough/fake-panel';

atPanelWidth();

let fake: FakePanel;
const closed = vi.fn();
beforeEach(() => {
  fake = newFakePanel();
  closed.mockReset();
});
const show = (channel: Channel = 'phone', title = '', language: Language = 'en') =>
  mount(<ElsewhereDialog panel={fake.panel} channel={channel} title={title} onClose={closed} />, language);

const fill = (name: string, text: string) => userEvent.fill(named('textbox', name), text);
const save = () => userEvent.click(named('button', 'Add the touchpoint'));
const alert = () => document.querySelector('[role=alert]')?.textContent;

/** The field has the focus and is described by what is wrong with it. */
const expectProblemAt = (name: string) => {
  const field = named('textbox', name);
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(alert());
};

describe('the dialog', () => {
  test('adds what was said, trimmed, with minutes as milliseconds', async () => {
    await show();
    await fill('What happened?', '  Called support ');
    await userEvent.click(named('radio', 'Letter').closest('label') as Element);
    await fill('What did you do?', 'Waited');
    await fill('How long did it take (minutes)?', '2,5');
    await save();
    expect(fake.calls).toEqual([
      [
        'addElsewhere',
        {
          title: 'Called support',
          channel: 'letter',
          doing: 'Waited',
          time: { duration: 150_000, source: 'entered' },
          ticking: false,
          files: [],
        },
      ],
    ]);
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  test('takes away the problem for which it was opened', async () => {
    fake.panel.problem.value = 'page-pdf';
    await show('web', 'A PDF');
    await save();
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
    expect(fake.panel.problem.value).toBeNull();
    expect(fake.calls[0]).toMatchObject(['addElsewhere', { title: 'A PDF', channel: 'web', time: null }]);
  });

  test('is headed by what it is for', async () => {
    await show('web');
    expect(named('dialog', 'A touchpoint without a snapshot')).toBeTruthy();
    await show('phone');
    expect(named('dialog', 'A touchpoint away from the browser')).toBeTruthy();
  });

  test('asks for a title and says so', async () => {
    await show('phone', '   ');
    await save();
    await vi.waitFor(() => expect(alert()).toBe('Say in a few words what happened.'));
    expectProblemAt('What happened?');
    expect(fake.calls).toEqual([]);
    expect(closed).not.toHaveBeenCalled();
  });

  test.each(['nine', '-1', '1e9', '1.2.3'])('takes no %j for minutes', async (minutes) => {
    await show('phone', 'Call');
    await fill('How long did it take (minutes)?', minutes);
    await save();
    await vi.waitFor(() => expect(alert()).toContain('Write the minutes as a number'));
    expectProblemAt('How long did it take (minutes)?');
    await fill('How long did it take (minutes)?', '9');
    expect(alert()).toBeUndefined();
    expect(fake.calls).toEqual([]);
  });

  test('stays with all that was written when it cannot be saved, and can be tried again', async () => {
    vi.mocked(fake.panel.touchpoint.addElsewhere).mockRejectedValueOnce(new Error('storage-full'));
    await show('phone', 'Call');
    await fill('What did you do?', 'Waited');
    await save();
    await vi.waitFor(() => expect(alert()).toBe('said: storage-full'));
    expect(closed).not.toHaveBeenCalled();
    expect(named<HTMLTextAreaElement>('textbox', 'What did you do?').value).toBe('Waited');
    await save();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  test('is left by Cancel and by Esc, and adds nothing', async () => {
    await show('phone', 'Call');
    await userEvent.click(named('button', 'Cancel'));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(2));
    expect(fake.calls).toEqual([]);
  });

  test('is filled and sent by keyboard alone', async () => {
    await show();
    expect(document.activeElement).toBe(named('textbox', 'What happened?'));
    await userEvent.keyboard('Called{Shift>}{Tab}{/Shift}{ArrowRight}{Tab}{Tab}Waited{Tab}9');
    for (let i = 0; i < 8 && document.activeElement?.textContent !== 'Add the touchpoint'; i += 1)
      await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(fake.calls[0]).toMatchObject([
      'addElsewhere',
      { title: 'Called', channel: 'chat', doing: 'Waited', time: { duration: 540_000, source: 'entered' } },
    ]);
  });
});

test('a clock in place of minutes runs from when it is saved', async () => {
  await show('phone', 'Call');
  await userEvent.click(named('button', 'Run a clock from now'));
  expect(document.body.textContent).not.toContain('How long did it take');
  await save();
  expect(fake.calls[0]).toMatchObject(['addElsewhere', { ticking: true, time: null }]);
});

test('what was measured is said, not asked', async () => {
  const measured = { duration: 7_200_000, source: 'measured' as const };
  await mount(<ElsewhereDialog panel={fake.panel} channel="email" title="Mail" measured={measured} onClose={closed} />);
  expect(document.body.textContent).toContain('Waited 2 hr, measured.');
  expect(document.body.textContent).not.toContain('Run a clock from now');
  await save();
  expect(fake.calls[0]).toMatchObject(['addElsewhere', { channel: 'email', time: measured }]);
});

describe('files', () => {
  const picture = new File([PIXEL], 'mail.jpg', { type: 'image/jpeg' });
  const bill = new File(['%PDF-1.7'], 'bill.pdf', { type: 'application/pdf' });
  const transfer = (...items: File[]) => {
    const data = new DataTransfer();
    for (const item of items) data.items.add(item);
    return data;
  };
  const paste = (data: DataTransfer) =>
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true, bubbles: true }));
  const drop = (data: DataTransfer) =>
    named('group', 'Files').dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }),
    );
  const shown = () => document.querySelector<HTMLImageElement>('dialog img');

  test('are pasted, shown, taken away again', async () => {
    await show('phone', 'Mail');
    paste(transfer(picture));
    await vi.waitFor(() => expect(shown()?.alt).toBe('Picture'));
    await userEvent.click(named('button', 'Remove mail.jpg'));
    await vi.waitFor(() => expect(shown()).toBeNull());
  });

  test('are dropped, several at once and one after the other, and go with the touchpoint', async () => {
    await show('phone', 'Mail');
    drop(transfer(picture, bill));
    await vi.waitFor(() => expect(shown()).toBeTruthy());
    drop(transfer(bill));
    await vi.waitFor(() => expect(document.querySelectorAll('dialog li')).toHaveLength(3));
    await save();
    expect(fake.calls[0]).toMatchObject(['addElsewhere', { title: 'Mail', files: [picture, bill, bill] }]);
  });

  test('are none where words are pasted', async () => {
    await show('phone', 'Mail');
    const words = new DataTransfer();
    words.setData('text/plain', 'hello');
    paste(words);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(document.querySelector('dialog li')).toBeNull();
  });
});

testAccess((language) => show('phone', 'Called support', language));
