// Report map: the grid of the screen, each row once for every choice of whose journey it is, and veils over what a filter leaves out.
import type { ComponentChild } from 'preact';
import { useSpeech } from '@/components/controls/text-context';
import { LinkRow } from '@/components/map/LinkRow';
import { type GridProps, MapHeads, RowOf } from '@/components/map/MapGrid';
import grid from '@/components/map/map-grid.module.css';
import { type GridPlan, LANE_HEAD_WIDTH, planGrid, type Slot } from '@/components/map/slots';
import { isLineLane, type Lane } from '@/lib/domain/lane';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { ALL, type ReportViews } from './report-views';

export interface ReportMapProps extends Pick<GridProps, 'map' | 'thumbnail' | 'marked'> {
  views: ReportViews;
  hrefOfEvidence: NonNullable<GridProps['hrefOfEvidence']>;
  /** Takes a row out of the tree, to be drawn by itself. */
  part: (row: ComponentChild) => ComponentChild;
}

export function ReportMap({ views, part, ...given }: ReportMapProps) {
  const { t } = useSpeech();
  const { map } = given;
  const plan = planGrid(map);
  const drawn = views.whose.map(({ key, map: own }) => ({
    key,
    props: { ...given, map: own, plan: planAs(plan, own) },
  }));
  return (
    <div class="r-grid">
      <table class={grid.grid} aria-label={t('map.grid', { name: map.map.name })}>
        <MapHeads map={map} plan={plan} />
        {map.links.length > 0 && <tbody>{part(<LinkRow map={map} plan={plan} />)}</tbody>}
        {map.lanes.filter(isBelowHeads).map((lane) =>
          isShared(lane) ? (
            <tbody key={lane.id}>{part(<RowOf {...given} plan={plan} lane={lane} />)}</tbody>
          ) : (
            drawn.map(({ key, props }) => (
              <tbody key={`${lane.id} ${key}`} data-whose={drawn.length > 1 ? key : undefined}>
                {part(<RowOf {...props} lane={lane} />)}
              </tbody>
            ))
          ),
        )}
      </table>
      {(views.views.length > 1 ? plan.all : []).map((slot) => (
        <Veil key={slot.key} slot={slot} views={views} />
      ))}
    </div>
  );
}

const isBelowHeads = ({ kind }: Lane): boolean => kind !== 'stage' && kind !== 'step';

/** Rows that say the same whoever is chosen; pictures are in the file once. */
const isShared = ({ kind }: Lane): boolean => kind === 'snapshot' || isLineLane(kind);

/** The same columns at the same places, each as `map` has it; where it has none, nobody was. */
function planAs(plan: GridPlan, map: PlacedMap): GridPlan {
  const columns = new Map(map.columns.map((column) => [column.id, column]));
  const stages = new Map(map.stages.map((placed) => [placed.stage?.id, placed]));
  const own = ({ folded, ...slot }: Slot): Slot => {
    if (!folded) return { ...slot, column: (slot.column && columns.get(slot.column.id)) ?? null };
    const stage = stages.get(folded.stage?.id);
    return stage?.folded ? { ...slot, column: stage.folded, folded: stage } : { ...slot, column: null };
  };
  const spans = plan.spans.map(({ placed, slots }) => ({ placed, slots: slots.map(own) }));
  const slots = spans.flatMap((span) => span.slots);
  return { ...plan, spans, slots, all: slots };
}

/** Lies over one column wherever the chosen view has no touchpoint there. */
function Veil({ slot: { column, x, width }, views: { views, whoseOf } }: { slot: Slot; views: ReportViews }) {
  if (!column) return null;
  const has = (whose: string, channel: string) => (touchpoint: Touchpoint) =>
    whoseOf(touchpoint).split(' ').includes(whose) && (channel === ALL || channel === touchpoint.channel);
  const within = views.filter(({ whose, channel }) => column.touchpoints.some(has(whose, channel)));
  return (
    <div
      class="r-veil"
      data-in={within.map(({ key }) => key).join(' ')}
      style={{ left: `${LANE_HEAD_WIDTH + x}px`, width: `${width}px` }}
    />
  );
}
