// Page note: why there can be no snapshot here, or was none, and the next step.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PageNote } from '@/components/walkthrough/PageNote';
import { ERROR_CODES } from '@/lib/domain/app-error';
import type { Language } from '@/lib/text/text';
import { atPanelWidth, type FakePanel, mount, named, newFakePanel, testAccess } from './fake-panel';

atPanelWidth();

let fake: FakePanel;
const elsewhere = vi.fn();
beforeEach(() => {
  fake = newFakePanel();
  elsewhere.mockReset();
});
const show = (language: Language = 'en') => mount(<PageNote panel={fake.panel} onElsewhere={elsewhere} />, language);
const note = () => document.querySelector('[role=alert], [role=status]');

describe('the note', () => {
  test('is not there while the page can be captured', async () => {
    await show();
    expect(note()).toBeNull();
  });

  test('tells which shortcut allows a new site, and offers no picture for that', async () => {
    fake.standing.value = 'permission-needed';
    await show();
    expect(note()?.textContent).toContain('press Alt+Shift+S on the page once');
    expect(document.querySelector('button')).toBeNull();
  });

  test('does not speak of a site where access ends with the page', async () => {
    fake.standing.value = 'permission-needed';
    Object.assign(fake.panel.page, { grantLasts: 'page' });
    await show();
    expect(note()?.textContent).toContain('on every page: press Alt+Shift+S');
    fake.panel.problem.value = 'permission-needed';
    await vi.waitFor(() => expect(note()?.getAttribute('role')).toBe('alert'));
    expect(note()?.textContent).toContain('on every page: press Alt+Shift+S');
  });

  test('tells that a shortcut has to be set where there is none', async () => {
    fake.standing.value = 'permission-needed';
    Object.assign(fake.panel.shortcut, { value: null });
    await show();
    expect(note()?.textContent).toContain('set one first');
  });

  test('tells why a page is never captured, and offers a picture', async () => {
    fake.standing.value = 'page-pdf';
    await show();
    expect(note()?.textContent).toContain('This is a PDF');
    await userEvent.click(named('button', 'Add a picture…'));
    expect(elsewhere).toHaveBeenCalledOnce();
  });

  test('of a failed snapshot comes first, is read out, and goes when it is closed', async () => {
    fake.standing.value = 'page-pdf';
    fake.panel.problem.value = 'tab-changed';
    await show();
    expect(note()?.getAttribute('role')).toBe('alert');
    expect(note()?.textContent).toContain('Another tab came to the front');
    await userEvent.click(named('button', 'Close'));
    await vi.waitFor(() => expect(note()?.textContent).toContain('This is a PDF'));
  });

  test.each([...ERROR_CODES, 'bug'] as const)('has a whole sentence for %s', async (code) => {
    fake.panel.problem.value = code;
    await show();
    expect(note()?.querySelector('p')?.textContent).toMatch(/^[^{}]{20,}\.$/);
  });
});

describe('is within reach', () => {
  testAccess((language) => {
    fake.panel.problem.value = 'mask-failed';
    return show(language);
  });
});
