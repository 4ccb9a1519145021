// Touchpoint list: all touchpoints of the run, newest first, to open, move and delete.
import { Ellipsis } from 'lucide-preact';
import controls from '@/components/controls/controls.module.css';
import { Face } from '@/components/controls/Face';
import { Menu } from '@/components/controls/Menu';
import { still } from '@/components/controls/Still';
import { useSpeech } from '@/components/controls/text-context';
import { nearestEmotion } from '@/lib/domain/scale';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Panel } from '@/lib/state/panel';
import type { OpenRun } from '@/lib/state/panel-data';
import { formatSigned, formatSpent } from '@/lib/text/format';
import { Thumbnail } from './Thumbnail';
import styles from './touchpoint.module.css';
import list from './touchpoint-list.module.css';
import { useRovingRows } from './use-roving-rows';

interface Props {
  panel: Panel;
  run: OpenRun;
  currentId: string | undefined;
  onReplacePicture: (touchpoint: Touchpoint) => void;
}

export function TouchpointList({ panel, run, currentId, onReplacePicture }: Props) {
  const { t } = useSpeech();
  const stages = new Map(run.stages.map((stage) => [stage.id, stage.name]));
  const roving = useRovingRows((row) => row.querySelector('[aria-current="true"]') !== null);
  return (
    <section aria-labelledby="touchpoint-list" class={list.section}>
      <div class={list.head}>
        <h2 id="touchpoint-list">{t('touchpoint.earlier')}</h2>
        <span id="touchpoint-list-keys" class={list.keys}>
          {t('touchpoint.list-keys')}
        </span>
      </div>
      <ol class={list.list} reversed aria-describedby="touchpoint-list-keys" {...roving}>
        {run.touchpoints.toReversed().map((touchpoint, place) => (
          <Row
            key={touchpoint.id}
            panel={panel}
            touchpoint={touchpoint}
            snapshot={run.snapshots.get(touchpoint.snapshotId ?? '')}
            stageName={touchpoint.stageId === null ? undefined : stages.get(touchpoint.stageId)}
            index={run.touchpoints.length - 1 - place}
            last={place === 0}
            current={touchpoint.id === currentId}
            final={run.walkthrough.state === 'final'}
            onReplacePicture={onReplacePicture}
          />
        ))}
      </ol>
    </section>
  );
}

interface RowProps {
  panel: Panel;
  touchpoint: Touchpoint;
  snapshot: Snapshot | undefined;
  stageName: string | undefined;
  /** 0 is the first that was walked. */
  index: number;
  last: boolean;
  current: boolean;
  /** Nothing of it can be changed any more. */
  final: boolean;
  onReplacePicture: Props['onReplacePicture'];
}

const Row = still(
  ({ panel, touchpoint, snapshot, stageName, index, last, current, final, onReplacePicture }: RowProps) => {
    const { t, language } = useSpeech();
    const title = touchpoint.title || t('untitled');
    const meta = [
      stageName,
      t(`channel.${touchpoint.channel}`),
      touchpoint.time && formatSpent(touchpoint.time.duration, language),
    ];
    return (
      <li class={list.item}>
        <button type="button" class={list.open} aria-current={current} onClick={() => panel.data.select(touchpoint.id)}>
          <Thumbnail snapshot={snapshot} alt="" class={list.thumb} />
          <span class={list.itemText}>
            <span class="visually-hidden">{t('touchpoint.open', { n: index + 1 })} </span>
            <span class={list.itemTitle} dir="auto">
              {touchpoint.momentOfTruth && <span class={list.star}>★ </span>}
              {title}
            </span>
            <span class={styles.muted}>{meta.filter((part) => part).join(' · ')}</span>
          </span>
          <Rated touchpoint={touchpoint} />
        </button>
        {!final && (
          <Menu
            label={t('touchpoint.actions', { title })}
            class={`${controls.button} ${controls.quiet} ${controls.icon}`}
            groups={() => [
              {
                items: [
                  {
                    label: t('touchpoint.move-earlier'),
                    disabled: index === 0,
                    run: () => panel.touchpoint.move(touchpoint.id, index - 1),
                  },
                  {
                    label: t('touchpoint.move-later'),
                    disabled: last,
                    run: () => panel.touchpoint.move(touchpoint.id, index + 1),
                  },
                  { label: t('touchpoint.replace-picture'), run: () => onReplacePicture(touchpoint) },
                  { label: t('action.delete'), run: () => panel.touchpoint.remove(touchpoint) },
                ],
              },
            ]}
          >
            <Ellipsis size={17} aria-hidden="true" />
          </Menu>
        )}
      </li>
    );
  },
);

function Rated({ touchpoint }: { touchpoint: Touchpoint }) {
  const { t } = useSpeech();
  const value = touchpoint.emotion?.value;
  if (value === undefined) return <span class={styles.muted}>–</span>;
  const emotion = nearestEmotion(value);
  return (
    <span>
      <Face value={emotion} size={22} />
      <span class="visually-hidden">{`${formatSigned(value)} ${t(`emotion.${emotion}`)}`}</span>
    </span>
  );
}
