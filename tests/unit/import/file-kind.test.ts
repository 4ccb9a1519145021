// Kinds of files: each goes to its dialog by its bytes, whatever it calls itself.
import { expect, it } from 'vitest';
import { fileKind } from '@/lib/import/file-kind';
import { KEPT, MAIL, REFUSED } from '../../support/file-bytes';
import { PIXEL } from '../../support/one-row';

const kindOf = (content: BlobPart, name: string) => fileKind(new File([content], name));

it.each([
  ['Stage,Touchpoint\nFind,Home', 'touchpoints.csv', 'table'],
  ['Touchpoint', 'one-column.txt', 'table'],
  ['Stage;Touchpoint\nFind;Home', 'no-ending', 'table'],
  [Buffer.from('\uFEFFStage,Touchpoint\nFind,Home', 'utf16le'), 'excel.csv', 'table'],
  ['{"title":"Buy","steps":[]}', 'recording.json', 'recording'],
  ['{"title":"Buy","steps":[]}', 'recording.csv', 'recording'],
  [MAIL, 'order.txt', 'mail'],
  [`From ines@shop.example Thu Nov 12 14:00:00 2026\n${MAIL}`, 'archive', 'mailbox'],
  [
    'PK\u0003\u0004\u0014\0\u0006\0\b\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0\u0013\0\0\0[Content_Types].xml',
    'a.csv',
    'workbook',
  ],
  ['PK\u0003\u0004\u0014\0\u0006\0\b\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0\u0013\0\0\0manifest.json', 'a.walkmap', 'bundle'],
  [`PK\u0003\u0004${'\0'.repeat(26)}touchpoints.csv`, 'journey-tables.zip', 'tables'],
  ['Dear customer', 'letter.walkmap', 'bundle'],
  ['', 'empty.csv', 'bundle'],
  [REFUSED['program.exe'], 'program.csv', 'bundle'],
  [KEPT['bill.pdf'][1], 'bill.csv', 'picture'],
  [KEPT['call.ogg'][1], 'call.csv', 'bundle'],
  ['GIF89a', 'moving.png', 'picture'],
] as const)('%#: %o called %s is a %s', async (content, name, kind) => {
  expect(await kindOf(content as BlobPart, name)).toBe(kind);
});

it('a picture is one by its bytes', async () => {
  expect(await fileKind(new File([PIXEL], 'table.csv'))).toBe('picture');
});
