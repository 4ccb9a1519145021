// English: the catalogue whose keys every other language must have.
import type { Message } from '../text';
import { actions } from './actions';
import { autoCapture } from './auto-capture';
import { away } from './away';
import { briefs } from './briefs';
import { bringing } from './bringing';
import { bundle } from './bundle';
import { checklist } from './checklist';
import { checklistEditor } from './checklist-editor';
import { common } from './common';
import { contents } from './contents';
import { copying } from './copying';
import { errors } from './errors';
import { exporting } from './exporting';
import { facts } from './facts';
import { fullPage } from './full-page';
import { guide } from './guide';
import { importing } from './importing';
import { jira } from './jira';
import { journeyMap } from './journey-map';
import { lanes } from './lanes';
import { library } from './library';
import { mapEdits } from './map-edits';
import { mapKinds } from './map-kinds';
import { mapPictures } from './map-pictures';
import { mapRuns } from './map-runs';
import { marks } from './marks';
import { masking } from './masking';
import { metrics } from './metrics';
import { newProject } from './new-project';
import { opportunities } from './opportunities';
import { panel } from './panel';
import { personas } from './personas';
import { phone } from './phone';
import { picking } from './picking';
import { printing } from './printing';
import { project } from './project';
import { redaction } from './redaction';
import { report } from './report';
import { review } from './review';
import { safekeeping } from './safekeeping';
import { said } from './said';
import { settings } from './settings';
import { shopPack } from './shop-pack';
import { slides } from './slides';
import { sorting } from './sorting';
import { stages } from './stages';
import { tables } from './tables';
import { textExports } from './text-exports';
import { versions } from './versions';
import { welcome } from './welcome';
import { workbook } from './workbook';

export const en = {
  ...actions,
  ...autoCapture,
  ...away,
  ...briefs,
  ...bringing,
  ...bundle,
  ...checklist,
  ...checklistEditor,
  ...common,
  ...contents,
  ...copying,
  ...errors,
  ...exporting,
  ...facts,
  ...fullPage,
  ...guide,
  ...importing,
  ...jira,
  ...journeyMap,
  ...lanes,
  ...library,
  ...mapPictures,
  ...mapRuns,
  ...mapEdits,
  ...mapKinds,
  ...marks,
  ...masking,
  ...newProject,
  ...metrics,
  ...opportunities,
  ...panel,
  ...personas,
  ...phone,
  ...picking,
  ...printing,
  ...project,
  ...redaction,
  ...report,
  ...review,
  ...safekeeping,
  ...said,
  ...settings,
  ...shopPack,
  ...slides,
  ...sorting,
  ...stages,
  ...tables,
  ...textExports,
  ...versions,
  ...welcome,
  ...workbook,
} satisfies Record<string, Message>;

export type MessageKey = keyof typeof en;
