// Check files: size, opening sentence, names, and words that may not stand in a file.
import ts from 'typescript';
import { BROWSER_EXCEPTIONS } from './layers';
import { parseSource, type Tree, walk } from './source-tree';

const MOST_LINES = 250;
const FORBIDDEN_FOLDERS = new Set(['utils', 'helpers', 'services', 'managers', 'types', 'constants']);
const MARKUP = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'setHTMLUnsafe']);

export function tooLong(tree: Tree): string[] {
  return [...tree].flatMap(([file, text]) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > MOST_LINES ? `${file} has ${lines} lines; ${MOST_LINES} is the most.` : [];
  });
}

/** A file opens with a comment that says, in a sentence, what lives here. */
export function withoutOpening(tree: Tree): string[] {
  return [...tree].flatMap(([file, text]) => {
    const opening = /\.css$/.test(file) ? /^\/\*\s[^*]*\w[^*]*\.\s\*\// : /^(\/\/ .*\n)*\/\/ .*\.\n/;
    return opening.test(text) && /^.{2} \p{Lu}/u.test(text)
      ? []
      : `${file} does not open with a sentence about itself.`;
  });
}

export function badNames(tree: Tree): string[] {
  return [...tree.keys()].flatMap((file) => {
    const folders = file.split('/');
    const name = folders.pop() ?? '';
    const bad = folders.find((folder) => FORBIDDEN_FOLDERS.has(folder));
    if (bad) return `${file} lies in a folder called ${bad}, which says nothing.`;
    if (FORBIDDEN_FOLDERS.has(name.replace(/\..*$/, ''))) return `${file} has a name that says nothing.`;
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.module)?(\.d)?\.(ts|tsx|css|js)$/;
    const pascal = /^([A-Z][a-z0-9]*)+\.tsx$/;
    const good =
      file.startsWith('components/') && name.endsWith('.tsx')
        ? pascal.test(name)
        : kebab.test(name) || pascal.test(name);
    return good ? [] : `${file} is neither kebab-case nor, for a component, PascalCase.`;
  });
}

/** Words that may not stand in a file, by what the parser makes of them: comments and texts do not count. */
export function forbiddenWords(tree: Tree): string[] {
  const problems: string[] = [];
  for (const [file, text] of tree) {
    if (/\.css$/.test(file)) continue;
    walk(parseSource(file, text), (node) => {
      const reason = reasonAgainst(file, node);
      if (reason) problems.push(`${file} ${reason}.`);
    });
  }
  return problems;
}

function reasonAgainst(file: string, node: ts.Node): string | undefined {
  const pure = file.startsWith('lib/domain/');
  if (ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isJsxAttribute(node)) {
    const word = ts.isJsxAttribute(node) ? node.name.getText() : node.text;
    if (MARKUP.has(word) && !isRead(node, word)) return `says ${word}: text never becomes markup (trust.md, rule 13)`;
  }
  if (ts.isIdentifier(node) && isExtensionApi(file, node))
    return 'calls the browser; only lib/browser and entrypoints do';
  if (ts.isPropertyAccessExpression(node)) {
    const called = node.getText();
    if (pure && /^(Date\.now|Math\.random|performance\.now)$/.test(called))
      return `says ${called}; time and chance are parameters`;
    if (called === 'document.write') return 'says document.write';
  }
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const called = node.expression.getText();
  if (called === 'eval' || called === 'Function')
    return `says ${called}: no code is made from text (trust.md, rule 13)`;
  if (/^((globalThis|window|self)\.)?fetch$/.test(called)) return 'says fetch: nothing here speaks to a network';
  if (pure && called === 'Date') return 'says Date; time is a parameter';
  return undefined;
}

/** `element.outerHTML` that is read, as for the clipboard, puts nothing into a page. */
function isRead(node: ts.Node, word: string): boolean {
  const { parent } = node;
  if (word !== 'outerHTML' || !ts.isPropertyAccessExpression(parent)) return false;
  return !(ts.isBinaryExpression(parent.parent) && parent.parent.left === parent);
}

/** `browser` or `chrome` as a name of its own, or taken from the global object. */
function isExtensionApi(file: string, node: ts.Identifier): boolean {
  if (node.text !== 'browser' && node.text !== 'chrome') return false;
  if (/^(lib\/browser|entrypoints)\//.test(file) || BROWSER_EXCEPTIONS.some((exception) => exception.file === file))
    return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent))
    return parent.expression === node || /^\(?(globalThis|window|self)\b/.test(parent.expression.getText());
  return ts.isImportSpecifier(parent);
}

/** Tests that were switched off, or that switch off all the others. */
export function switchedOff(tree: Tree): string[] {
  const problems: string[] = [];
  for (const [file, text] of tree) {
    walk(parseSource(file, text), (node) => {
      if (!ts.isPropertyAccessExpression(node)) return;
      const called = node.getText();
      if (/^(it|test|describe|suite)(\.\w+)*\.(skip|only|todo|skipIf|runIf|fails|fixme)$/.test(called))
        problems.push(`${file} says ${called}.`);
    });
  }
  return problems;
}
