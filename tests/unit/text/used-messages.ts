// Used messages: the keys that the code asks the catalogue for, and texts that bypass it.
import ts from 'typescript';
import { parseSource, type Tree, walk } from '../architecture/source-tree';

export interface Used {
  /** Whole keys, as `action.undo`; and any other string of the code, since keys also stand in tables. */
  strings: ReadonlySet<string>;
  /** Keys with a part that is known only at run time, as `error.${code}`. */
  patterns: readonly RegExp[];
  /** First arguments of `t(…)` that are plain strings, with their file. */
  asked: readonly { file: string; key: string }[];
}

export function findUsed(tree: Tree): Used {
  const strings = new Set<string>();
  const patterns: RegExp[] = [];
  const asked: { file: string; key: string }[] = [];
  for (const [file, text] of tree) {
    walk(parseSource(file, text), (node) => {
      if (ts.isStringLiteralLike(node)) strings.add(node.text);
      if (ts.isTemplateExpression(node) && /^[a-z-]+\./.test(node.head.text)) patterns.push(patternOf(node));
      if (!ts.isCallExpression(node) || !/^(\w+\.)*t(\(\))?$/.test(node.expression.getText())) return;
      walk(node.arguments[0] ?? node, (inner) => {
        if (ts.isStringLiteralLike(inner) && isResult(inner)) asked.push({ file, key: inner.text });
      });
    });
  }
  return { strings, patterns, asked };
}

/** A string that is the argument itself, or one branch of a choice between two. */
function isResult(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.arguments[0] === node;
  return ts.isConditionalExpression(parent) && parent.condition !== node && isResult(parent);
}

function patternOf(template: ts.TemplateExpression): RegExp {
  const quote = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const spans = template.templateSpans.map((span) => `[\\w-]+${quote(span.literal.text)}`);
  return new RegExp(`^${quote(template.head.text)}${spans.join('')}$`);
}

const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
  'heading',
]);

/** Operators of which a person may see the left side: `a + b`, `a || b`, `a ?? b`. */
const SHOWS_LEFT = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** The product's name, and the statistician's letter for "how many". */
const UNTRANSLATED = /\b(Walkmap|n)\b/g;

/** Words that a person would see or hear and that no translator ever will: one entry a place. */
export function literalTexts(tree: Tree): string[] {
  const found: string[] = [];
  for (const [file, text] of tree) {
    if (!file.endsWith('.tsx')) continue;
    walk(parseSource(file, text), (node) => {
      if (ts.isJsxText(node)) note(file, node.text);
      if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) noteLiteral(file, node.expression);
      if (!ts.isJsxAttribute(node) || !SPOKEN.has(node.name.getText()) || !node.initializer) return;
      noteLiteral(file, ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer);
    });
  }
  return found;

  function noteLiteral(file: string, node: ts.Node | undefined): void {
    if (!node) return;
    if (ts.isStringLiteralLike(node)) note(file, node.text);
    else if (ts.isTemplateExpression(node))
      note(file, [node.head, ...node.templateSpans.map((span) => span.literal)].map((part) => part.text).join(' '));
    else if (ts.isConditionalExpression(node))
      [node.whenTrue, node.whenFalse].forEach((branch) => void noteLiteral(file, branch));
    else if (ts.isBinaryExpression(node)) {
      const operator = node.operatorToken.kind;
      if (SHOWS_LEFT.has(operator)) noteLiteral(file, node.left);
      if (SHOWS_LEFT.has(operator) || operator === ts.SyntaxKind.AmpersandAmpersandToken) noteLiteral(file, node.right);
    } else if (ts.isParenthesizedExpression(node)) noteLiteral(file, node.expression);
  }

  function note(file: string, text: string): void {
    if (/\p{L}/u.test(text.replace(UNTRANSLATED, ''))) found.push(`${file} says “${text.trim()}”.`);
  }
}
