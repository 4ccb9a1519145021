// Name of: what a screen reader calls an element, fit to be kept: without personal data and without what was typed.
import { blankEchoes } from '@/lib/domain/blank-text';
import { cutText } from '@/lib/domain/cut-text';
import { LONGEST_NAME } from './click-limits';
import { isNamed } from './is-named';

/** Input types whose value is a caption, never typed. */
const CAPTIONED = /^(button|submit|reset)$/;

/** Empty where it has none, where a rule of the site covers it, and for a choice of a list, which may be a person's. */
export function nameOf(element: Element, selectors: readonly string[], typed: readonly string[]): string {
  if (isNamed(element, selectors)) return '';
  const list = element.closest('[role=listbox], datalist, [role=grid]');
  return cutText(blankEchoes(rawName(list ?? element), typed), LONGEST_NAME);
}

/** A short form of "Accessible Name and Description Computation": the first of its sources that says something. */
function rawName(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const referred = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (id ? (root.getElementById(id)?.textContent ?? '') : ''))
    .join(' ');
  const { labels, type, value, alt } = element as HTMLInputElement;
  const isField = /^(input|select|textarea)$/.test(element.localName);
  const sources = [
    referred,
    element.getAttribute('aria-label'),
    isField ? [...(labels ?? [])].map(textOf).join(' ') : null,
    isField && CAPTIONED.test(type) ? value : null,
    typeof alt === 'string' ? alt : null,
    isField || element.matches('[role=listbox], [role=grid]') ? null : textOf(element),
    element.querySelector('img[alt]')?.getAttribute('alt'),
    element.querySelector('svg[aria-label]')?.getAttribute('aria-label'),
    element.getAttribute('title'),
    element.getAttribute('placeholder'),
  ];
  return sources.find((source) => source?.trim())?.trim() ?? '';
}

/** The words that are shown, without those of fields inside. */
function textOf(element: Element): string {
  return (element as HTMLElement).innerText ?? element.textContent ?? '';
}
