// Dialogs: modal, named, closed by Esc, with head and foot in sight, and the focus back where it came from.
import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dialog } from '@/components/controls/Dialog';
import { atPanelWidth, mount, named } from '../walkthrough/fake-panel';

atPanelWidth();

describe('a dialog', () => {
  test('is modal, named by its heading, and closed by Esc', async () => {
    const closed = vi.fn();
    await mount(
      <Dialog heading="Set up" onClose={closed}>
        <button type="button">Done</button>
      </Dialog>,
    );
    expect(named('dialog', 'Set up').matches(':modal')).toBe(true);
    expect(named('dialog', 'Set up').contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  test('is closed by a click beside it, and not by one inside', async () => {
    const closed = vi.fn();
    await mount(
      <Dialog heading="Set up" onClose={closed}>
        <p>Text</p>
      </Dialog>,
    );
    await userEvent.click(named('heading', 'Set up'));
    expect(closed).not.toHaveBeenCalled();
    await userEvent.click(document.documentElement, { position: { x: 4, y: 4 } });
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  test('that is a form keeps what was typed through a click beside it', async () => {
    const [closed, sent] = [vi.fn(), vi.fn((event: Event) => event.preventDefault())];
    await mount(
      <Dialog heading="Set up" onClose={closed} onSubmit={sent} actions={<button type="submit">Done</button>}>
        <input aria-label="Name" />
      </Dialog>,
    );
    await userEvent.click(document.documentElement, { position: { x: 4, y: 4 } });
    await userEvent.type(named('textbox', 'Name'), 'Ines{Enter}');
    expect(sent).toHaveBeenCalledOnce();
    expect(closed).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  test('where something runs stays open, and Esc ends what runs however often it is pressed', async () => {
    const [closed, stopped] = [vi.fn(), vi.fn()];
    await mount(
      <Dialog heading="Save" onClose={closed} onEscape={stopped}>
        <button type="button" disabled>
          Saving
        </button>
      </Dialog>,
    );
    await userEvent.keyboard('{Escape}{Escape}{Escape}');
    await userEvent.click(document.documentElement, { position: { x: 4, y: 4 } });
    expect(stopped).toHaveBeenCalledTimes(3);
    expect(named('dialog', 'Save').matches(':modal')).toBe(true);
    expect(closed).not.toHaveBeenCalled();
  });

  test.each([1280, 320])('keeps its head and its buttons in sight of a long body, %i px wide', async (width) => {
    await page.viewport(width, 600);
    const tall = <div style={{ height: '3000px' }}>Text</div>;
    await mount(
      <Dialog heading="Long" onClose={() => {}} actions={<button type="button">Done</button>}>
        {tall}
      </Dialog>,
    );
    for (const element of [named('heading', 'Long'), named('button', 'Done')]) {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      expect(top >= 0 && left >= 0 && bottom <= 600 && right <= width).toBe(true);
    }
  });

  test('gives the focus back to what opened it, however it is closed', async () => {
    const Screen = () => {
      const [open, setOpen] = useState(false);
      return (
        <>
          <button type="button" onClick={() => setOpen(true)}>
            Ask
          </button>
          {open && (
            <Dialog heading="Sure?" onClose={() => setOpen(false)}>
              <p>Text</p>
            </Dialog>
          )}
        </>
      );
    };
    await mount(<Screen />);
    for (const close of [
      () => userEvent.keyboard('{Escape}'),
      () => userEvent.click(named('button', 'Close')),
      () => userEvent.click(document.documentElement, { position: { x: 4, y: 4 } }),
    ]) {
      await userEvent.click(named('button', 'Ask'));
      await close();
      await vi.waitFor(() => expect(document.activeElement).toBe(named('button', 'Ask')));
      expect(document.querySelector('dialog')).toBeNull();
    }
  });
});
