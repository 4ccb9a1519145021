// Paper stage: one stage of the map as tables, each a strip of steps that fits the sheet, with all lanes.
import { still } from '@/components/controls/Still';
import { useSpeech } from '@/components/controls/text-context';
import { MapGrid } from '@/components/map/MapGrid';
import { planGrid } from '@/components/map/slots';
import type { Id } from '@/lib/domain/id';
import type { Evidence, markedIn } from '../evidence';
import type { MapStrip } from './map-strips';
import styles from './paper.module.css';
import type { StageFacts } from './paper-plan';
import { StageLine } from './StageLine';

interface Props {
  facts: StageFacts;
  strips: readonly MapStrip[];
  /** How many strips are drawn. */
  blocks: number;
  evidence: readonly Evidence[];
  thumbnail: (snapshotId: Id) => string | undefined;
  marked: ReturnType<typeof markedIn>;
  /** Whether the evidence is printed too, so that pictures may lead there. */
  linked: boolean;
}

export function PaperStage({ facts, strips, blocks, ...props }: Props) {
  return strips
    .slice(0, blocks)
    .map((strip, i) => (
      <Strip key={strip.from} {...props} facts={facts} strip={strip} first={i === 0} of={strips.length} />
    ));
}

interface StripProps extends Omit<Props, 'strips' | 'blocks'> {
  strip: MapStrip;
  first: boolean;
  of: number;
}

const Strip = still(({ facts, strip, first, of, evidence, thumbnail, marked, linked }: StripProps) => {
  const { t } = useSpeech();
  const { map, silent, from, to, columnWidth } = strip;
  const numberOf = (id: Id) => evidence.find(({ touchpoint }) => touchpoint.id === id)?.number;
  return (
    <div data-block="" class={first ? undefined : styles.next}>
      {first && (
        <h2 id={`stage-${facts.number}`} class={styles.chapter} dir="auto">
          <span class={styles.number}>{facts.number}</span> {facts.name}
        </h2>
      )}
      {first && <StageLine facts={facts} />}
      {of > 1 && <h3 class={styles.strip}>{t('print.steps', { from, to, of: facts.columns.length })}</h3>}
      {silent.length > 0 && (
        <p class={styles.silent}>
          {t('print.silent')}{' '}
          {silent.map((lane) => (
            <bdi key={lane.id}>{lane.title ?? t(`map.lane.${lane.kind}`)}</bdi>
          ))}
        </p>
      )}
      <div class={styles.map}>
        <MapGrid
          map={map}
          plan={planGrid(map, columnWidth)}
          thumbnail={thumbnail}
          marked={marked}
          {...(linked && { hrefOfEvidence: (id: Id) => `#evidence-${numberOf(id) ?? 1}` })}
        />
      </div>
    </div>
  );
});
