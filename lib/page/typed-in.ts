// Typed in: what stands in the fields of a page, to keep it out of everything that is said of that page.

/** What may hold words of a person. */
export const FIELDS = 'input, textarea, select';

/** Inputs whose value is a caption or a choice of the page. */
const PAGES_OWN = /^(button|submit|reset|image|checkbox|radio)$/;

/** Values and chosen options of three characters or more: a letter or two would be blanked out of half the words. */
export function typedIn(root: Document | ShadowRoot): string[] {
  return [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>(FIELDS)]
    .filter(({ type }) => !PAGES_OWN.test(type))
    .flatMap((field) => {
      const chosen = 'selectedOptions' in field ? [...field.selectedOptions].map(({ text }) => text) : [];
      return [field.value, ...chosen];
    })
    .filter((value) => value.trim().length > 2);
}
