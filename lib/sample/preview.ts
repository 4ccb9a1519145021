// Preview: a few scenes of the sample for the welcome page, small, without writing anything.
import type { Emotion } from '@/lib/domain/scale';
import type { Language } from '@/lib/text/text';
import { drawScene, loadStoryWords } from './draw-scene';
import { SCENES, type SceneId } from './story';

const SHOWN: readonly SceneId[] = ['home', 'product', 'basket', 'address', 'parcel', 'solved'];

export interface Preview {
  id: SceneId;
  title: string;
  emotion: Emotion;
  picture: Blob;
}

export async function drawPreview(language: Language): Promise<Preview[]> {
  const words = await loadStoryWords(language);
  return Promise.all(
    SHOWN.map(async (id) => {
      const { title, screen } = words.scenes[id];
      return { id, title, emotion: SCENES[id].emotion, picture: await drawScene(SCENES[id], screen, 0.4) };
    }),
  );
}
