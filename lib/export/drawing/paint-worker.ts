// Paint worker: paints a drawing off the page, part by part, and encodes each part as PNG.
import type { Group } from './drawing';
import { paintTile, type Tile } from './paint-tile';

export type PaintRequest =
  | { kind: 'groups'; groups: readonly Group[] }
  | { kind: 'pictures'; pictures: ReadonlyMap<string, Blob> }
  | { kind: 'tile'; id: number; tile: Tile };

/** `failed` says why. */
export type PaintReply = { id: number; blob: Blob } | { id: number; failed: string };

const groups: Group[] = [];
const pictures = new Map<string, Blob>();

async function answer(id: number, tile: Tile): Promise<PaintReply> {
  try {
    const canvas = await paintTile(groups, pictures, tile);
    return { id, blob: await canvas.convertToBlob({ type: 'image/png' }) };
  } catch (error) {
    const { name, detail } = error as Error & { detail?: string };
    return { id, failed: detail ?? name };
  }
}

self.addEventListener('message', async ({ data }: MessageEvent<PaintRequest>) => {
  if (data.kind === 'groups') groups.push(...data.groups);
  else if (data.kind === 'pictures') for (const [src, blob] of data.pictures) pictures.set(src, blob);
  else self.postMessage(await answer(data.id, data.tile));
});
