// Undo buttons: take back and do again what was done on the page, each named by what it would take back.
import { Redo2, Undo2 } from 'lucide-preact';
import type { ProjectPage } from '@/lib/state/project-page';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';

export function UndoButtons({ page }: { page: Pick<ProjectPage, 'doing' | 'undo'> }) {
  const { t } = useSpeech();
  const { doing, undo } = page;
  const button = (way: 'undo' | 'redo', what: string | undefined) => {
    const name = what === undefined ? t(`action.${way}`) : t(`doing.${way}.named`, { what });
    return (
      <button
        type="button"
        class={`${controls.button} ${controls.quiet} ${controls.icon}`}
        title={name}
        aria-label={name}
        aria-disabled={what === undefined || undefined}
        onClick={() => void doing[way]()}
      >
        {way === 'undo' ? <Undo2 size={16} aria-hidden="true" /> : <Redo2 size={16} aria-hidden="true" />}
      </button>
    );
  };
  return (
    <>
      {button('undo', undo.canUndo.value?.label)}
      {button('redo', undo.canRedo.value?.label)}
    </>
  );
}
