// Mask chip: whether this walkthrough's pictures are covered, and of what kinds of personal data.
import { ChevronDown } from 'lucide-preact';
import controls from '@/components/controls/controls.module.css';
import { Menu } from '@/components/controls/Menu';
import { useSpeech } from '@/components/controls/text-context';
import { COVER_KINDS } from '@/lib/domain/covering';
import type { PanelCovering } from '@/lib/state/panel-covering';
import bar from './snapshot-bar.module.css';

interface Props {
  covering: PanelCovering;
  /** Lets the person pick what to cover on this site. */
  onCover: () => void;
}

export function MaskChip({ covering, onCover }: Props) {
  const { t } = useSpeech();
  const kinds = covering.kinds.value;
  const some = kinds.length > 0 && kinds.length < COVER_KINDS.length;
  return (
    <span class={bar.pair}>
      <button
        type="button"
        class={controls.chip}
        aria-pressed={kinds.length > 0}
        title={t('masking.hint')}
        onClick={covering.toggleAll}
      >
        {t('masking.mask')}
        {some && <small>{t('masking.some', { n: kinds.length, of: COVER_KINDS.length })}</small>}
      </button>
      <Menu
        label={t('masking.kinds')}
        class={`${controls.chip} ${bar.half}`}
        focusKey="mask-kinds"
        note={t('masking.always')}
        groups={() => [
          {
            label: t('masking.in-this-walkthrough'),
            items: COVER_KINDS.map((kind) => ({
              label: t(`masking.${kind}`),
              checked: kinds.includes(kind),
              several: true,
              run: () => covering.toggle(kind),
            })),
          },
          { items: [{ label: t('picking.cover'), run: onCover }] },
          {
            items: [
              { label: t('masking.as-in-settings'), checked: !covering.own.value, run: covering.asInSettings },
              { label: t('masking.settings'), run: covering.openSettings },
            ],
          },
        ]}
      >
        <ChevronDown size={14} aria-hidden="true" />
      </Menu>
    </span>
  );
}
