// Added file: several at once are told by their bytes; pictures lose their metadata wherever they are kept, the rest is kept as it is.
import { describe, expect, test } from 'vitest';
import { makeAddedFiles } from '@/lib/capture/added-file';
import { MOST_ATTACHMENT_BYTES } from '@/lib/domain/attachment-type';
import { readPictureHeader } from '@/lib/import/picture-header';
import { KEPT, MAIL, REFUSED } from '../../support/file-bytes';
import { METADATA } from '../../support/picture-bytes';
import { canvas, fill, sha256, textOf } from './drawn';

const drawn = (type: string) =>
  canvas(40, 20, (context) => fill(context, '#ff0000', 0, 0, 40, 20)).convertToBlob({ type });
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

describe('files that a person brings', () => {
  test('the first picture is the touchpoint’s, where it wants one; all others stay files', async () => {
    const photo = new File([await drawn('image/png')], 'a.png');
    const bill = new File([KEPT['bill.pdf'][1]], 'C:\\fakepath\\bill.PDF');
    const wanted = await makeAddedFiles([bill, photo, photo], true);
    expect(wanted.picture).toMatchObject({ source: 'added', width: 40, height: 20 });
    expect(wanted.attachments.map(({ name, type }) => [name, type])).toEqual([
      ['bill.pdf', 'application/pdf'],
      ['a.jpg', 'image/jpeg'],
    ]);
    expect((await makeAddedFiles([photo], false)).picture).toBeNull();
  });

  test.each(Object.entries(KEPT))('%s is kept byte for byte', async (name, [type, bytes]) => {
    const { attachments } = await makeAddedFiles([new File([bytes], name, { type: 'text/html' })], true);
    expect(attachments).toMatchObject([{ kind: 'file', type, size: bytes.length, sha256: await sha256(bytes) }]);
    expect(await bytesOf(attachments[0]?.blob as Blob)).toEqual(bytes);
  });

  test('a mail is named by what it says of itself', async () => {
    const { attachments } = await makeAddedFiles([new File([MAIL], 'x.eml')], true);
    expect(attachments[0]?.name).toBe('Ihre Bestellung 4711 ☕ · mail.shop.example · 2026-11-12');
  });

  test.each(Object.entries(METADATA))('a further picture, a %s, keeps its pixels alone too', async (name, withText) => {
    const plain = await drawn(`image/${name.split(' ', 1)[0]?.toLowerCase()}`);
    const file = new File([withText(await bytesOf(plain), 'CANARY 51.3397,12.3731')], 'CANARY.jpg');
    const { attachments } = await makeAddedFiles([file], false);
    const stored = await bytesOf(attachments[0]?.blob as Blob);
    expect(textOf(stored)).not.toMatch(/CANARY|Exif|xap|Photoshop|GPS/);
    expect(readPictureHeader(stored)).toMatchObject({ type: 'image/jpeg', width: 40, height: 20 });
  });

  test.each(Object.entries(REFUSED))('%s is refused, and nothing with it is kept', async (name, bytes) => {
    const files = [new File([KEPT['bill.pdf'][1]], 'bill.pdf'), new File([bytes], name)];
    await expect(makeAddedFiles(files, true)).rejects.toMatchObject({
      code: expect.stringMatching(/^(attachment|picture)-/),
    });
  });

  test('one that is too large is refused', async () => {
    const large = new File(['%PDF-1.7 ....', new Uint8Array(MOST_ATTACHMENT_BYTES)], 'large.pdf');
    await expect(makeAddedFiles([large], true)).rejects.toMatchObject({ code: 'attachment-too-large' });
  });
});
