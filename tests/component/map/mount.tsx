// Mount: puts a component of the map on a page of the real browser, with the catalogue around it.
import '@/assets/tokens.css';
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { SpeechContext } from '@/components/controls/text-context';
import { type Language, loadText } from '@/lib/text/text';

let root: HTMLElement | undefined;

export async function mount(child: ComponentChild, language: Language = 'en'): Promise<HTMLElement> {
  unmount();
  root = document.body.appendChild(document.createElement('div'));
  const t = await loadText(language);
  render(<SpeechContext.Provider value={{ t, language }}>{child}</SpeechContext.Provider>, root);
  return root;
}

export function unmount(): void {
  if (root) render(null, root);
  root?.remove();
  root = undefined;
  delete document.documentElement.dataset.theme;
}

/** What axe-core has against the page, one line a finding. */
export async function findings(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
