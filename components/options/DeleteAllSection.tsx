// Delete all section: the way to delete everything that Walkmap keeps on this computer.
import { Trash2 } from 'lucide-preact';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import { WipeDialog } from '@/components/controls/WipeDialog';
import type { Wipe } from '@/lib/state/wipe';

export function DeleteAllSection({ wipe }: { wipe: Wipe }) {
  const { t } = useSpeech();
  return (
    <>
      <button type="button" class={controls.button} onClick={wipe.ask}>
        <Trash2 size={15} aria-hidden="true" />
        {t('wipe.open')}
      </button>
      <WipeDialog wipe={wipe} />
    </>
  );
}
