// Ratings sheet: every rating as it was given, one a line, with its scale; nothing in it is averaged.
import { ratedOn } from '@/lib/domain/run-result';
import { type Rating, RUN_SCALES, SCALES } from '@/lib/domain/scale';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Evidence } from '../evidence';
import { column, newSheet, type Sheet } from './sheet';
import { onClockOf, type TableSource } from './table-source';

/** Asked at a touchpoint. An expectation is given on the scale of the emotion, before. */
const AT_TOUCHPOINT = ['emotion', 'expectation', 'engagement'] as const;

interface Given {
  what: string;
  rating: Rating;
  run: Walkthrough | undefined;
  /** Where; `null` for a rating of the whole run. */
  at: Evidence | null;
}

export function ratingsSheet(source: TableSource): Sheet {
  const { t } = source;
  return newSheet<Given>(
    'ratings',
    t,
    [
      column('rated', 'text', 24, ({ what }) => what),
      column('scale', 'text', 12, ({ rating }) => rating.scale),
      column('value', 'number', 8, ({ rating }) => rating.value),
      column('lowest', 'number', 8, ({ rating }) => SCALES[rating.scale][0]),
      column('highest', 'number', 8, ({ rating }) => SCALES[rating.scale][1]),
      column('stage', 'text', 18, ({ at }) => at?.stage?.name),
      column('step', 'text', 28, ({ at }) => at?.column.title),
      column('touchpointNumber', 'number', 6, ({ at }) => at?.number),
      column('title', 'text', 32, ({ at }) => at?.touchpoint.title),
      column('evidence', 'text', 12, ({ at }) => at && t(`evidence.${at.touchpoint.evidence}`)),
      column('walkthrough', 'text', 28, ({ run }) => run?.name),
      column('shopper', 'text', 16, ({ run }) => run?.shopper),
      column('ratedAt', 'instant', 19, ({ rating, run }) => onClockOf(rating.at, run)),
    ],
    given(source),
  );
}

function given({ evidence, mapRows, t }: TableSource): Given[] {
  const atTouchpoints = evidence.flatMap((at) =>
    AT_TOUCHPOINT.flatMap((field): Given | [] => {
      const rating = at.touchpoint[field];
      return rating ? { what: t(`sheet.rated.${field}`), rating, run: at.walkthrough, at } : [];
    }),
  );
  const ofRuns = mapRows.walkthroughs.flatMap((run) =>
    RUN_SCALES.flatMap((scale): Given | [] => {
      const rating = ratedOn(run, scale);
      return rating ? { what: t(`results.scale.${scale}`), rating, run, at: null } : [];
    }),
  );
  return [...atTouchpoints, ...ofRuns];
}
