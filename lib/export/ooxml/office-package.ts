// Office package: the parts of a PPTX or XLSX with their content types and relations (ECMA-376 part 2), as one zip.

import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { newBreather } from '../breather';
import type { ExportRun } from '../contract';
import { xmlValue } from '../xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Types that go by the end of a name; every other part names its own. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  jpeg: 'image/jpeg',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** XML as text, or a picture that is read when its turn comes. */
export type PartContent = string | (() => Promise<Uint8Array<ArrayBuffer>>);

export interface OfficePackage {
  /**
   * Adds a part, `ppt/slides/slide1.xml`; `type` is its content type, `null` for pictures, whose name tells it. A part is
   * added once: throws where the name is taken.
   */
  part(name: string, type: string | null, content: PartContent): void;
  /**
   * Relates a part (the package itself: an empty name) to another one and returns the id to name it by. `type` is the last
   * word of an office relationship, `slide`, or a whole address.
   */
  relate(from: string, type: string, to: string): string;
  /** Relates a part to an address outside; the caller has made sure that it is harmless. */
  relateOutside(from: string, type: string, address: string): string;
  /** Writes the zip; throws where a relation leads to a part that is not there. Rejects with an AbortError. */
  write(mimeType: string, run: ExportRun): Promise<Blob>;
}

interface Relation {
  id: string;
  type: string;
  target: string;
  outside: boolean;
}

export function newOfficePackage(): OfficePackage {
  const parts = new Map<string, { type: string | null; content: PartContent }>();
  const relations = new Map<string, Relation[]>();

  function add(from: string, type: string, target: string, outside: boolean): string {
    const list = relations.get(from) ?? [];
    relations.set(from, list);
    const id = `rId${list.length + 1}`;
    list.push({ id, type: type.includes(':') ? type : `${OFFICE}/${type}`, target, outside });
    return id;
  }

  function checkTargets(): void {
    for (const [from, list] of relations) {
      if (from !== '' && !parts.has(from)) throw new Error(`relations of a part that is not there: ${from}`);
      for (const { target, outside } of list) {
        if (!outside && !parts.has(target)) throw new Error(`${from} leads to a part that is not there: ${target}`);
      }
    }
  }

  return {
    part(name, type, content) {
      if (parts.has(name)) throw new Error(`two parts of one name: ${name}`);
      parts.set(name, { type, content });
    },
    relate: (from, type, to) => add(from, type, to, false),
    relateOutside: (from, type, address) => add(from, type, address, true),
    async write(mimeType, { signal, onProgress }) {
      checkTargets();
      const files = new Map<string, PartContent>([['[Content_Types].xml', contentTypes(parts)]]);
      for (const [from, list] of relations) files.set(relationsName(from), relationsXml(from, list));
      for (const [name, { content }] of parts) files.set(name, content);
      return zip(files, mimeType, { signal, onProgress });
    },
  };
}

function contentTypes(parts: ReadonlyMap<string, { type: string | null }>): string {
  const used = new Set(['rels', 'xml', ...[...parts.keys()].map(extensionOf)]);
  const defaults = [...used].map(
    (extension) => `<Default Extension="${extension}" ContentType="${BY_EXTENSION[extension] ?? unknown(extension)}"/>`,
  );
  const own = [...parts].flatMap(([name, { type }]) =>
    type === null ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`],
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${own.join('')}</Types>`;
}

function unknown(extension: string): never {
  throw new Error(`no content type for .${extension}`);
}

const extensionOf = (name: string) => name.slice(name.lastIndexOf('.') + 1);

function relationsName(from: string): string {
  const slash = from.lastIndexOf('/') + 1;
  return `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
}

function relationsXml(from: string, list: readonly Relation[]): string {
  const lines = list.map(
    ({ id, type, target, outside }) =>
      `<Relationship Id="${id}" Type="${type}" Target="${xmlValue(outside ? target : pathTo(from, target))}"${
        outside ? ' TargetMode="External"' : ''
      }/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

/** The way from the folder of one part to another part: `../media/image1.jpeg`. */
function pathTo(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same += 1;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}

/** XML is packed, pictures are packed already; the page gets its turn after each file. */
async function zip(files: ReadonlyMap<string, PartContent>, mimeType: string, run: ExportRun): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const breathe = newBreather(run.signal);
  let done = 0;
  for (const [name, content] of files) {
    const packs = typeof content === 'string';
    const file = packs ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    archive.add(file);
    file.push(packs ? strToU8(content) : await content(), true);
    done += 1;
    run.onProgress(done / files.size);
    await breathe();
  }
  archive.end();
  run.signal.throwIfAborted();
  return new Blob(chunks, { type: mimeType });
}
