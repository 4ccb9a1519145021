// Attachment type: told by bytes alone; whatever is not on the list is nothing.
import { describe, expect, test } from 'vitest';
import {
  ATTACHMENT_TYPES,
  asAttachmentType,
  endingOf,
  isAudio,
  readAttachmentType,
} from '@/lib/domain/attachment-type';
import { KEPT, REFUSED } from '../../support/file-bytes';
import { PIXEL } from '../../support/one-row';

describe('a file', () => {
  test.each(Object.entries(KEPT))('%s is told by its bytes', (_, [type, bytes]) => {
    expect(readAttachmentType(bytes)).toBe(type);
  });

  test('a JPEG is one, a PNG is none: pictures are made JPEG before they are kept', () => {
    expect(readAttachmentType(PIXEL)).toBe('image/jpeg');
    expect(
      readAttachmentType(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
    ).toBeNull();
  });

  test.each(Object.entries(REFUSED))('%s is nothing that is kept', (_, bytes) => {
    expect(readAttachmentType(bytes)).toBeNull();
  });

  test('of every type has an ending, and only sounds go to a player', () => {
    expect(new Set(ATTACHMENT_TYPES.map(endingOf)).size).toBe(ATTACHMENT_TYPES.length);
    expect(ATTACHMENT_TYPES.filter((type) => !isAudio(type))).toEqual([
      'application/pdf',
      'message/rfc822',
      'image/jpeg',
    ]);
    expect(asAttachmentType('text/html')).toBeNull();
    expect(asAttachmentType('audio/ogg')).toBe('audio/ogg');
  });
});
