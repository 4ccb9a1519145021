// Web address: what a person types for the address of a site, with or without its scheme.

/** The address to open, always http or https; `null` where the text is none, such as a sentence or another scheme. */
export function webAddress(typed: string): string | null {
  const text = typed.trim();
  if (!isHarmlessAddress(text) || /\s/.test(text)) return null;
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
    return /^(localhost|.+\..+|\[.+\])$/.test(url.hostname) ? url.href : null;
  } catch {
    return null;
  }
}

/** Whether nothing but the web could be opened by it, finished or not: a scheme, where there is one, is that of the web. */
export function isHarmlessAddress(text: string): boolean {
  return !/^\s*[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) || /^\s*https?:/i.test(text);
}
