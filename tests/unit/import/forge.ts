// Forge: bundles changed by somebody who knows the format, checksums and all.
import { unzipSync, zipSync } from 'fflate';
import { hashFileList } from '@/lib/bundle/manifest';
import { sha256Hex } from '@/lib/bundle/sha256';

export type Files = Record<string, Uint8Array>;

export const bytesOf = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
export const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** The bundle with other files, packed anew; `list` writes a manifest that fits them, checksums and all. */
export async function forge(
  whole: Uint8Array,
  change: (files: Files) => void,
  list = true,
  level: 0 | 9 = 0,
): Promise<Blob> {
  const files: Files = unzipSync(whole);
  change(files);
  if (list) {
    const manifest = JSON.parse(textOf(files['manifest.json']));
    const names = Object.keys(files).filter((name) => name !== 'manifest.json');
    manifest.files = await Promise.all(
      names.map(async (name) => {
        const bytes = new Uint8Array(files[name] ?? []);
        return { name, size: bytes.length, sha256: await sha256Hex(bytes) };
      }),
    );
    manifest.filesSha256 = await hashFileList(manifest.files);
    files['manifest.json'] = bytesOf(JSON.stringify(manifest));
  }
  return new Blob([zipSync(files, { level }) as Uint8Array<ArrayBuffer>]);
}

export const withLine = (table: string, change: (line: string) => string) => (files: Files) => {
  const name = `rows/${table}.ndjson`;
  files[name] = bytesOf(`${change(textOf(files[name]).trim())}\n`);
};
export const withRow = (table: string, change: (row: Record<string, unknown>) => void) =>
  withLine(table, (line) => {
    const row = JSON.parse(line);
    change(row);
    return JSON.stringify(row);
  });
export const withManifest = (change: (manifest: Record<string, unknown>) => void) => (files: Files) => {
  const manifest = JSON.parse(textOf(files['manifest.json']));
  change(manifest);
  files['manifest.json'] = bytesOf(JSON.stringify(manifest));
};
