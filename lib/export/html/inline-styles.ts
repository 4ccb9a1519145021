// Inline styles: moves `style` attributes into rules, since the report's policy allows none but its one style block.
// The markup comes from preact-render-to-string, which escapes every quote in texts and values, so that ` style="` can
// only be an attribute.

const ATTRIBUTE = / style="([^"]*)"/g;

/** What our own components set: lengths, grid lines, colours, custom properties. Anything else is dropped. */
const PLAIN = /^[\w\s.,:;%#()/+*'-]*$/;

export interface StyleSheet {
  /** The same markup with `data-s="<n>"` for its styles. */
  take(markup: string): string;
  /** The rules that give all that was taken the same look. */
  css(): string;
}

export function newStyleSheet(): StyleSheet {
  const rules = new Map<string, number>();
  return {
    take: (markup) =>
      markup.replace(ATTRIBUTE, (_, escaped: string) => {
        const declarations = escaped.replaceAll('&quot;', "'").replaceAll('&amp;', '&');
        if (!PLAIN.test(declarations) || declarations.trim() === '') return '';
        const number = rules.get(declarations) ?? rules.size + 1;
        rules.set(declarations, number);
        return ` data-s="${number}"`;
      }),
    css: () => [...rules].map(([declarations, n]) => `[data-s="${n}"][data-s][data-s]{${declarations}}`).join('\n'),
  };
}
