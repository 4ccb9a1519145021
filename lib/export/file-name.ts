// File name: names that every file system takes, from whatever a person or a map is called.
import { cutText } from '@/lib/domain/cut-text';
import { ALL_CONTENTS, type Contents } from '@/lib/domain/export-contents';
import { type ExportId, FORMATS, type Format } from '@/lib/domain/export-format';

/** What files are called as long as nobody says otherwise. */
export const DEFAULT_BASE_NAME = 'journey';

const LONGEST = 80;

/** Not allowed by Windows, macOS or Linux, or invisible: controls, and marks that turn the direction of reading. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A file name without extension: at most 80 UTF-16 units, never empty, never hidden, never a device. */
export function safeBaseName(text: string): string {
  const plain = text.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
  const name = cutText(plain.replace(/^[\s.]+/, ''), LONGEST).replace(/[\s.]+$/, '');
  if (name === '') return DEFAULT_BASE_NAME;
  return DEVICES.test(name) ? `${name}-${DEFAULT_BASE_NAME}` : name;
}

/** The name of a format's file: `journey.walkmap`, `journey-tables.zip`; without pictures `journey.md`. */
export function fileName(id: ExportId, baseName: string, contents: Pick<Contents, 'pictures'> = ALL_CONTENTS): string {
  const { extension, tail = '', wordsAlone }: Format = FORMATS[id];
  return wordsAlone && !contents.pictures ? `${baseName}.${wordsAlone}` : `${baseName}${tail}.${extension}`;
}
