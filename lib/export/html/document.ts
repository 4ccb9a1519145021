// Document: the outer page of a report; one style block and one script, and a policy that allows nothing else.
import { sha256Base64 } from '@/lib/bundle/sha256';

export interface DocumentParts {
  /** BCP 47. */
  language: string;
  title: string;
  css: string;
  script: string;
  /** Everything inside `<body>`, escaped already. */
  body: string;
  generator: string;
}

/** The one escaper of this template: for texts and for values in double quotes. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? '');
}

/** Line ends as the HTML parser makes them, so that hashes match. */
const normalize = (block: string) => block.replace(/\r\n?/g, '\n');

/** Throws on a block that would end its element early: it could only be our own mistake. */
function checkBlock(block: string): string {
  if (/<\/(style|script)|<!--/i.test(block)) throw new Error('a block of the report ends itself');
  return normalize(block);
}

export async function newDocument(parts: DocumentParts): Promise<string> {
  const css = checkBlock(parts.css);
  const script = checkBlock(parts.script);
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src 'sha256-${await sha256Base64(css)}'`,
    `script-src 'sha256-${await sha256Base64(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${escapeHtml(parts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeHtml(parts.generator)}">
<title>${escapeHtml(parts.title)}</title>
<style>${css}</style>
</head>
<body>
${parts.body}
<script>${script}</script>
</body>
</html>
`;
}
