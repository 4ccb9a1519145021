// Stage texts: names and goals of a stage template in the person's language.
import type { StageText } from '@/lib/db/projects';
import type { StageId } from '@/lib/domain/stage';
import type { Text } from '@/lib/text/text';

export function stageTexts(ids: readonly StageId[], t: Text): StageText[] {
  return ids.map((id) => ({ name: t(`stage.${id}`), goal: t(`stage.${id}.goal`) }));
}
