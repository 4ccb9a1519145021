// Report CSS: all styles of a report as one text, in the order in which they build on each other.
import { mapCss } from '../map-css';
import evidence from './report-evidence.css?inline';
import page from './report-page.css?inline';
import print from './report-print.css?inline';
import viewer from './report-viewer.css?inline';

export const reportCss = [mapCss, page, evidence, viewer, print].join('\n');
