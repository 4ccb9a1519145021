// Runs dialog: which walkthroughs of the project a map shows.
import { useState } from 'preact/hooks';
import type { Id } from '@/lib/domain/id';
import type { JourneyMap } from '@/lib/domain/journey-map';
import type { MapRuns, ProjectRun } from '@/lib/state/map-runs';
import { formatDay } from '@/lib/text/format';
import { Dialog } from '../controls/Dialog';
import { DialogFoot } from '../controls/DialogFoot';
import { useSpeech } from '../controls/text-context';
import styles from './runs-dialog.module.css';

interface Props {
  map: JourneyMap;
  runs: MapRuns;
  onChoose: (ids: readonly Id[]) => void;
  onClose: () => void;
}

export function RunsDialog({ map, runs, onChoose, onClose }: Props) {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState<readonly Id[]>(map.walkthroughIds);
  const list = runs.list.value ?? [];
  const toggle = (id: Id) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const same = chosen.length === map.walkthroughIds.length && chosen.every((id) => map.walkthroughIds.includes(id));
  return (
    <Dialog
      size="list"
      heading={t('map.runs.title')}
      lead={<p>{t('map.runs.lead')}</p>}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        if (!same) onChoose(chosen);
        onClose();
      }}
      actions={
        <DialogFoot
          confirm={t('map.runs.show', { n: list.filter(({ run }) => chosen.includes(run.id)).length })}
          onCancel={onClose}
          disabled={same || !chosen.some((id) => list.some(({ run }) => run.id === id))}
        />
      }
    >
      <ul class={styles.list} aria-label={t('map.filter.runs')}>
        {list.map((item) => (
          <li key={item.run.id}>
            <label class={styles.option}>
              <input type="checkbox" checked={chosen.includes(item.run.id)} onChange={() => toggle(item.run.id)} />
              <Run {...item} />
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Run({ run, persona, touchpoints }: ProjectRun) {
  const { t, language } = useSpeech();
  const facts = [
    run.shopper && t('map.runs.shopper', { shopper: run.shopper }),
    persona && t('run.as', { persona }),
    formatDay(run.startedAt, language, run.zone),
    t('map.touchpoints', { n: touchpoints }),
    run.outcome && t(`results.outcome.${run.outcome}`),
  ];
  return (
    <span class={styles.words}>
      <span class={styles.top}>
        <b dir="auto">{run.name || t('untitled')}</b>
        <span class={styles.state}>{t(`review.state.${run.state}`)}</span>
      </span>
      <small dir="auto">{facts.filter(Boolean).join(' · ')}</small>
    </span>
  );
}
