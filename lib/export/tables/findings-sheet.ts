// Findings sheet: pains, gains, needs and ideas, one a line, in the order of the map.
import type { Finding } from '@/lib/domain/finding';
import type { Evidence } from '../evidence';
import { column, newSheet, type Sheet } from './sheet';
import { onClockOf, type TableSource } from './table-source';

interface Found {
  finding: Finding;
  at: Evidence;
}

export function findingsSheet({ t, evidence }: TableSource): Sheet {
  const found: Found[] = evidence.flatMap((at) => at.findings.map((finding) => ({ finding, at })));
  return newSheet<Found>(
    'findings',
    t,
    [
      column('kind', 'text', 10, ({ finding }) => t(`finding.${finding.kind}`)),
      column('finding', 'text', 48, ({ finding }) => finding.text),
      column('severity', 'number', 10, ({ finding }) => finding.severity),
      column('category', 'text', 14, ({ finding }) => finding.category && t(`category.${finding.category}`)),
      column('evidence', 'text', 12, ({ finding }) => t(`evidence.${finding.evidence}`)),
      column('validatedBy', 'text', 16, ({ finding }) => finding.validatedBy),
      column('validatedAt', 'instant', 19, ({ finding, at }) => onClockOf(finding.validatedAt, at.walkthrough)),
      column('stage', 'text', 18, ({ at }) => at.stage?.name),
      column('step', 'text', 28, ({ at }) => at.column.title),
      column('touchpointNumber', 'number', 6, ({ at }) => at.number),
      column('title', 'text', 32, ({ at }) => at.touchpoint.title),
      column('channel', 'text', 12, ({ at }) => t(`channel.${at.touchpoint.channel}`)),
      column('walkthrough', 'text', 28, ({ at }) => at.walkthrough?.name),
      column('shopper', 'text', 16, ({ at }) => at.walkthrough?.shopper),
    ],
    found,
  );
}
