// Open workbook: an XLSX as this project's own strict XML reader finds it, cell by cell, for tests.
import { strFromU8, unzipSync } from 'fflate';
import { readXml, walkXml, type XmlElement } from '../../../support/strict-xml';

export interface OpenCell {
  /** `n` where it says nothing. */
  type: string;
  /** The text of a shared string; else what stands in the cell. */
  value: string;
  style: number;
}

export interface OpenSheet {
  name: string;
  cells: ReadonlyMap<string, OpenCell>;
  /** By the place of the cell. */
  links: ReadonlyMap<string, string>;
  xml: string;
}

const textOf = (element: XmlElement): string => element.text + element.children.map(textOf).join('');
const named = (tree: XmlElement, name: string) =>
  [...walkXml(tree)].map(([one]) => one).filter((one) => one.name === name);

export async function openWorkbook(blob: Blob): Promise<{ sheets: OpenSheet[]; files: Record<string, string> }> {
  const bytes = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const files = Object.fromEntries(Object.entries(bytes).map(([name, content]) => [name, strFromU8(content)]));
  const tree = (name: string) => readXml(files[name] ?? '');
  const strings = named(tree('xl/sharedStrings.xml'), 'si').map(textOf);
  const names = named(tree('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes.get('name') ?? '');
  const sheets = names.map((name, i): OpenSheet => {
    const part = `sheet${i + 1}.xml`;
    const sheet = tree(`xl/worksheets/${part}`);
    const cells = named(sheet, 'c').map(({ attributes, children }): [string, OpenCell] => {
      const [type, value] = [attributes.get('t') ?? 'n', children.map(textOf).join('')];
      const text = type === 's' ? (strings[Number(value)] ?? '') : value;
      return [attributes.get('r') ?? '', { type, value: text, style: Number(attributes.get('s')) }];
    });
    const relations = files[`xl/worksheets/_rels/${part}.rels`];
    const targets = new Map(
      (relations ? readXml(relations).children : []).map(({ attributes }) => [
        attributes.get('Id'),
        attributes.get('Target'),
      ]),
    );
    const links = named(sheet, 'hyperlink').map(({ attributes }): [string, string] => {
      const relation = [...attributes].find(([key]) => key.endsWith(' id'))?.[1];
      return [attributes.get('ref') ?? '', targets.get(relation) ?? `#${attributes.get('location')}`];
    });
    return { name, cells: new Map(cells), links: new Map(links), xml: files[`xl/worksheets/${part}`] ?? '' };
  });
  return { sheets, files };
}
