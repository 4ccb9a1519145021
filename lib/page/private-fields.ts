// Private fields: which inputs hold what a person typed, and which of them hold a secret that is never shown.
import { isCard } from '@/lib/domain/card-number';

/** Input types that show a choice or a button, never typed text. */
const HARMLESS_TYPES = new Set(['button', 'submit', 'reset', 'checkbox', 'radio', 'range', 'color', 'image', 'hidden']);

/** Input types that show a value which no person typed. */
const BUTTONS = new Set(['button', 'submit', 'reset']);

/** Tokens of `autocomplete` that name a secret; every token of a card begins with `cc-`. */
const SECRET_TOKENS = /^(current-password|new-password|one-time-code|cc-.*)$/;

/** Names that sites give to fields of secrets, also while a password is shown as text. */
const SECRET_NAMES =
  /pass-?_?(word|wd|code|phrase)|passwort|kennwort|mot de passe|contrase|\bpin\b|\botp\b|\btan\b|one-?_?time|(verification|security|confirmation|auth)[-_ ]?code|(bestätigungs|sicherheits|prüf)(code|nummer)|code de (vérif|sécur|confirm)|código de (verif|segur|confirm)|\bcv[vc]2?\b|\bcsc\b|card-?_? ?(num|no\b)|cc-?_?num|kartennummer|numéro de (la )?carte|número de (la )?tarjeta|密码|口令|验证码|卡号|パスワード|認証コード|確認コード|カード番号|كلمة (المرور|السر)|رمز (التحقق|الأمان)|رقم البطاقة/i;

/** Names of choices that tell of a person; other choices are sizes and colours. */
const PERSONAL_CHOICE =
  /address|adresse|dirección|birth|geburt|naissance|nacimiento|customer|kunde|地址|生日|住所|العنوان/i;

/** Roles of elements that a page made into fields by itself. */
const TYPED_ROLE = /^(textbox|searchbox)$/;

/** Whether a person's text stands in `element`: a filled field, a choice the browser may fill in, or editable text. */
export function isFilled(element: HTMLElement): boolean {
  if (element.localName === 'input') {
    const input = element as HTMLInputElement;
    if (HARMLESS_TYPES.has(input.type)) return false;
    // Half a date has no value yet, and what the browser filled in has none until the person touches the page.
    return input.value !== '' || input.validity.badInput || input.matches(':autofill');
  }
  if (element.localName === 'textarea') return (element as HTMLTextAreaElement).value !== '';
  if (element.localName === 'select')
    return element.hasAttribute('autocomplete') || PERSONAL_CHOICE.test(namesOf(element as HTMLSelectElement));
  if (element.localName === 'output') return repeatsField(element as HTMLOutputElement);
  if (element.isContentEditable) return !element.parentElement?.isContentEditable && element.textContent !== '';
  return TYPED_ROLE.test(element.getAttribute('role') ?? '') && element.textContent.trim() !== '';
}

/** Whether a result shows again what somebody typed in its form. */
function repeatsField({ form, textContent }: HTMLOutputElement): boolean {
  return [...(form?.elements ?? [])].some(
    (field) =>
      field.localName === 'input' &&
      isFilled(field as HTMLElement) &&
      textContent.includes((field as HTMLInputElement).value),
  );
}

/** Whether a filled field holds a password, a card's data or a one-time code, by its type, its names or its value. */
export function isSecret(element: HTMLElement): boolean {
  if (!/^(input|textarea|select)$/.test(element.localName)) return false;
  const field = element as HTMLInputElement;
  if (field.type === 'password') return true;
  const tokens = (field.getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/);
  if (tokens.some((token) => SECRET_TOKENS.test(token))) return true;
  return SECRET_NAMES.test(namesOf(field)) || isCard(field.value) || isBoxOfCode(field);
}

/** What a page calls a field: in its attributes and in the words beside it. */
function namesOf(field: HTMLInputElement | HTMLSelectElement): string {
  const names = ['name', 'id', 'aria-label', 'placeholder'].map((attribute) => field.getAttribute(attribute) ?? '');
  const labels = [...(field.labels ?? [])].map((label) => label.textContent);
  const ids = field.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids.map((id) => field.ownerDocument.getElementById(id)?.textContent ?? '');
  return [...names, ...labels, ...named].join(' ').slice(0, 2_000);
}

/** Whether this is one of the boxes of a code, a digit in each. */
function isBoxOfCode(field: HTMLInputElement): boolean {
  if (field.maxLength !== 1) return false;
  const around = field.form ?? field.parentElement?.parentElement;
  return (around?.querySelectorAll('input[maxlength="1"]').length ?? 0) >= 4;
}

/** Words that are an example of what to type, not what somebody typed. */
const EXAMPLE =
  /example|beispiel|exemple|ejemplo|muster|your|例|مثال|\be\.g\.|z\. ?B\.|\b(name|you|user|mail)@|@(domain|company)\.|x{2}|123.?45|0000/i;

/** Words that an element shows which are no text of the document: a value, a suggestion, the chosen options. */
export function wordsShownBy(element: HTMLElement): string {
  if (element.localName === 'select') {
    const { options, size, multiple } = element as HTMLSelectElement;
    const all = size > 1 || multiple;
    return [...options].flatMap((option) => (all || option.selected ? option.label : [])).join('\n');
  }
  if (element.localName !== 'input' && element.localName !== 'textarea') return '';
  const { type, value, placeholder } = element as HTMLInputElement;
  if (HARMLESS_TYPES.has(type) && !BUTTONS.has(type)) return '';
  if (value !== '') return value;
  return placeholder && !EXAMPLE.test(placeholder) ? placeholder : '';
}

/** What frames that take payments are called, or where they come from. */
const PAYMENT = /card|payment|\bpay\b|checkout|stripe|adyen|braintree|paypal|klarna|支付|付款|银行卡/i;

/** Whether a frame of another site takes payments, by what the page says of it; what stands in it cannot be seen. */
export function takesPayment(frame: HTMLElement): boolean {
  return ['allow', 'title', 'name', 'id', 'src', 'aria-label'].some((attribute) =>
    PAYMENT.test(frame.getAttribute(attribute) ?? ''),
  );
}
