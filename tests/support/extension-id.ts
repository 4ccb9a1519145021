// Works out the id Chromium gives an unpacked extension, before it is loaded.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * The first 16 bytes of the SHA-256 of the manifest's public key, or of the folder's real path, spelt with a..p.
 * Source: `crx_file::id_util::GenerateId` in Chromium.
 */
export const extensionIdOf = (folder: string): string => {
  const manifest: { key?: string } = JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  const hash = createHash('sha256').update(
    manifest.key ? Buffer.from(manifest.key, 'base64') : fs.realpathSync.native(folder),
  );
  const letters = [...hash.digest('hex').slice(0, 32)].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 16)),
  );
  return letters.join('');
};
