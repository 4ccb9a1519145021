// Source tree: the files under the fixed folders, and what each of them imports and mentions.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Text of each file by its path from the root, with forward slashes. */
export type Tree = ReadonlyMap<string, string>;

export interface Import {
  /** A path from the root for own files, else the name of the package. */
  target: string;
  own: boolean;
  /** Erased when compiled: it binds two files in thought, not in the bundle. */
  typeOnly: boolean;
}

/** Reads `folders` and everything below them; `leaveOut` names paths that are not read. */
export function readTree(folders: readonly string[], endings: RegExp, leaveOut: RegExp = /^$/): Tree {
  const tree = new Map<string, string>();
  const visit = (folder: string) => {
    for (const entry of fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`;
      if (leaveOut.test(name)) continue;
      if (entry.isDirectory()) visit(name);
      else if (endings.test(name)) tree.set(name, fs.readFileSync(path.join(ROOT, name), 'utf8'));
    }
  };
  folders.forEach(visit);
  return tree;
}

export function parseSource(file: string, text: string): ts.SourceFile {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, kind);
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Static, dynamic and worker imports, exports from, and `import('…')` types. */
export function importsOf(file: string, source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push(resolve(file, specifier.text, typeOnly));
  };
  walk(source, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && /import\.meta/.test(node.getText()))
      add(node.arguments?.[0], false);
  });
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  if (clause.name || !names || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}

function resolve(file: string, raw: string, typeOnly: boolean): Import {
  const specifier = raw.replace(/\?.*$/, '');
  if (specifier.startsWith('@/')) return { target: specifier.slice(2), own: true, typeOnly };
  if (/^\.{0,2}\//.test(specifier))
    return { target: path.posix.join(path.posix.dirname(file), specifier), own: true, typeOnly };
  return { target: specifier, own: false, typeOnly };
}

/** The file of the tree that an import of `target` reads; `undefined` for one outside the tree. */
export function fileOf(tree: Tree, target: string): string | undefined {
  const endings = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx'];
  return endings.map((ending) => target + ending).find((name) => tree.has(name));
}
