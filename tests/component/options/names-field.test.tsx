// Names field: keeps the list when asked, and says at the field what cannot be taken.
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NamesField } from '@/components/options/NamesField';
import { checkNames } from '@/lib/settings/name-draft';
import { atPanelWidth, mount, named, testAccess } from '../walkthrough/fake-panel';

atPanelWidth();

const newState = () => {
  const saved: string[] = [];
  const attempt = async (action: () => Promise<unknown>) => void (await action());
  const saveNames = async (text: string) => {
    const checked = checkNames(text);
    if ('problem' in checked) return checked.problem;
    saved.push(...checked.names);
    return null;
  };
  return { saved, state: { attempt, saveNames } };
};

test('a list is saved as it was typed, and nothing is while nothing changed', async () => {
  const { saved, state } = newState();
  await mount(<NamesField state={state} names={['Ines Weber']} />);
  named('button', 'Save names').click();
  expect(saved).toEqual([]);
  await userEvent.type(named('textbox', 'My list of names'), '{Enter}  李雷 {Enter}{Enter}Ines Weber');
  await userEvent.click(named('button', 'Save names'));
  expect(saved).toEqual(['Ines Weber', '李雷']);
});

test('what is too short is named where it stands, and the focus goes there', async () => {
  const { saved, state } = newState();
  await mount(<NamesField state={state} names={[]} />);
  await userEvent.type(named('textbox', 'My list of names'), 'Tom{Enter}X 1');
  await userEvent.click(named('button', 'Save names'));
  await expect.element(page.getByRole('alert')).toHaveTextContent('“X 1” is too short');
  expect(document.activeElement).toBe(named('textbox', 'My list of names'));
  expect(saved).toEqual([]);
});

describe('looked at', () => {
  testAccess((language) => mount(<NamesField state={newState().state} names={['Ines Weber', '李雷']} />, language));
});
