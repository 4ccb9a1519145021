// Map CSS: the map's own styles as text, for files that carry them along; the same names as on screen.

import tokens from '@/assets/tokens.css?inline';
import avatar from '@/components/controls/avatar.module.css?inline';
import sparkline from '@/components/controls/sparkline.module.css?inline';
import arc from '@/components/map/arc.module.css?inline';
import curveLines from '@/components/map/curve-lines.module.css?inline';
import decisionCells from '@/components/map/decision-cells.module.css?inline';
import feelingCurve from '@/components/map/feeling-curve.module.css?inline';
import folded from '@/components/map/folded.module.css?inline';
import lineRow from '@/components/map/line-row.module.css?inline';
import linkRow from '@/components/map/link-row.module.css?inline';
import mapAbout from '@/components/map/map-about.module.css?inline';
import mapCells from '@/components/map/map-cells.module.css?inline';
import mapGrid from '@/components/map/map-grid.module.css?inline';
import mapTable from '@/components/map/map-table.module.css?inline';
import statusMark from '@/components/map/status-mark.module.css?inline';

/** Colours and type of every screen, then the styles of the map and of its twin, the table. */
export const mapCss = [
  tokens,
  mapGrid,
  mapAbout,
  avatar,
  mapCells,
  decisionCells,
  sparkline,
  lineRow,
  feelingCurve,
  curveLines,
  arc,
  folded,
  linkRow,
  mapTable,
  statusMark,
].join('\n');
