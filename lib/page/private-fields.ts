// Private fields: which inputs hold what a person typed, and which of them hold a secret that is never shown.
import { isCard } from '@/lib/domain/personal-text';

/** Input types that show a choice or a button, never typed text. */
const HARMLESS_TYPES = new Set([
  'button',
  'submit',
  'reset',
  'checkbox',
  'radio',
  'range',
  'color',
  'image',
  'hidden',
  'file',
]);

/** Tokens of `autocomplete` that name a secret; every token of a card begins with `cc-`. */
const SECRET_TOKENS = /^(current-password|new-password|one-time-code|cc-.*)$/;

/** Names that sites give to fields of secrets, also while a password is shown as text. */
const SECRET_NAMES =
  /pass-?_?(word|wd|code|phrase)|kennwort|\bpin\b|\botp\b|one-?_?time|verification-?_?code|\bcv[vc]2?\b|\bcsc\b|security-?_?code|card-?_?(num|no\b)|cc-?_?num|密码|口令|验证码|卡号/i;

/** Whether a person's text stands in `element`: a filled field, a choice the browser may fill in, or editable text. */
export function isFilled(element: HTMLElement): boolean {
  if (element.localName === 'input') {
    const input = element as HTMLInputElement;
    if (HARMLESS_TYPES.has(input.type)) return false;
    // Half a date has no value yet, and what the browser filled in has none until the person touches the page.
    return input.value !== '' || input.validity.badInput || input.matches(':autofill');
  }
  if (element.localName === 'textarea') return (element as HTMLTextAreaElement).value !== '';
  if (element.localName === 'select') return element.hasAttribute('autocomplete');
  return element.isContentEditable && !element.parentElement?.isContentEditable && element.textContent !== '';
}

/** Whether a filled field holds a password, a card's data or a one-time code, by its type, its names or its value. */
export function isSecret(element: HTMLElement): boolean {
  if (!/^(input|textarea|select)$/.test(element.localName)) return false;
  const field = element as HTMLInputElement;
  if (field.type === 'password') return true;
  const tokens = (field.getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/);
  if (tokens.some((token) => SECRET_TOKENS.test(token))) return true;
  const names = ['name', 'id', 'aria-label', 'placeholder'].map((attribute) => field.getAttribute(attribute) ?? '');
  return SECRET_NAMES.test(names.join(' ')) || isCard(field.value);
}

/** What frames that take payments are called, or where they come from. */
const PAYMENT = /card|payment|\bpay\b|checkout|stripe|adyen|braintree|paypal|klarna|支付|付款|银行卡/i;

/** Whether a frame of another site takes payments, by what the page says of it; what stands in it cannot be seen. */
export function takesPayment(frame: HTMLElement): boolean {
  return ['allow', 'title', 'name', 'id', 'src', 'aria-label'].some((attribute) =>
    PAYMENT.test(frame.getAttribute(attribute) ?? ''),
  );
}
