// Open pack button: chooses a shop pack, or takes the one that is dropped anywhere on the panel; its dialog is loaded with it.
import { PackageOpen } from 'lucide-preact';
import type { OpenPack } from '@/lib/state/open-pack';
import { FileButton } from '../controls/FileButton';
import { later } from '../controls/Later';
import { useSpeech } from '../controls/text-context';
import styles from './open-pack.module.css';
import { useDroppedFiles } from './use-dropped-files';

const PackDialog = later(() => import('./PackDialog').then((module) => module.PackDialog));

export function OpenPackButton({ state }: { state: OpenPack }) {
  const { t } = useSpeech();
  const look = ([file]: readonly File[]) => void (file && state.look(file));
  const over = useDroppedFiles(look);
  return (
    <section class={styles.offer} data-over={over || undefined}>
      <FileButton accept=".walkmap" single onFiles={look}>
        <PackageOpen size={15} aria-hidden="true" />
        {t('pack.open')}
      </FileButton>
      <p>{t('pack.open.hint')}</p>
      {state.step.value && <PackDialog state={state} step={state.step.value} />}
    </section>
  );
}
