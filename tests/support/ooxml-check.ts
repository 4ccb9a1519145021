// OOXML check: what PowerPoint and Excel refuse or repair in a file, told as sentences; LibreOffice forgives most of it.
import { strFromU8, unzipSync } from 'fflate';
import { MODELS } from './ooxml-models';
import { SHEET_MODELS } from './sheet-models';
import { readXml, walkXml, type XmlElement } from './strict-xml';

const MAIN = 'http://schemas.openxmlformats.org';
const OFFICE = `${MAIN}/officeDocument/2006/relationships`;
const PREFIXES: Readonly<Record<string, string>> = {
  [`${MAIN}/presentationml/2006/main`]: 'p',
  [`${MAIN}/drawingml/2006/main`]: 'a',
  [`${MAIN}/drawingml/2006/chart`]: 'c',
  [`${MAIN}/spreadsheetml/2006/main`]: 's',
};
const TYPES = '[Content_Types].xml';

/** Relations that mean nothing unless the part names them by their id. */
const NAMED = new Set(['image', 'hyperlink', 'chart', 'package', 'worksheet', 'table']);
const LENGTHS = new Set(['a:off', 'a:ext', 'a:chOff', 'a:chExt', 'a:gridCol', 'a:tr', 'a:pt', 'p:sldSz', 'p:notesSz']);

interface Relation {
  id: string;
  type: string;
  /** Name of a part, or an address. */
  target: string;
  outside: boolean;
}

/** Everything that is wrong with a PPTX or XLSX; empty for a sound one. Workbooks inside it are looked at, too. */
export function checkOoxml(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const troubles: string[] = [];
  const trees = new Map<string, XmlElement>();
  for (const [name, content] of Object.entries(files)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    try {
      trees.set(name, readXml(strFromU8(content)));
    } catch (error) {
      troubles.push(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  troubles.push(...checkTypes(Object.keys(files), trees.get(TYPES)));
  const relations = readRelations(trees);
  troubles.push(...checkRelations(Object.keys(files), relations));
  for (const [name, tree] of trees) {
    if (name === TYPES || name.endsWith('.rels')) continue;
    const found = [...checkTree(tree), ...checkIds(tree, relations.get(name) ?? [])];
    troubles.push(...found.map((trouble) => `${name}: ${trouble}`));
  }
  for (const [name, content] of Object.entries(files)) {
    if (name.endsWith('.xlsx')) troubles.push(...checkOoxml(content).map((trouble) => `${name} > ${trouble}`));
  }
  return troubles;
}

function checkTypes(names: readonly string[], types: XmlElement | undefined): string[] {
  if (!types) return [`there is no ${TYPES}`];
  const of = (kind: string, key: string) =>
    types.children.filter(({ name }) => name === kind).map(({ attributes }) => attributes.get(key) ?? '');
  const [extensions, parts] = [of('Default', 'Extension'), of('Override', 'PartName')];
  const twice = [...extensions, ...parts].filter((name, i, all) => all.indexOf(name) < i);
  return [
    ...twice.map((name) => `two types for ${name}`),
    ...parts
      .filter((name) => !names.includes(name.slice(1)))
      .map((name) => `a type for a part that is not there: ${name}`),
    ...names
      .filter((name) => name !== TYPES && !parts.includes(`/${name}`))
      .filter((name) => name.endsWith('.xml') || !extensions.some((extension) => name.endsWith(`.${extension}`)))
      .map((name) => `no type for ${name}`),
  ];
}

/** By the part that they lead from; the package itself is the empty name. */
function readRelations(trees: ReadonlyMap<string, XmlElement>): Map<string, Relation[]> {
  const relations = new Map<string, Relation[]>();
  for (const [name, tree] of trees) {
    const [, folder, file] = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name) ?? [];
    if (folder === undefined || file === undefined) continue;
    const list = tree.children.map(({ attributes }): Relation => {
      const outside = attributes.get('TargetMode') === 'External';
      const target = attributes.get('Target') ?? '';
      const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
      const inside = new URL(target, `part:/${folder}`).pathname.slice(1);
      return { id: attributes.get('Id') ?? '', type, target: outside ? target : decodeURI(inside), outside };
    });
    relations.set(`${folder}${file}`, list);
  }
  return relations;
}

function checkRelations(names: readonly string[], relations: ReadonlyMap<string, readonly Relation[]>): string[] {
  const troubles: string[] = [];
  const reached = new Set<string>();
  for (const [from, list] of relations) {
    if (from !== '' && !names.includes(from)) troubles.push(`relations of a part that is not there: ${from}`);
    if (new Set(list.map(({ id }) => id)).size < list.length) troubles.push(`${from}: two relations of one id`);
    for (const { target, outside } of list) {
      if (!outside) reached.add(target);
      if (outside && !/^https?:\/\//.test(target)) troubles.push(`${from} leads outside to ${target}`);
      if (!outside && !names.includes(target)) troubles.push(`${from} leads to a part that is not there: ${target}`);
    }
  }
  const lonely = names.filter((name) => name !== TYPES && !name.endsWith('.rels') && !reached.has(name));
  return [...troubles, ...lonely.map((name) => `nothing leads to ${name}`)];
}

const shortName = ({ space, name }: XmlElement) => `${PREFIXES[space] ?? space}:${name}`;

const ALL_MODELS: Readonly<Record<string, string>> = { ...MODELS, ...SHEET_MODELS };
const patterns = new Map<string, RegExp>();

/** The model as a pattern over the names of children, each followed by a blank. */
function patternOf(model: string): RegExp {
  const known = patterns.get(model);
  if (known) return known;
  const names = model.replace(/[a-z]+:\w+/gi, '(?:$& )').replace(/ (?!\))/g, '');
  const pattern = new RegExp(`^${names}$`);
  patterns.set(model, pattern);
  return pattern;
}

/** Children, their order and number, lengths, and what a table must fulfil. */
function checkTree(tree: XmlElement): string[] {
  if (!(tree.space in PREFIXES)) return [];
  const troubles: string[] = [];
  const check = (element: XmlElement, parent: XmlElement | undefined): void => {
    const name = shortName(element);
    const model = ALL_MODELS[`${parent ? shortName(parent) : ''}/${name}`] ?? ALL_MODELS[name];
    if (model === undefined) troubles.push(`an element that no model knows: ${name}`);
    if (model === undefined || model === 'ANY') return;
    const children = element.children.map((child) => `${shortName(child)} `).join('');
    if (!patternOf(model).test(children)) troubles.push(`${name} holds ${children.slice(0, 200)}but may: ${model}`);
    if (LENGTHS.has(name)) {
      for (const [key, value] of element.attributes) {
        if (/^([xywh]|cx|cy)$/.test(key) && !/^-?\d+$/.test(value)) troubles.push(`${name} ${key} is ${value}`);
        if (/^(c[xy]|[wh])$/.test(key) && Number(value) < 0) troubles.push(`${name} ${key} is under 0`);
      }
    }
    if (name === 'a:tbl') troubles.push(...checkTable(element));
    for (const child of element.children) check(child, element);
  };
  check(tree, undefined);
  return troubles;
}

function checkTable(table: XmlElement): string[] {
  const count = (element: XmlElement | undefined, name: string) =>
    element?.children.filter((child) => child.name === name).length ?? 0;
  const columns = count(
    table.children.find(({ name }) => name === 'tblGrid'),
    'gridCol',
  );
  const rows = table.children.filter(({ name }) => name === 'tr');
  return rows
    .filter((row) => count(row, 'tc') !== columns)
    .map((row) => `a row of ${count(row, 'tc')} cells in a table of ${columns} columns`);
}

/** Ids are unique, those that name a relation lead to one, and relations that must be named are. */
function checkIds(tree: XmlElement, relations: readonly Relation[]): string[] {
  const troubles: string[] = [];
  const shapes = new Set<string>();
  const entries = new Set<string>();
  const used = new Set<string>();
  for (const [element] of walkXml(tree)) {
    const id = element.attributes.get('id') ?? '';
    if (element.name === 'cNvPr') {
      if (!/^[1-9]\d*$/.test(id) || shapes.has(id)) troubles.push(`the id of a shape is not its own: ${id}`);
      shapes.add(id);
    }
    if (/^(sldId|sldMasterId|sldLayoutId)$/.test(element.name) && PREFIXES[element.space] === 'p') {
      if (entries.has(id)) troubles.push(`two entries of the id ${id}`);
      if (Number(id) < (element.name === 'sldId' ? 256 : 2 ** 31))
        troubles.push(`the id of a ${element.name} is ${id}`);
      entries.add(id);
    }
    for (const [key, value] of element.attributes) {
      if (!key.startsWith(`${OFFICE} `) || value === '') continue;
      used.add(value);
      if (!relations.some((relation) => relation.id === value))
        troubles.push(`${element.name} names no relation: ${value}`);
    }
  }
  const idle = relations.filter(({ id, type }) => NAMED.has(type) && !used.has(id));
  return [...troubles, ...idle.map(({ id, type }) => `a relation that nothing names: ${id} ${type}`)];
}
