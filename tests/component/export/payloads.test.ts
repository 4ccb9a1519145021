// Payloads: 500 texts that try to run, load or compute something stand in every text field of every format; none gets through.
import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExportId } from '@/lib/domain/export-format';
import type { ExportSource } from '@/lib/export/contract';
import { loadExporter } from '@/lib/export/exporters';
import { payloadMap } from '../../support/payload-map';
import { drawnSource, OPTIONS, quietRun } from './drawn-source';
import { open } from './open-report';

let source: ExportSource;
beforeAll(async () => {
  source = await drawnSource({ rows: payloadMap().rows, width: 64, height: 40 });
});

async function bytesOf(id: ExportId): Promise<Uint8Array> {
  const exporter = await loadExporter(id);
  const [file] = await exporter.run(source, OPTIONS, quietRun());
  if (!file) throw new Error('no file');
  return new Uint8Array(await file.blob.arrayBuffer());
}

/** What an element of ours would never say. */
const RUNS = /^(on|formaction|srcdoc|action|ping)/i;
const HARMLESS = /^(https?:\/\/|#|data:image\/(jpeg|png|webp);)/;

/** Elements and attributes of a parsed file that could run or load something. */
function dangers(page: Document): string[] {
  const found: string[] = [];
  for (const element of page.querySelectorAll('*')) {
    if (/^(iframe|object|embed|link|base|form|foreignobject|animate|set)$/i.test(element.localName)) {
      found.push(element.localName);
    }
    for (const { name, value } of element.attributes) {
      const leads = /(^|:)(href|src|data|poster|background)$/i.test(name);
      if (RUNS.test(name) || (leads && !HARMLESS.test(value))) found.push(`${element.localName} ${name}=${value}`);
    }
  }
  return found;
}

describe('500 payloads in every text', () => {
  test('the report runs nothing and leads nowhere', async () => {
    const { page, trouble } = await open(strFromU8(await bytesOf('html')));
    expect(trouble).toEqual([]);
    expect('hacked' in window).toBe(false);
    expect([page.querySelectorAll('script').length, page.querySelectorAll('style').length]).toEqual([1, 1]);
    expect(dangers(page)).toEqual([]);
  });
});
