// Export pack: a brief as a file for those who walk it, handed to the browser's downloads.
import { appVersion } from '@/lib/browser/identity';
import type { Database } from '@/lib/db/database';
import type { Brief } from '@/lib/domain/brief';
import { downloadFile } from './export-download';

/** Resolves to the file's name. Throws what the store does, and `row-missing` for a brief that is gone. */
export async function exportPack(db: Database, brief: Brief, title: string): Promise<string> {
  const [{ writeShopPack }, { safeBaseName }] = await Promise.all([
    import('@/lib/export/bundle/shop-pack'),
    import('@/lib/export/file-name'),
  ]);
  const made = { at: db.platform.now(), appVersion: appVersion() };
  const run = { signal: new AbortController().signal, onProgress: () => {} };
  const { name, blob } = await writeShopPack(db, brief.id, made, safeBaseName(title), run);
  downloadFile(name, blob);
  return name;
}
