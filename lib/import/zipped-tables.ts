// Zipped tables: the tables that can be taken in out of a zip of CSV files, as our own export writes it.
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { AppError } from '@/lib/domain/app-error';

/** Of our export; the others say the same once more, or what an import does not write. */
const TAKEN = ['touchpoints.csv', 'metrics.csv'];

const MOST_ZIPPED = 100 * 1024 * 1024;

/** In that order, each at most `limit` bytes. Rejects with `table-too-large`, and `table-empty` where there is none of them. */
export async function zippedTables(
  file: Blob,
  limit: number,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }[]> {
  if (file.size > MOST_ZIPPED) throw new AppError('table-too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  let tooLarge = false;
  const filter = ({ name, originalSize }: UnzipFileInfo) => {
    const wanted = TAKEN.includes(name);
    tooLarge ||= wanted && originalSize > limit;
    return wanted && originalSize <= limit;
  };
  const found = unzipped(bytes, filter);
  const tables = TAKEN.flatMap((name) => (found[name] ? [{ name, bytes: found[name] }] : []));
  if (tables.length === 0) throw new AppError(tooLarge ? 'table-too-large' : 'table-empty');
  return tables;
}

function unzipped(
  bytes: Uint8Array,
  filter: (file: UnzipFileInfo) => boolean,
): Record<string, Uint8Array<ArrayBuffer>> {
  try {
    return unzipSync(bytes, { filter }) as Record<string, Uint8Array<ArrayBuffer>>;
  } catch (cause) {
    throw new AppError('table-empty', { cause });
  }
}
