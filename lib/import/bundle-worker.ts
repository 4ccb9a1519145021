// Bundle worker: reads a stranger's file apart from everything else; what comes out of it is checked.
import { AppError } from '@/lib/domain/app-error';
import type { CheckedBundle } from './checked-bundle';
import { readBundle } from './read-bundle';

/** `failed` is the code of an AppError; a fault of ours comes as `bug`. */
export type BundleReply =
  | { share: number }
  | { checked: CheckedBundle }
  | { failed: string; detail: string | undefined };

export interface BundleRequest {
  file: Blob;
  passphrase: string | null;
}

const post = (reply: BundleReply) => self.postMessage(reply);

async function decode(picture: Blob): Promise<void> {
  (await createImageBitmap(picture)).close();
}

self.addEventListener('message', async ({ data }: MessageEvent<BundleRequest>) => {
  try {
    const checked = await readBundle(data.file, {
      passphrase: data.passphrase,
      decode,
      onProgress: (share) => post({ share }),
    });
    post({ checked });
  } catch (error) {
    const known = error instanceof AppError;
    post({ failed: known ? error.code : 'bug', detail: known ? error.detail : String(error) });
  }
});
