// Fields: named, reachable, and they report what was typed and chosen.
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AppearanceChoice } from '@/components/controls/AppearanceChoice';
import { Select } from '@/components/controls/Select';
import { TextField } from '@/components/controls/TextField';
import { atPanelWidth, mount, named } from '../walkthrough/fake-panel';

atPanelWidth();

describe('a text field', () => {
  test('reports every keystroke, and when it is left', async () => {
    const typed = vi.fn();
    const left = vi.fn();
    await mount(<TextField label="Doing" value="Co" maxLength={4} onType={typed} onLeave={left} />);
    await userEvent.click(named('textbox', 'Doing'));
    await userEvent.keyboard('{End}ffee');
    expect(typed.mock.calls.flat()).toEqual(['Cof', 'Coff']);
    expect(left).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(left).toHaveBeenCalledOnce();
  });

  test('has its name also where nobody sees it', async () => {
    const root = await mount(<TextField label="Pain: what is it?" labelHidden value="" onType={() => {}} />);
    expect(named('textbox', 'Pain: what is it?')).toBeTruthy();
    expect(root.querySelector('label')?.className).toBe('visually-hidden');
  });
});

test('a choice has a name, shows its value and reports another', async () => {
  const chosen = vi.fn();
  const options = ['web', 'phone'].map((value) => ({ value, label: value.toUpperCase() }));
  await mount(<Select label="Channel" value="phone" options={options} onChoose={chosen} />);
  const select = named<HTMLSelectElement>('combobox', 'Channel');
  expect(select.selectedOptions[0]?.textContent).toBe('PHONE');
  await userEvent.selectOptions(select, 'web');
  expect(chosen).toHaveBeenCalledExactlyOnceWith('web');
});

test('language and theme are chosen', async () => {
  const chosen = vi.fn();
  await mount(<AppearanceChoice theme="dark" onChoose={chosen} />, 'zh');
  await userEvent.selectOptions(named('combobox', '语言'), 'en');
  await userEvent.selectOptions(named('combobox', '主题'), 'light');
  expect(chosen.mock.calls).toEqual([[{ language: 'en' }], [{ theme: 'light' }]]);
});
