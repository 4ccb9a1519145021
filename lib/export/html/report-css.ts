// Report CSS: all styles of a report as one text, in the order in which they build on each other.
import sparkline from '@/components/controls/sparkline.module.css?inline';
import overRuns from '@/components/review/over-runs.module.css?inline';
import { mapCss } from '../map-css';
import evidence from './report-evidence.css?inline';
import filter from './report-filter.css?inline';
import page from './report-page.css?inline';
import print from './report-print.css?inline';
import tables from './report-tables.css?inline';
import viewer from './report-viewer.css?inline';

export const reportCss = [mapCss, sparkline, overRuns, page, filter, tables, evidence, viewer, print].join('\n');
