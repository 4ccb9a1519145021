// Summary model: the few numbers at the head of a report, each with the n it stands on.
import { type Aggregate, aggregate } from '@/lib/domain/aggregate';
import type { PlacedColumn } from '@/lib/domain/place-map';
import { SEVERITIES, type Severity } from '@/lib/domain/scale';
import type { ExportSource } from '../contract';
import type { Evidence } from '../evidence';

export interface Summary {
  personas: string[];
  /** Epoch ms of the first and the last touchpoint that somebody met, and the zone of the first run. */
  from: number;
  to: number;
  zone: string | undefined;
  runs: number;
  touchpoints: number;
  /** Of what was met: what is assumed is in no mean. */
  emotion: Aggregate | null;
  /** The step that felt worst: the first one of the lowest mean; `null` where nobody rated. */
  lowest: { column: PlacedColumn; emotion: Aggregate; number: number } | null;
  pains: number;
  /** The worst first; severities without a pain are left out. */
  severities: { severity: Severity; count: number }[];
  truths: number;
  leaves: number;
}

export function summarize(source: Pick<ExportSource, 'map' | 'mapRows'>, evidence: readonly Evidence[]): Summary {
  const { mapRows } = source;
  const touchpoints = evidence.map((one) => one.touchpoint);
  const met = touchpoints.filter((touchpoint) => touchpoint.evidence !== 'assumed');
  const times = (met.length > 0 ? met : touchpoints).map((touchpoint) => touchpoint.at);
  const pains = evidence.flatMap((one) => one.findings.filter((finding) => finding.kind === 'pain'));
  const played = new Set([mapRows.map.personaId, ...mapRows.walkthroughs.map((run) => run.personaId)]);
  return {
    personas: mapRows.personas.filter((persona) => played.has(persona.id)).map((persona) => persona.name),
    from: Math.min(...times),
    to: Math.max(...times),
    zone: mapRows.walkthroughs[0]?.zone,
    runs: mapRows.walkthroughs.length,
    touchpoints: touchpoints.length,
    emotion: aggregate(met.map((touchpoint) => touchpoint.emotion)),
    lowest: lowestOf(source.map.columns, evidence),
    pains: pains.length,
    severities: [...SEVERITIES].reverse().flatMap((severity) => {
      const count = pains.filter((pain) => pain.severity === severity).length;
      return count > 0 ? [{ severity, count }] : [];
    }),
    truths: touchpoints.filter((touchpoint) => touchpoint.momentOfTruth).length,
    leaves: touchpoints.filter((touchpoint) => touchpoint.wouldLeave !== null).length,
  };
}

function lowestOf(columns: readonly PlacedColumn[], evidence: readonly Evidence[]): Summary['lowest'] {
  const rated = columns.flatMap((column) =>
    column.emotion && !column.emotion.assumed ? [{ column, emotion: column.emotion }] : [],
  );
  const [first] = rated.sort((a, b) => a.emotion.mean - b.emotion.mean || a.column.index - b.column.index);
  const number = evidence.find((one) => one.column.id === first?.column.id)?.number;
  return first && number ? { ...first, number } : null;
}
