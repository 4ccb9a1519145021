// Clicked element: what a click is meant for, if it may be held; what holding would break passes at once.
import { openRoot } from './open-root';

const INTERACTIVE = [
  'a[href]',
  'area[href]',
  'button',
  'input',
  'label',
  'summary',
  'select',
  'textarea',
  'option',
  'video',
  'audio',
  'canvas',
  'iframe',
  'embed',
  'object',
  ...[
    'button',
    'link',
    'menuitem',
    'menuitemcheckbox',
    'menuitemradio',
    'tab',
    'switch',
    'checkbox',
    'radio',
    'option',
  ].map((role) => `[role=${role}]`),
  '[onclick]',
].join();

/** Inputs that are pressed rather than filled in. */
const PRESSED = /^(button|submit|reset|checkbox|radio|image|file|color)$/;

/** The browser's own controls, and what is drawn upon. */
const OWN = /^(select|option|textarea|video|audio|canvas|iframe|embed|object)$/;

/** The element whose click waits for its picture; `null` for text fields, for what the browser handles, for plain words. */
export function clickedElement(event: Event): Element | null {
  const path = event.composedPath().filter((node) => node instanceof Element);
  const [deepest] = path;
  if (!deepest || (deepest as HTMLElement).isContentEditable || isClosed(deepest)) return null;
  const clicked = path.find((element) => element.matches(INTERACTIVE));
  // Pages that make buttons out of anything show a hand over them.
  if (!clicked) return getComputedStyle(deepest).cursor === 'pointer' ? deepest : null;
  return isHoldable(clicked) ? clicked : null;
}

function isHoldable(element: Element): boolean {
  if (element.localName === 'input') return PRESSED.test((element as HTMLInputElement).type);
  if (element.localName === 'label') {
    const { control } = element as HTMLLabelElement;
    return control === null || isHoldable(control);
  }
  return !OWN.test(element.localName);
}

/** Whether the click went on inside a closed shadow root, where an equal one cannot be sent. */
function isClosed(element: Element): boolean {
  return element.shadowRoot === null && openRoot(element as HTMLElement) !== null;
}
