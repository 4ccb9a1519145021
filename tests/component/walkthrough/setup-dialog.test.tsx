// Setup dialog: persona, stages, language and theme, each only changed when somebody changed it.
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SetupDialog } from '@/components/walkthrough/SetupDialog';
import type { Persona } from '@/lib/domain/persona';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Language } from '@/lib/text/text';
import { briefRow, personaRow } from '@/tests/support/plan-rows';
import { idOf } from '@/tests/support/rows';
import { atPanelWidth, type FakePanel, mount, named, newFakePanel, storyRun, testAccess } from './fake-panel';

atPanelWidth();

let fake: FakePanel;
const closed = vi.fn();
beforeEach(() => {
  fake = newFakePanel();
  closed.mockReset();
});
const run = storyRun();
const show = (language: Language = 'en', persona: Pick<Persona, 'name'> | null = null) => {
  const open = { ...run, persona: persona as Persona | null };
  const dialog = <SetupDialog panel={fake.panel} run={open} appearance={fake.appearance} onClose={closed} />;
  return mount(dialog, language);
};
const done = () => userEvent.click(named('button', 'Done'));

describe('the dialog', () => {
  test('changes nothing when nothing was changed', async () => {
    await show();
    expect(named<HTMLInputElement>('radio', /^Keep these stages/).checked).toBe(true);
    await done();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(fake.calls).toEqual([]);
  });

  test('puts nothing back that was written elsewhere while it was open', async () => {
    const now = signal(run);
    const Screen = () => (
      <SetupDialog panel={fake.panel} run={now.value} appearance={fake.appearance} onClose={closed} />
    );
    await mount(<Screen />);
    now.value = {
      ...run,
      walkthrough: { ...run.walkthrough, name: 'Beans' },
      persona: { name: 'Ben' } as Persona,
    };
    await vi.waitFor(() => expect(named<HTMLTextAreaElement>('textbox', 'Name').value).toBe('Beans'));
    await done();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(fake.calls).toEqual([]);
  });

  test('sets a persona and a template', async () => {
    await show();
    await userEvent.fill(named('textbox', 'Persona'), '  Ines, first-time buyer ');
    await userEvent.click(named('radio', /^Purchase/));
    await done();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(fake.calls).toEqual([
      ['setPersona', 'Ines, first-time buyer'],
      ['setStages', 'purchase'],
    ]);
  });

  test('takes the persona off when its field was emptied', async () => {
    await show('en', { name: 'Ben' });
    await userEvent.clear(named('textbox', 'Persona'));
    await done();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(fake.calls).toEqual([['setPersona', '']]);
  });

  test('names the walkthrough', async () => {
    await show();
    expect(named<HTMLTextAreaElement>('textbox', 'Name').value).toBe(run.walkthrough.name);
    await userEvent.fill(named('textbox', 'Name'), 'Beans');
    await done();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(fake.calls).toEqual([['save', 'walkthroughs', run.walkthrough.id, { name: 'Beans' }]]);
  });

  test('stays open and says why when it cannot be saved', async () => {
    vi.spyOn(fake.panel.touchpoint, 'setPersona').mockRejectedValueOnce(new Error('storage-full'));
    await show();
    await userEvent.fill(named('textbox', 'Persona'), 'Ines');
    await done();
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toBe('said: storage-full'));
    expect(closed).not.toHaveBeenCalled();
    await done();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  test('saves once, however often Done is pressed', async () => {
    let release = () => {};
    const slow = vi
      .spyOn(fake.panel.touchpoint, 'setPersona')
      .mockReturnValue(new Promise((resolve) => (release = resolve)));
    await show();
    await userEvent.fill(named('textbox', 'Persona'), 'Ines');
    const button = named('button', 'Done');
    button.click();
    await vi.waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'));
    button.click();
    release();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(slow).toHaveBeenCalledOnce();
  });

  test('warns before other stages replace those of every map', async () => {
    const root = await show();
    expect(root.textContent).not.toContain('every map of this project');
    await userEvent.click(named('radio', /^Purchase/));
    expect(named('status', '').textContent).toContain('every map of this project');
  });

  test('shows the persona and the stages that there are', async () => {
    await show('en', { name: 'Ben' });
    expect(named<HTMLInputElement>('textbox', 'Persona').value).toBe('Ben');
    expect(named('radio', /^Keep these stages/).closest('label')?.textContent).toContain(
      'Awareness · Research · Decision',
    );
    expect(named('group', 'Stages')).toBeTruthy();
  });

  test('chooses a template by arrows', async () => {
    await show();
    named('radio', /^Keep these stages/).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await done();
    await vi.waitFor(() => expect(fake.calls).toEqual([['setStages', 'purchase']]));
  });

  test('is left by Cancel without a change', async () => {
    await show();
    await userEvent.click(named('radio', /^Support/));
    await userEvent.click(named('button', 'Cancel'));
    expect(closed).toHaveBeenCalledOnce();
    expect(fake.calls).toEqual([]);
  });

  test('language and theme change at once', async () => {
    await show();
    await userEvent.selectOptions(named('combobox', 'Theme'), 'dark');
    expect(fake.calls).toEqual([['choose', { theme: 'dark' }]]);
  });
});

describe('what a project knows already', () => {
  const briefs = [briefRow(), briefRow({ id: idOf('brief', 2), title: 'Return it' })];
  const words = { shopper: ['Ann'], customerId: ['calm-owl-12'], wave: ['2026 Q3'], variant: [] };
  const showKnown = async (language: Language = 'en', walkthrough: Partial<Walkthrough> = {}) => {
    vi.spyOn(fake.panel.setup, 'choices').mockResolvedValue({ briefs, personas: [personaRow()], words });
    const open = { ...run, brief: briefs[0] ?? null, walkthrough: { ...run.walkthrough, ...walkthrough } };
    const dialog = <SetupDialog panel={fake.panel} run={open} appearance={fake.appearance} onClose={closed} />;
    const root = await mount(dialog, language);
    await vi.waitFor(() => expect(root.querySelector('#setup-brief')).not.toBeNull());
    return root;
  };
  const suggested = (name: string) =>
    [...(named<HTMLInputElement>('combobox', name).list?.options ?? [])].map(({ value }) => value);

  test('is offered: its briefs, its personas, and the words of earlier runs', async () => {
    await showKnown('en', { briefId: briefs[0]?.id ?? null });
    expect(suggested('Persona')).toEqual(['Ines']);
    await userEvent.click(document.querySelector('summary') as HTMLElement);
    expect(suggested('Customer')).toEqual(['calm-owl-12']);
    await userEvent.selectOptions(named('combobox', 'Brief'), 'Return it');
    await userEvent.fill(named('combobox', 'Wave'), ' 2026 Q4 ');
    await done();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(fake.calls).toEqual([
      ['save', 'walkthroughs', run.walkthrough.id, { wave: '2026 Q4' }],
      ['chooseBrief', briefs[1]?.id],
    ]);
  });

  test('a brief and a word can be taken off', async () => {
    await showKnown('en', { briefId: briefs[0]?.id ?? null, wave: '2026 Q3' });
    await userEvent.selectOptions(named('combobox', 'Brief'), 'No brief');
    await userEvent.clear(named('combobox', 'Wave'));
    await done();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(fake.calls).toEqual([
      ['save', 'walkthroughs', run.walkthrough.id, { wave: null }],
      ['chooseBrief', null],
    ]);
  });

  test('a name for the customer is made up, and one of a real person is warned of', async () => {
    const root = await showKnown('en', { customerId: 'ines@mail.example' });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('real person');
    await userEvent.click(named('button', 'Make one up'));
    await vi.waitFor(() => expect(named<HTMLInputElement>('combobox', 'Customer').value).toBe('amber-otter-17'));
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  testAccess((language) => showKnown(language, { customerId: 'calm-owl-12', wave: '2026 Q3' }));
});

testAccess(show);
