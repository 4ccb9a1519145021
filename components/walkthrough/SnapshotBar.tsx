// Snapshot bar: the big button with its shortcut, its variants, masking, and touchpoints away from the browser.
import { ChevronDown } from 'lucide-preact';
import controls from '@/components/controls/controls.module.css';
import { Menu } from '@/components/controls/Menu';
import { useSpeech } from '@/components/controls/text-context';
import type { Panel } from '@/lib/state/panel';
import { FullPageProgress } from './FullPageProgress';
import { MaskChip } from './MaskChip';
import { PhoneLine } from './PhoneLine';
import bar from './snapshot-bar.module.css';
import styles from './walkthrough.module.css';

interface Props {
  panel: Panel;
  onElsewhere: () => void;
  onAddPicture: () => void;
}

export function SnapshotBar({ panel, onElsewhere, onAddPicture }: Props) {
  const { t } = useSpeech();
  const taking = panel.taking.value;
  const shortcut = panel.shortcut.value;
  return (
    <>
      <div class={bar.snap}>
        <button
          type="button"
          class={bar.take}
          data-first
          aria-disabled={taking || undefined}
          onClick={() => panel.snapshot()}
        >
          {t(taking ? 'snapshot.taking' : 'snapshot.take')}
          {shortcut && <kbd class={bar.key}>{shortcut}</kbd>}
        </button>
        <Menu
          label={t('snapshot.more')}
          class={bar.more}
          focusKey="more-ways"
          groups={() => [
            {
              items: [
                { label: t('full-page.take'), run: () => panel.snapshot(null, 'full-page') },
                { label: t('picking.region'), run: () => panel.picking.pick('region') },
                { label: t('picking.element'), run: () => panel.picking.pick('element') },
              ],
            },
            {
              items: [
                { label: t('snapshot.good'), run: () => panel.snapshot(1) },
                { label: t('snapshot.bad'), run: () => panel.snapshot(-1) },
              ],
            },
            {
              items: [
                { label: t('phone.start'), run: panel.phone.start },
                { label: t('snapshot.add-picture'), run: onAddPicture },
              ],
            },
          ]}
        >
          <ChevronDown size={18} aria-hidden="true" />
        </Menu>
      </div>
      {panel.phone.open.value && <PhoneLine phone={panel.phone} />}
      {panel.fullPage.progress.value && <FullPageProgress fullPage={panel.fullPage} />}
      <div class={bar.chips}>
        <MaskChip covering={panel.covering} onCover={() => panel.picking.pick('cover')} />
        <span class={styles.grow} />
        <button type="button" class={controls.chip} title={t('snapshot.elsewhere-label')} onClick={onElsewhere}>
          + {t('snapshot.elsewhere')}
        </button>
      </div>
      {panel.covering.kinds.value.length === 0 && <p class={styles.muted}>{t('masking.off')}</p>}
      {!shortcut && (
        <p class={styles.muted}>
          {t('snapshot.no-shortcut')}{' '}
          <button type="button" class={controls.chip} onClick={panel.setShortcut}>
            {t('snapshot.set-shortcut')}
          </button>
        </p>
      )}
    </>
  );
}
