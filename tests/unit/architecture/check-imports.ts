// Check imports: directions against the table, packages, cycles, and entrypoints that somebody imports.
import { EXCEPTIONS, layerOf, mayImport } from './layers';
import { fileOf, type Import, importsOf, parseSource, type Tree } from './source-tree';

export type Imports = ReadonlyMap<string, readonly Import[]>;

export function readImports(tree: Tree): Imports {
  const code = [...tree].filter(([file]) => /\.tsx?$/.test(file));
  return new Map(code.map(([file, text]) => [file, importsOf(file, parseSource(file, text))]));
}

/** One sentence for each import that the table does not allow. */
export function brokenDirections(imports: Imports): string[] {
  const problems: string[] = [];
  for (const [file, found] of imports) {
    const layer = layerOf(file);
    if (!layer) {
      problems.push(`${file} lies in no folder of the table in architecture.md.`);
      continue;
    }
    for (const { target, own, typeOnly } of found) {
      if (!own) {
        if (!layer.packages?.includes(target) && !target.startsWith('node:'))
          problems.push(`${file} imports the package ${target}, which ${layer.folder} may not.`);
        else if (target.startsWith('node:')) problems.push(`${file} imports ${target}, which no browser has.`);
      } else if (target.startsWith('entrypoints/') && !file.startsWith(target.split('/').slice(0, 2).join('/'))) {
        problems.push(`${file} imports ${target}: an entrypoint is imported by nothing.`);
      } else if (!mayImport(file, target, typeOnly) && !isException(file, target)) {
        const what = typeOnly ? 'types of ' : '';
        problems.push(`${file} imports ${what}${target}, which ${layer.folder} may not.`);
      }
    }
  }
  return problems;
}

function isException(from: string, to: string): boolean {
  return EXCEPTIONS.some((exception) => exception.from === from && exception.to === to);
}

/** One sentence for each exception that nothing needs any more. */
export function needlessExceptions(imports: Imports): string[] {
  return EXCEPTIONS.filter(({ from, to }) => {
    const found = imports.get(from) ?? [];
    return !found.some((entry) => entry.target === to && !mayImport(from, to, entry.typeOnly));
  }).map(({ from, to }) => `the exception ${from} -> ${to} is no longer needed.`);
}

/** One sentence for each circle of imports that remain when types are erased. */
export function cycles(tree: Tree, imports: Imports): string[] {
  const problems: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string) => {
    if (path.includes(file)) {
      problems.push(`${[...path.slice(path.indexOf(file)), file].join(' -> ')} is a cycle.`);
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const { target, own, typeOnly } of imports.get(file) ?? []) {
      const next = own && !typeOnly ? fileOf(tree, target) : undefined;
      if (next) visit(next);
    }
    path.pop();
    done.add(file);
  };
  for (const file of imports.keys()) visit(file);
  return problems;
}
