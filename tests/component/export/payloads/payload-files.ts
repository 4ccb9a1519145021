// Payload files: the map with 500 payloads in each of its texts as the file of one format, and what of a file is dangerous.
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { ExportId } from '@/lib/domain/export-format';
import type { ExportSource } from '@/lib/export/contract';
import { loadExporter } from '@/lib/export/exporters';
import { payloadMap } from '../../../support/payload-map';
import { drawnSource, OPTIONS, quietRun } from '../drawn-source';

let source: Promise<ExportSource> | undefined;

/** The map itself. */
export function payloadSource(): Promise<ExportSource> {
  source ??= drawnSource({ rows: payloadMap().rows, width: 64, height: 40 });
  return source;
}

/** The one file of a format. */
export async function payloadFile(id: ExportId): Promise<Uint8Array> {
  const [exporter, from] = await Promise.all([loadExporter(id), payloadSource()]);
  const [file] = await exporter.run(from, OPTIONS, quietRun());
  if (!file) throw new Error('no file');
  return new Uint8Array(await file.blob.arrayBuffer());
}

export const payloadText = async (id: ExportId): Promise<string> => strFromU8(await payloadFile(id));

/** The files of a zip whose names end so. */
export function unzipped(bytes: Uint8Array, ending: RegExp): [name: string, text: string][] {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => ending.test(name));
  return files.map(([name, part]) => [name, strFromU8(part)]);
}

/** Throws where a parser refuses it, and where it has a document type, which could name files and addresses. */
export function parseXml(text: string): Document {
  const page = new DOMParser().parseFromString(text, 'application/xml');
  const trouble = page.querySelector('parsererror');
  if (trouble) throw new Error(trouble.textContent);
  expect(page.doctype).toBeNull();
  return page;
}

const RUNS = /^(on|formaction|srcdoc|action|ping|http-equiv)/i;
const LEADS = /(^|:)(href|src|data|poster|background)$/i;
const HARMLESS = /^(https?:\/\/|#|data:image\/(jpeg|png|webp)[;,]|pictures\/[\w.-]+$)/;
const ELEMENTS = /^(script|iframe|object|embed|link|base|form|foreignobject|animate|set|audio|video|noscript)$/i;

/** Elements and attributes of a parsed file that could run or load something, each once. */
export function dangers(page: Document | Element): string[] {
  const found = new Set<string>();
  for (const element of page.querySelectorAll('*')) {
    if (ELEMENTS.test(element.localName)) found.add(element.localName);
    for (const { name, value } of element.attributes) {
      if (RUNS.test(name) || (LEADS.test(name) && !HARMLESS.test(value)))
        found.add(`${element.localName} ${name}=${value}`);
    }
  }
  return [...found];
}
