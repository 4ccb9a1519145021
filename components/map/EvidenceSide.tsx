// Evidence side: hands the state of the open touchpoint to the panel beside the map and to the picture viewer.
import type { MapPage, MapView } from '@/lib/state/map-page';
import type { Evidence } from '@/lib/state/map-page-evidence';
import { TouchpointComments } from '../comment/TouchpointComments';
import { useSpeech } from '../controls/text-context';
import { EvidencePanel } from './EvidencePanel';
import { PictureViewer } from './PictureViewer';

interface Props {
  state: MapPage;
  view: Extract<MapView, { is: 'map' }>;
  shown: Evidence;
}

export function EvidenceSide({ state, view, shown }: Props) {
  const { t } = useSpeech();
  const { evidence, enlarged } = state;
  const { touchpoint, column } = shown;
  const { snapshotId } = touchpoint;
  const stage = view.placed.stages.find((placed) => placed.stage?.id === column.stageId)?.stage;
  const snapshot = snapshotId === null ? undefined : view.snapshot(snapshotId);
  const marked = snapshotId === null ? undefined : view.marked(snapshotId);
  const markUp = () => {
    if (snapshotId !== null) void state.markUp.start(snapshotId, touchpoint.title || t('untitled'));
  };
  // What was drawn on the map belongs to no run.
  const walked = view.rows.walkthroughs.some(({ id }) => id === touchpoint.walkthroughId);
  const close = () => {
    evidence.selectedId.value = null;
    document.querySelector<HTMLElement>(`[data-focus="${column.id}/snapshot"]`)?.focus();
  };
  return (
    <>
      <EvidencePanel
        evidence={shown}
        stageName={stage?.name ?? t('map.stage.none')}
        findings={column.findings.filter((finding) => finding.touchpointId === touchpoint.id)}
        snapshot={snapshot}
        marked={marked}
        picture={evidence.picture.value}
        redactions={evidence.redactions.value}
        files={state.files}
        thumbnail={snapshotId === null ? undefined : (view.thumbnail(snapshotId) ?? undefined)}
        rows={view.rows}
        edit={state.edit}
        comments={walked && <TouchpointComments key={touchpoint.id} book={state.comments} touchpoint={touchpoint} />}
        onStep={evidence.step}
        onMarkUp={markUp}
        onClose={close}
        onEnlarge={() => {
          enlarged.value = true;
        }}
      />
      {enlarged.value && (
        <PictureViewer
          evidence={shown}
          snapshot={snapshot}
          marked={marked}
          markedPart={view.marked}
          picture={evidence.picture.value}
          onMarkUp={markUp}
          onStep={evidence.step}
          onClose={() => {
            enlarged.value = false;
          }}
        />
      )}
    </>
  );
}
