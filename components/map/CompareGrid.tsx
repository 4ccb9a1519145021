// Compare grid: two maps under each other in one table, step under step; between them, in words, what the second says differently.
import { useMemo } from 'preact/hooks';
import { compareMaps, type MapComparison } from '@/lib/domain/compare-maps';
import type { PlacedMap } from '@/lib/domain/place-map';
import { useSpeech } from '../controls/text-context';
import styles from './compare-grid.module.css';
import { type ComparedStage, comparedStages, comparePlan } from './compare-plan';
import { DifferenceWords } from './DifferenceWords';
import { type MapGridProps, RowOf } from './MapGrid';
import gridStyles from './map-grid.module.css';
import { useRovingFocus } from './roving-focus';
import { StageHeads } from './StageHeads';
import { StepHeads } from './StepHeads';
import type { GridPlan } from './slots';

export interface CompareGridProps extends Omit<MapGridProps, 'plan'> {
  /** The map that `map` was copied from; it is read-only here. */
  before: PlacedMap;
}

export function CompareGrid({ before, ...props }: CompareGridProps) {
  const { map, edit, thumbnail, marked } = props;
  const { t } = useSpeech();
  const roving = useRovingFocus(edit !== undefined);
  const comparison = useMemo(() => compareMaps(before, map), [before, map]);
  const stages = useMemo(() => comparedStages(comparison, before, map), [comparison]);
  const [beforePlan, plan] = useMemo(
    () => [planOf(stages, before, 'before'), planOf(stages, map, 'after')] as const,
    [stages],
  );
  return (
    <table
      ref={roving.table}
      class={`${gridStyles.grid} ${edit ? gridStyles.editable : ''}`}
      role={edit ? 'grid' : undefined}
      aria-label={t('map.compare.grid', { before: before.map.name, after: map.map.name })}
      onKeyDown={edit && roving.onKeyDown}
      onFocusIn={edit && roving.onFocusIn}
      onFocusOut={edit && roving.onFocusOut}
    >
      <colgroup>
        <col class={gridStyles.headColumn} />
        {plan.slots.map(({ key, width }) => (
          <col key={key} width={width} />
        ))}
      </colgroup>
      <thead class={gridStyles.head}>
        <StageHeads map={map} plan={plan} />
      </thead>
      <Side map={before} plan={beforePlan} thumbnail={thumbnail} {...(marked && { marked })} />
      <Differences comparison={comparison} stages={stages} />
      <Side {...props} plan={plan} />
    </table>
  );
}

function Side({ plan, ...props }: MapGridProps & { plan: GridPlan }) {
  const { t } = useSpeech();
  const { map } = props.map;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={plan.slots.length + 1} class={styles.side}>
          <span class={styles.sideName}>
            {t(`map.kind.${map.kind}`)} · <b dir="auto">{map.name}</b>
          </span>
        </th>
      </tr>
      <StepHeads map={props.map} edit={props.edit} plan={plan} />
      {props.map.lanes.map((lane) => (
        <RowOf key={lane.id} {...props} plan={plan} lane={lane} />
      ))}
    </tbody>
  );
}

const COUNTED = ['changed', 'added', 'removed'] as const;

function Differences({ comparison, stages }: { comparison: MapComparison; stages: readonly ComparedStage[] }) {
  const { t } = useSpeech();
  const counts = COUNTED.map((is) => ({ is, n: comparison.columns.filter(({ what }) => what === is).length }));
  const told = counts.filter(({ n }) => n > 0);
  return (
    <tbody>
      <tr class={styles.differences}>
        <th scope="row" class={gridStyles.lane}>
          <span class={gridStyles.laneName}>{t('map.compare.differences')}</span>
          <small class={gridStyles.laneNote}>
            {told.length === 0
              ? t('map.compare.none')
              : told.map(({ is, n }) => t(`map.compare.count.${is}`, { n })).join(', ')}
          </small>
        </th>
        {stages.flatMap(({ slots }) =>
          slots.map(({ key, change, lastOfStage }) => (
            <td key={key} class={`${gridStyles.cell} ${lastOfStage ? gridStyles.edge : ''}`}>
              {change && <DifferenceWords change={change} />}
            </td>
          )),
        )}
      </tr>
    </tbody>
  );
}

const planOf = (stages: readonly ComparedStage[], { map }: PlacedMap, side: 'before' | 'after'): GridPlan =>
  comparePlan(stages, side, map.walkthroughIds.length > 1);
