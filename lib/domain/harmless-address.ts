// Harmless address: what may be stored where a person types an address, finished or not.

/** Whether nothing but the web could be opened by it: a scheme, where there is one, is that of the web. */
export function isHarmlessAddress(text: string): boolean {
  return !/^\s*[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) || /^\s*https?:/i.test(text);
}
