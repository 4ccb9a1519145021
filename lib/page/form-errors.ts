// Form errors: what a page says is wrong with what was typed, in its own words, without what was typed.
import { blankEchoes } from '@/lib/domain/blank-text';
import { cutText } from '@/lib/domain/cut-text';
import { LONGEST_ERROR, MOST_ERRORS } from './fact-limits';
import { isNamed } from './is-named';
import { FIELDS, typedIn } from './typed-in';

const INVALID = '[aria-invalid]:not([aria-invalid=false])';
const ALERTS = '[role=alert], [aria-live=assertive]';

/**
 * At most ten messages that are shown: those that name an invalid field, alerts, and the browser's own for a field it has
 * marked. `null` where one stands in what the site's rules cover, so that it must not be read.
 */
export function findFormErrors(selectors: readonly string[], document: Document = window.document): string[] | null {
  const roots = rootsOf(document);
  const typed = roots.flatMap(typedIn);
  const found = new Set<string>();
  for (const root of roots) {
    for (const { text, from } of messagesIn(root)) {
      if (isNamed(from, selectors)) return null;
      const line = cutText(blankEchoes(text, typed), LONGEST_ERROR);
      if (/\p{L}/u.test(line) && found.size < MOST_ERRORS) found.add(line);
    }
  }
  return [...found];
}

/** The document and the open shadow roots of its custom elements. */
function rootsOf(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? []);
  return [root, ...inner.flatMap(rootsOf)];
}

interface Message {
  text: string;
  from: Element;
}

function messagesIn(root: Document | ShadowRoot): Message[] {
  const messages: Message[] = [];
  const say = (from: Element | null) => {
    if (from?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
      messages.push({ text: (from as HTMLElement).innerText ?? '', from });
    }
  };
  for (const field of root.querySelectorAll(INVALID)) {
    const ids = field.getAttribute('aria-errormessage') ?? field.getAttribute('aria-describedby') ?? '';
    for (const id of ids.split(/\s+/).filter(Boolean)) say(root.getElementById(id));
  }
  for (const alert of root.querySelectorAll(ALERTS)) say(alert);
  for (const field of root.querySelectorAll<HTMLInputElement>(FIELDS)) {
    if (field.matches(':user-invalid')) messages.push({ text: field.validationMessage, from: field });
  }
  return messages;
}
